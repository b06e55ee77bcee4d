/** The drawing of a diagram (SmartArt) in a document or on a slide; its words stand in a part of their own. */
const DRAWING =
  /<(w:drawing|p:graphicFrame)\b[^>]*>(?:(?!<\/\1>)[\s\S])*?<dgm:relIds\b[^>]*\br:dm="([^"]+)"[\s\S]*?<\/\1>/g;

/** The part of an Office file with each diagram written out by `write`, from its words in their order; `parts` holds them by name. */
export function withDiagrams(
  name: string,
  parts: ReadonlyMap<string, string>,
  write: (texts: readonly string[]) => string,
): string {
  const [folder, file] = [name.slice(0, name.lastIndexOf('/')), name.slice(name.lastIndexOf('/') + 1)];
  const relations = parts.get(`${folder}/_rels/${file}.rels`) ?? '';
  return parts.get(name)!.replace(DRAWING, (drawing, _tag, id: string) => {
    const relation = (relations.match(/<Relationship\b[^>]*>/g) ?? []).find((each) => each.includes(`Id="${id}"`));
    const target = /\bTarget="(?:[^"]*\/)?(diagrams\/[^"]+)"/.exec(relation ?? '')?.[1];
    const words = target && parts.get(`${name.slice(0, name.indexOf('/'))}/${target}`);
    return words ? write(textsOf(words)) : drawing;
  });
}

/** Still as XML writes them. */
function textsOf(diagram: string): string[] {
  return (diagram.match(/<dgm:pt\b[\s\S]*?<\/dgm:pt>/g) ?? [])
    .map((point) => [...point.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''))
    .filter((text) => text.trim() !== '');
}
