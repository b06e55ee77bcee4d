import {
  all,
  append,
  at,
  children,
  escapeXml,
  prepend,
  removeElement,
  replaceElement,
  textContent,
  val,
  type XmlDocument,
  type XmlElement,
  xmlPieces,
} from './xml.ts';

/** Makes of text boxes, chosen values and letters of symbol fonts what mammoth reads. */
export function openFields(document: XmlDocument): void {
  for (const wrapper of all(document, ...WRAPPERS)) unwrap(wrapper);
  for (const alternatives of all(document, 'mc:AlternateContent')) openAlternatives(alternatives);
  for (const drawing of all(document, 'w:drawing')) openTextBox(drawing);
  for (const list of all(document, 'w:ddList')) writeChoice(list);
  for (const run of all(document, 'w:r')) nameSymbols(run);
}

/** What Word lays around text and mammoth passes over with it: a reference to a section, a name it recognised. */
const WRAPPERS = ['w:fldSimple', 'w:smartTag', 'w:customXml', 'w:bdo', 'w:dir'];

function unwrap(wrapper: XmlElement): void {
  for (const child of children(wrapper)) prepend(wrapper, child);
  removeElement(wrapper);
}

/** mammoth reads the older form alone, which newer writers leave out. */
function openAlternatives(alternatives: XmlElement): void {
  const choice = children(alternatives, 'mc:Choice').find((each) => all(each, 'w:txbxContent').length > 0);
  const drawing = choice && all(choice, 'w:drawing')[0];
  if (drawing) replaceElement(alternatives, drawing);
}

function openTextBox(drawing: XmlElement): void {
  const boxes = all(drawing, 'w:txbxContent');
  if (boxes.length === 0) return;
  const [picture] = xmlPieces('<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict>');
  at(picture, 'v:shape')!.children.push(...boxes);
  replaceElement(drawing, picture!);
}

const ASKS_CHOICE = /^(?:kies|selecteer|maak (?:een|uw) keuze|choose|select)\b/i;

/** The value that was chosen in a drop-down field of the older kind. */
function writeChoice(list: XmlElement): void {
  const chosen = Number(val(at(list, 'w:result')) ?? val(at(list, 'w:default')) ?? 0);
  const value = val(children(list, 'w:listEntry')[chosen])?.trim() ?? '';
  let run: XmlElement = list;
  while (run.name !== 'w:r' && run.parent) run = run.parent as XmlElement;
  if (value === '' || ASKS_CHOICE.test(value) || run.name !== 'w:r') return;
  append(run, xmlPieces(`<w:r><w:t xml:space="preserve">${escapeXml(value)}</w:t></w:r>`)[0]!);
}

/** Letters in a symbol font are signs: a "þ" in Wingdings is a box with a tick. */
function nameSymbols(run: XmlElement): void {
  const font = at(run, 'w:rPr', 'w:rFonts')?.attribs['w:ascii'];
  if (!font || !/^(?:wingdings|webdings|zapf ?dingbats)/i.test(font)) return;
  for (const text of children(run, 'w:t')) {
    const codes = [...textContent(text)].map((sign) => sign.charCodeAt(0) & 0xff);
    const symbols = codes.map(
      (code) => `<w:sym w:font="${escapeXml(font)}" w:char="F0${code.toString(16).padStart(2, '0').toUpperCase()}"/>`,
    );
    const [made] = xmlPieces(`<w:r>${symbols.join('')}</w:r>`);
    for (const symbol of [...made!.children].reverse()) append(text, symbol);
    text.children = [];
  }
}
