import { DomUtils, parseDocument } from 'htmlparser2';

export type XmlDocument = ReturnType<typeof parseDocument>;
export type XmlNode = XmlDocument['children'][number];
export type XmlElement = Extract<XmlNode, { attribs: unknown }>;

const OPTIONS = { xmlMode: true } as const;

/** Names are as written ("w:p"): Word and what writes like it use the customary prefixes. */
export function parseXml(xml: string): XmlDocument {
  return parseDocument(xml, OPTIONS);
}

export function writeXml(document: XmlDocument): string {
  return DomUtils.getOuterHTML(document, OPTIONS);
}

/** Elements of a piece of XML, to be put into a document. */
export function xmlPieces(xml: string): XmlElement[] {
  return parseXml(xml).children.filter(isElement);
}

export function isElement(node: XmlNode): node is XmlElement {
  return 'attribs' in node;
}

export function children(parent: XmlElement | XmlDocument | undefined, name?: string): XmlElement[] {
  const elements = parent?.children.filter(isElement) ?? [];
  return name === undefined ? elements : elements.filter((element) => element.name === name);
}

/** The first child along the path of names. */
export function at(parent: XmlElement | XmlDocument | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | XmlDocument | undefined>((inner, name) => children(inner, name)[0], parent) as
    | XmlElement
    | undefined;
}

/** All elements of these names in document order. */
export function all(parent: XmlElement | XmlDocument, ...names: string[]): XmlElement[] {
  return DomUtils.findAll((element) => names.includes(element.name), parent.children);
}

export function val(element: XmlElement | undefined): string | undefined {
  return element?.attribs['w:val'];
}

/** What an element that switches something says; undefined where it is not there. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  return element && !/^(?:0|false|off)$/.test(val(element) ?? '1');
}

export const { removeElement, replaceElement, prepend, prependChild, append, textContent } = DomUtils;

export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
