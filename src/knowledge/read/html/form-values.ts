import { NOT_TICKED, TICKED } from '../ticks.ts';
import {
  around,
  escapeHtml,
  findAll,
  type HtmlDocument,
  type HtmlElement,
  htmlPieces,
  named,
  prepend,
  prependChild,
  removeElement,
  replaceElement,
  textContent,
  wordsIn,
} from './dom.ts';

const ASKS_CHOICE = /^(?:kies|selecteer|maak (?:een|uw) keuze|choose|select|alle|-+)(?:\W|$)/i;

/** What was ticked, chosen and filled in stays as text; what only asks goes, with forms to search or to log in. */
export function writeFormValues(document: HtmlDocument): void {
  for (const form of named(document, 'form')) if (isTool(form)) removeElement(form);
  for (const field of named(document, 'input', 'select', 'textarea')) writeValue(document, field);
}

function isTool(form: HtmlElement): boolean {
  const { role, class: classes = '', id = '', action = '' } = form.attribs;
  if (named(form, 'h1', 'h2', 'h3', 'table', 'article', 'main').length > 0) return false;
  if (
    role === 'search' ||
    /search|zoek|login|newsletter|nieuwsbrief|feedback|cookie|filter/i.test(`${classes} ${id} ${action}`)
  )
    return true;
  const holds = findAll(
    form,
    ({ name, attribs }) =>
      name === 'textarea' || /^(?:checkbox|radio)$/.test(attribs.type ?? '') || attribs.value !== undefined,
  );
  return (
    holds.every(({ attribs }) => /^(?:hidden|submit|button)$/.test(attribs.type ?? '')) && wordsIn(form).length < 150
  );
}

function writeValue(document: HtmlDocument, field: HtmlElement): void {
  const { type = 'text', checked, value = '' } = field.attribs;
  if (field.name === 'input' && /^(?:checkbox|radio)$/i.test(type)) {
    writeTick(document, field, checked !== undefined);
    return;
  }
  const filled =
    field.name === 'select'
      ? chosenOf(field)
      : field.name === 'textarea'
        ? textContent(field)
        : isWritten(type)
          ? value
          : '';
  if (filled.trim() === '') removeElement(field);
  else replaceElement(field, htmlPieces(` ${escapeHtml(filled.trim())} `)[0]!);
}

function isWritten(type: string): boolean {
  return /^(?:text|date|number|tel|email|url|time|month|week|datetime-local)$/i.test(type);
}

function chosenOf(select: HtmlElement): string {
  const chosen = findAll(select, ({ name, attribs }) => name === 'option' && 'selected' in attribs).map(wordsIn);
  return chosen.filter((value) => !ASKS_CHOICE.test(value)).join(', ');
}

/** The mark stands before its label, wherever the box is drawn. */
function writeTick(document: HtmlDocument, field: HtmlElement, ticked: boolean): void {
  const [mark] = htmlPieces(`<span> ${ticked ? TICKED : NOT_TICKED} </span>`);
  const label = labelOf(document, field);
  if (label && !around(label).some(({ name }) => name === 'th')) {
    if (around(field).includes(label)) prependChild(label, mark!);
    else prepend(label, mark!);
    prepend(around(field).includes(label) ? label : (mark as HtmlElement), htmlPieces('<br>')[0]!);
    removeElement(field);
  } else replaceElement(field, mark!);
}

function labelOf(document: HtmlDocument, field: HtmlElement): HtmlElement | undefined {
  const { id } = field.attribs;
  const inside = around(field).find(({ name }) => name === 'label');
  return (
    inside ?? (id ? findAll(document, ({ name, attribs }) => name === 'label' && attribs.for === id)[0] : undefined)
  );
}
