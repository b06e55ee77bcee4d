interface Kept {
  meldingenDagen: number;
  logboekJaren: number;
  inhoudDagen: { van: number; tot: number };
}

/** What Regiowijzer is and keeps, for whoever uses it. What is kept is the work of src/store and src/intake/retention.ts. */
export const overTexts = {
  title: 'Over Regiowijzer',
  parts: [
    {
      title: 'Wat is dit?',
      text: [
        'Regiowijzer helpt huisartsen, POH-jeugd en consulenten bij vragen over jeugdhulp in hun regio.',
        '- **Vragen:** u stelt een vraag in de chat. Het antwoord komt uit documenten van uw regio, met de bron en de datum erbij.',
        '- **Consultatie:** komt u er niet uit? Dan vraagt u de toegang van de gemeente om mee te denken. Dat gaat anoniem. Het antwoord komt in uw chat.',
        '- **Kennis:** wie de bronnen beheert, ziet welke vragen geen antwoord kregen.',
      ].join('\n'),
    },
    {
      title: 'Dit is een AI-assistent',
      text: [
        'Een computer stelt de antwoorden samen. Daar kunnen fouten in zitten. Controleer belangrijke dingen in de bron die erbij staat.',
        '- Staat het antwoord niet in de bronnen? Dan zegt Regiowijzer dat.',
        '- Regiowijzer oordeelt niet over hoe ernstig iets is, of iemand recht heeft op hulp, of hoeveel haast er is. Dat doen mensen.',
        '- Klopt iets niet? Gebruik het duimpje omlaag, of **Klopt niet?** onder een kaart.',
      ].join('\n'),
    },
    {
      title: 'Geen gegevens van het kind',
      text: [
        'Schrijf nooit een naam, geboortedatum, adres, BSN of iets anders waaraan iemand het kind of het gezin herkent. Regiowijzer zoekt daarnaar en houdt zo’n bericht tegen. Dat lukt niet altijd: let er zelf ook op.',
        'Een kind aanmelden kan hier niet. Dat doet u bij de gemeente zelf, in haar eigen beveiligde omgeving.',
      ].join('\n'),
    },
  ],
  model: {
    title: 'Wie schrijft de antwoorden?',
    used: 'Een taalmodel schrijft de antwoorden. Elke zin wordt getoetst aan de bron. Vraag uw beheerder waar dat model draait.',
    none: 'Hier schrijft geen taalmodel mee. De antwoorden bestaan uit wat de beheerder schreef en uit zinnen van de bronnen.',
  },
  kept: {
    title: 'Wat wordt bewaard, en hoe lang?',
    columns: { wat: 'Wat', hoeLang: 'Hoe lang' },
    rows: ({ meldingenDagen, logboekJaren, inhoudDagen: { van, tot } }: Kept) => [
      { wat: 'Uw gemeente en functie', hoeLang: 'Tot u in de chat “vergeet mij” typt, of Regiowijzer verwijdert' },
      { wat: 'Waar uw chat te bereiken is', hoeLang: 'Tot u Regiowijzer uit Teams verwijdert' },
      { wat: 'Uw vragen in de chat', hoeLang: 'Niet, behalve als er geen antwoord is' },
      { wat: 'Een vraag zonder antwoord, zonder wie die stelde', hoeLang: '180 dagen nadat die het laatst is gesteld' },
      {
        wat: 'Een duim omlaag of een opmerking bij “Klopt niet?”, met gemeente en functie',
        hoeLang: `${meldingenDagen} dagen`,
      },
      { wat: 'Een consultatie die u nog niet hebt verstuurd', hoeLang: '24 uur' },
      {
        wat: 'De inhoud van een consultatie, en wie die vroeg',
        hoeLang: van === tot ? `${van} dagen na sluiten` : `${van} tot ${tot} dagen na sluiten; de gemeente kiest dat`,
      },
      { wat: 'Kenmerk, tijden, gemeente en uitkomst van een consultatie', hoeLang: 'Blijft, voor de cijfers' },
      { wat: 'Wie een consultatie zag of iets deed, zonder inhoud', hoeLang: `${logboekJaren} jaar, voor de controle` },
    ],
  },
  who: {
    title: 'Wie ziet wat?',
    text: [
      '- Uw consultatie zien alleen u en de toegang van de gemeente die u kiest.',
      '- Uw naam staat niet in de aanvraag. Wel uw functie, uw organisatie en hoe u te bereiken bent.',
      '- Een beheerder ziet cijfers, en geen inhoud.',
      '- Microsoft Teams bewaart de berichten in uw chat volgens de regels van uw organisatie.',
    ].join('\n'),
  },
};
