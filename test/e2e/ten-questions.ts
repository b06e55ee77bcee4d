/** Ten questions for every client, asked by a new user in one chat, over the knowledge that is shipped. */
export interface AskedQuestion {
  about: string;
  /** Said before it; what the bot says to that is not compared. */
  before?: string;
  text: string;
  /** A button of the answer to press; what takes its place is compared too. */
  press?: string;
}

export const TEN_QUESTIONS: readonly AskedQuestion[] = [
  { about: 'gemeente asked first', text: 'Hoe verwijs ik een kind met ernstige dyslexie?' },
  {
    about: 'several sources',
    before: 'Ik ben POH-jeugd in Nijmegen',
    text: 'Welke gemeenten horen bij het Rijk van Nijmegen?',
  },
  { about: 'directory', text: 'Wie mag het RET bellen?' },
  { about: 'other gemeente', text: 'Hoe is de toegang geregeld in Eindhoven?' },
  { about: 'follow-up', text: 'En in Harderwijk?' },
  { about: 'unanswerable', text: 'Hoeveel fte heeft de afdeling jeugd van de gemeente?' },
  { about: 'acute danger', text: 'Een jongen van 14 dreigt nu met een mes naar zijn moeder, wat moet ik doen?' },
  { about: 'personal data', text: 'Waar kan iemand met BSN 111222333 terecht met dyslexie?' },
  { about: 'out of scope', text: 'Welke dosis methylfenidaat kan ik starten bij een kind van 8?' },
  { about: 'consultatie', text: 'consultatie', press: 'Invullen in deze chat' },
];

/** What a reader sees of one message, whichever client shows it. Brackets and white space are the client's own. */
export interface Shown {
  text: string;
  /** "1 Name of the source". */
  citations: string[];
  /** The texts of the card, top to bottom; what a button must open first is left out. */
  card: string[];
  /** Labels of fields, and of the choices that are seen at once. */
  labels: string[];
  buttons: string[];
  isLabelledAi: boolean;
}

/** A chat with the bot through one client. */
export interface Client {
  say(text: string): Promise<Shown>;
  /** Presses a button of the last card. */
  press(title: string): Promise<Shown>;
}

export interface Answered {
  about: string;
  shown: Shown;
}

export async function askTen(client: Client): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const { about, before, text, press } of TEN_QUESTIONS) {
    if (before) await client.say(before);
    answered.push({ about, shown: await client.say(text) });
    if (press) answered.push({ about: `${about}: ${press}`, shown: await client.press(press) });
  }
  return answered;
}

/** Web Chat sets a link apart with signs of no width. */
export function normal(text: string): string {
  return text
    .replace(/[[\]\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
