import { around, findAll, type HtmlDocument, type HtmlElement, named, removeElement, textContent } from './dom.ts';

const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|mso-hide\s*:\s*all)/i;
const STRUCK = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i;
/** Classes by which frameworks say that only a screen reader, or nobody, gets it. */
const UNSEEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|element-invisible|d-none|is-hidden|hidden)(?=\s|$)/i;
const PANEL_CLASS = /accord|collaps|uitklap|toggle|tab-?(?:pane|panel|content)|faq|expand|panel/i;

/** Takes out what no reader sees and what is crossed out; what a click unfolds is seen. */
export function removeUnseen(document: HtmlDocument, isPanel: (element: HtmlElement) => boolean): void {
  const { unseen, struck } = styleRules(document);
  const matches = (rules: readonly Selector[], element: HtmlElement) =>
    rules.some((rule) => ruleMatches(rule, element));
  const folds = (element: HtmlElement): boolean =>
    isPanel(element) ||
    around(element)
      .slice(0, 3)
      .some(({ attribs }) => PANEL_CLASS.test(attribs.class ?? ''));
  for (const element of findAll(document, () => true)) {
    const { style = '', class: classes = '', hidden } = element.attribs;
    const isStruck = /^(?:s|del|strike)$/.test(element.name) || STRUCK.test(style) || matches(struck, element);
    const isUnseen =
      hidden !== undefined || UNSEEN.test(style) || UNSEEN_CLASS.test(classes) || matches(unseen, element);
    if (isStruck || (isUnseen && hidden !== 'until-found' && !folds(element))) removeElement(element);
  }
}

/** One part of a selector for each element on the way in: "td .oud" is [td] [.oud]. */
type Selector = readonly { tag: string; ids: string[]; classes: string[] }[];

function styleRules(document: HtmlDocument): { unseen: Selector[]; struck: Selector[] } {
  const css = named(document, 'style')
    .map(textContent)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
    .replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const selecting = (looks: RegExp): Selector[] =>
    rules
      .filter(([, , look]) => looks.test(look!))
      .flatMap(([, selectors]) => selectors!.split(',').flatMap(readSelector));
  return { unseen: selecting(UNSEEN), struck: selecting(STRUCK) };
}

/** Nothing for a selector with states, attributes or places, which hold at times. */
function readSelector(selector: string): Selector[] {
  const parts = selector.trim().split(/\s*>\s*|\s+/);
  if (!parts.every((part) => /^(?:\w+|(?=[.#]))(?:[.#][\w-]+)*$/.test(part))) return [];
  const named = (part: string, sign: string) =>
    part.split(/(?=[.#])/).flatMap((each) => (each[0] === sign ? [each.slice(1)] : []));
  return [
    parts.map((part) => ({
      tag: /^\w+/.exec(part)?.[0].toLowerCase() ?? '',
      ids: named(part, '#'),
      classes: named(part, '.'),
    })),
  ];
}

function ruleMatches(selector: Selector, element: HtmlElement): boolean {
  const [own, ...outer] = [...selector].reverse();
  const fits = (part: Selector[number], { name, attribs }: HtmlElement): boolean => {
    const classes = (attribs.class ?? '').split(/\s+/);
    return (
      (part.tag === '' || part.tag === name) &&
      part.ids.every((id) => id === attribs.id) &&
      part.classes.every((each) => classes.includes(each))
    );
  };
  if (!fits(own!, element)) return false;
  let left = outer;
  for (const ancestor of around(element).slice(1)) if (left[0] && fits(left[0], ancestor)) left = left.slice(1);
  return left.length === 0;
}
