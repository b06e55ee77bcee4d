/** How people ask for records: the search compares a question with these, and no user reads them. */
export const recordAsks = {
  whatIs: (name: string) => `Wat is ${name}?`,
  directory: (names: readonly string[]) =>
    names.flatMap((name) => [
      `Wat is ${name}?`,
      `Wie mag ${name} bellen of inschakelen?`,
      `Hoe meld ik aan bij ${name}?`,
    ]),

  details: (name: string, labels: readonly string[]) => labels.map((label) => `${label} van ${name}: wat is dat daar?`),

  routeName: (verwijzer: string) => `Verwijsroute voor ${verwijzer}`,
  routeWords: ['verwijzen', 'verwijsroute', 'doorverwijzen', 'doorsturen', 'insturen', 'verwijsbrief', 'route'],
  consulent: 'de jeugdconsulent',
  route: (verwijzer: string) => [
    `Hoe verwijst ${verwijzer} een kind naar jeugdhulp?`,
    `Wat is de verwijsroute voor ${verwijzer}?`,
    `Mag ${verwijzer} zelf verwijzen naar een aanbieder of moet het via de toegang?`,
    `Naar wie stuurt ${verwijzer} een jeugdige door?`,
    `Hoe verwijs ik een kind in mijn gemeente, als ${verwijzer}?`,
    `Wie beslist na de verwijzing van ${verwijzer}, en wie geeft de beschikking?`,
    `Welke stappen volgen na een verwijzing door ${verwijzer}?`,
    'patiënt van 13, waar kan hij heen?',
    'kind heel druk, zelf verwijzen of via het lokale team?',
  ],

  toegangName: (gemeente: string) => `Toegang in gemeente ${gemeente}`,
  toegangWords: ['toegang', 'lokaal team', 'wijkteam', 'CJG', 'jeugdteam', 'loket', 'aanspreekpunt'],
  toegang: (gemeente: string) => [
    `Wie is de toegang tot jeugdhulp in ${gemeente}?`,
    `Hoe heet het toegangsteam of lokale team van ${gemeente}?`,
    `Waar kan een gezin in ${gemeente} terecht met een hulpvraag?`,
    'Bij wie moeten ouders zijn voor hulp?',
    'Wie is het aanspreekpunt van mijn gemeente?',
    'Kan ik overleggen of sparren met de toegang?',
    'Met wie kan ik hardop meedenken over een kind?',
    'Hoe bereik ik het lokale team, telefoonnummer?',
    'waar meld ik een gezin aan',
  ],

  crisisName: (regio: string) => `Crisis en spoed in regio ${regio}`,
  crisisWords: ['crisis', 'spoed', 'crisisdienst', 'noodgeval', 'buiten kantoortijd', 'avond', 'weekend'],
  crisis: [
    'Wie bel ik bij een crisis van een jeugdige?',
    'Hoe is de crisisdienst in deze regio geregeld?',
    'Welke dienst komt er bij spoed buiten kantoortijd?',
    'crisisdienst vanavond wie doet dat hier',
    'Nummer van de crisisdienst jeugd',
    'Kan de crisisdienst in het weekend komen?',
  ],

  region: (regio: string) => [
    `Welke gemeenten horen bij regio ${regio}?`,
    `Bij wie bij de regio ${regio} kan ik terecht met een vraag?`,
    `Wat is regio ${regio}?`,
  ],

  term: (names: readonly string[]) => names.flatMap((name) => [recordAsks.whatIs(name), `Wat betekent ${name}?`]),
};
