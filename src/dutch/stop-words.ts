import type { Word } from './words.ts';

/** Words that carry grammar, not topic; they never count in a search. Question words are read by understand-question. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `aan aangaande al alle alleen als alsof altijd ander andere anders ben bij bijna bijv bijvoorbeeld binnen buiten
  daar daarbij daardoor daarin daarna daarnaast daarom daarvan daarvoor dan dat de deze dezelfde die dit dus doen doet
  door dr echt echter een eens eigen elk elke en er ergens erg erin ermee eruit ervan ervoor etc even ga gaan gaat
  geen geweest gewoon graag had hadden heb hebben hebt heeft heel hem hen het hier hierbij hierin hij hoe hoeveel
  hoewel hun iemand iets ik in inclusief indien is ieder iedere ja jij jou jouw je jullie kan kun kunnen kunt
  krijgt krijg laat laten maar mag me meer men mensen met mij mijn misschien moest moet moeten mogen na naar nadat
  namelijk nee niet niets nog nou nu of ofwel om omdat ons onze ook op over per rond rondom sinds sommige soms soort
  te tegen ten ter terwijl teveel toch toe tot tussen tijdens uit u uw van vanaf vanuit vanwege veel verder via voor
  vooral voordat waar waarbij waarin waarmee waarom waarop waarvan waarvoor wanneer want waren was wat we weer weet wel welk
  welke werd werden wie wij wil willen worden wordt zal ze zeer zelf zich zichzelf zij zijn zo zoals zodat zoveel zou zouden
  zonder zowel alsnog alvast aub svp graag hallo hoi dag dank bedankt vraag vraagje weten even eigenlijk precies
  gebeurt gebeuren komt komen maakt maken staat staan ligt zit zitten zeg zeggen geldt heet heten betekent betekenen
  bedoeld bedoelt bedoelen regio gemeente`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a word says nothing about the topic. An abbreviation in capitals always does (BEN is no form of zijn). */
export function isStopWord(word: Word): boolean {
  return STOP_WORDS.has(word.text) && !word.capitals;
}
