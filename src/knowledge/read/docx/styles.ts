import { all, at, isOn, val, type XmlDocument, type XmlElement } from './xml.ts';

/** What a style says, with what it takes over from the styles it is based on. */
export interface Styles {
  /** The style of a paragraph, the nearest first. */
  chainOf(id: string | undefined): readonly XmlElement[];
  nameOf(id: string | undefined): string;
}

export function readStyles(document: XmlDocument | undefined): Styles {
  const styles = document ? all(document, 'w:style') : [];
  const byId = new Map(styles.map((style) => [style.attribs['w:styleId'], style]));
  const standard = styles.find(
    (style) => style.attribs['w:default'] === '1' && style.attribs['w:type'] === 'paragraph',
  );
  const chainOf = (id: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    let style = id === undefined ? standard : byId.get(id);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = byId.get(val(at(style, 'w:basedOn')));
    }
    return chain;
  };
  return { chainOf, nameOf: (id) => val(at(byId.get(id), 'w:name'))?.toLowerCase() ?? '' };
}

export function styleOf(paragraph: XmlElement | undefined): string | undefined {
  return val(at(paragraph, 'w:pPr', 'w:pStyle'));
}

/** Whether a mark of the letters (w:strike, w:vanish) holds for a run: by itself, by its style, or by that of its paragraph. */
export function runIs(mark: string, run: XmlElement, paragraph: XmlElement | undefined, styles: Styles): boolean {
  const own = at(run, 'w:rPr');
  const runStyle = val(at(own, 'w:rStyle'));
  const chains = [...(runStyle ? styles.chainOf(runStyle) : []), ...styles.chainOf(styleOf(paragraph))];
  return (
    [own, ...chains.map((style) => at(style, 'w:rPr'))]
      .map((look) => isOn(at(look, mark)))
      .find((on) => on !== undefined) ?? false
  );
}

/** The depth of a heading from 1, by its outline level or by the name of its style. */
export function headingDepth(paragraph: XmlElement, styles: Styles): number | undefined {
  const chain = styles.chainOf(styleOf(paragraph));
  const outline = [paragraph, ...chain].map((each) => val(at(each, 'w:pPr', 'w:outlineLvl'))).find(Boolean);
  const named = chain
    .map((style) => /^(?:heading|kop) ([1-9])$/i.exec(val(at(style, 'w:name')) ?? '')?.[1])
    .find(Boolean);
  const depth = outline === undefined ? Number(named) : Number(outline) + 1;
  return depth >= 1 && depth <= 9 ? Math.min(depth, 6) : undefined;
}
