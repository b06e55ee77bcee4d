const LINK =
  /https?:|www\.|\b[\p{L}\d-]+\.(?:nl|com|org|net|eu|io|be|info|dev|app)\b(?!\S*@)|\]\s*\(|!\[|\[[^\]]*\]\s*[[(:]|<[a-z!/]/iu;
const E_MAIL = /\S+@\S+/gu;
const MARKDOWN = /^\s*#|^\s*>|```|~~|\|.*\||\b_[^_]+_\b|^\s*={3,}/mu;
// Controls, zero-width and direction marks, tag characters and private use: nothing a Dutch sentence holds.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\p{Script=Cyrillic}|\p{Script=Greek}/u;
const INSTRUCTION = new RegExp(
  [
    '\\b(?:negeer|vergeet|ignore|disregard|override)\\b',
    '\\b(?:instructie|instructies|instructions?|systeemprompt|system prompt|prompt|taalmodel|chatbot|jailbreak)\\b',
    '\\b(?:system|assistant|user|developer)\\s*:',
    '\\bals (?:een )?(?:ai|assistent|taalmodel)\\b',
    '\\b(?:wachtwoord|inloggegevens|bsn|burgerservicenummer)\\b',
    '\\b(?:klik|typ|kopieer|plak|scan)\\b (?:hier|op|de|deze|dit)\\b',
    '\\b(?:antwoord|zeg|schrijf|herhaal|voer) (?:altijd|nu|alleen|het volgende|uit)\\b',
    '\\byou (?:are|must|should)\\b',
  ].join('|'),
  'iu',
);
const ADDRESSES_READER = /\b(?:u|uw|uzelf|je|jij|jouw|jullie|ik|wij|we|mijn|onze)\b/iu;

/** Whether a text tries to steer who reads it; such a sentence is no support and no answer, wherever it stands. */
export function steers(text: string): boolean {
  return INSTRUCTION.test(text);
}

/** Whether a text may be shown as a sentence of an answer: plain words, bold and list marks at most. */
export function isPlain(text: string): boolean {
  const withoutMail = text.replace(E_MAIL, ' ');
  return !HIDDEN.test(text.replace(/[\n\t]/g, ' ')) && !LINK.test(withoutMail) && !MARKDOWN.test(text) && !steers(text);
}

/** Whether a text speaks of "u" or "wij": who that is, only the source can say. */
export function addressesReader(text: string): boolean {
  return ADDRESSES_READER.test(text);
}
