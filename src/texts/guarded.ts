/** Fixed texts for messages that the guard stops. The numbers are national (112, Veilig Thuis, 113, Kindertelefoon). */

const NUMBERS = {
  danger: '- Direct gevaar voor iemand: bel **112**.',
  suicide: '- Gedachten aan zelfmoord: bel **113** of **0800-0113** (dag en nacht), of chat op 113.nl.',
  abuse: '- (Vermoeden van) geweld, mishandeling of misbruik: bel **Veilig Thuis, 0800-2000** (dag en nacht, gratis).',
  child: '- Een kind dat wil praten: **Kindertelefoon, 0800-0432** (gratis).',
} as const;

const FINDINGS: Record<string, string> = {
  bsn: 'een burgerservicenummer (BSN)',
  name: 'een naam',
  address: 'een adres',
  phone: 'een telefoonnummer',
  mail: 'een mailadres',
  birthdate: 'een geboortedatum',
  dossier: 'een dossier- of cliëntnummer',
  account: 'een rekeningnummer',
};

const FOR = 'Ik beantwoord vragen over jeugdhulp in uw regio: verwijzen, wie doet wat, en wat er is afgesproken.';

function isThereDanger(regional: string | undefined): string {
  const region = regional ? ` Crisisdienst jeugd: **${regional}**.` : '';
  return `**Is er nu gevaar?** Bel **112**. Veilig Thuis: **0800-2000**. Zelfmoordgedachten: **113** of **0800-0113**.${region}`;
}

export const guardTexts = {
  crisis: (topics: readonly string[], regional: string | undefined): string => {
    const order = topics.includes('suicide')
      ? (['danger', 'suicide', 'abuse', 'child'] as const)
      : (['danger', 'abuse', 'suicide', 'child'] as const);
    const lines = order.map((key) => NUMBERS[key]);
    const region = regional
      ? `- Crisisdienst jeugd in uw regio: **${regional}**.`
      : '- De crisisdienst jeugd in uw regio: bel het nummer dat uw praktijk of gemeente daarvoor heeft.';
    return [
      '**Is er nu gevaar? Bel direct.**',
      [...lines, region].join('\n'),
      'Dit gesprek wordt niet bewaakt en ik heb niets bewaard. Ik ben een computerprogramma en kan niet inschatten hoe ernstig het is. Bel bij twijfel.',
    ].join('\n\n');
  },
  /** Where there may be danger: in a form, which is kept all the same. */
  isThereDanger,
  /** On top of an answer, where there may be danger. */
  numbersOnTop: (regional: string | undefined): string => `${isThereDanger(regional)} Ik heb uw bericht niet bewaard.`,
  numbersBeneath:
    'Is er nu gevaar? Bel **112**. Veilig Thuis: **0800-2000**. Zelfmoordgedachten: **113** of **0800-0113**.',
  privacy: (types: readonly string[], cleaned: string): string => {
    const found = types.map((type) => FINDINGS[type] ?? 'persoonsgegevens').join(', ');
    const what = `Uw bericht bevat **${found}**. Ik heb het niet gebruikt en niet bewaard. Laat gegevens over personen weg; ik heb ze niet nodig.`;
    return cleaned ? `${what}\n\nZo kan het wel:\n\n> ${cleaned.replaceAll('\n', '\n> ')}` : what;
  },
  /** What the bot does not keep still stands in the chat. */
  deleteMessage:
    'Uw bericht staat nog in deze chat. **Verwijder het daar**: kies bij het bericht ⋯ en dan Verwijderen.',
  askCleaned: 'Stel deze vraag',
  outOfScope: {
    'off-topic': `Daar heb ik geen bronnen over. ${FOR}`,
    treatment: `Over behandeling, medicijnen en diagnose geef ik geen advies. Overleg met een arts of gedragswetenschapper. ${FOR}`,
    opinion: `Een mening heb ik niet. Hoe iets is afgesproken, zoek ik graag op. ${FOR}`,
    letter: `Brieven en andere teksten schrijf ik niet. Uw organisatie heeft daar vaak een voorbeeld van. ${FOR}`,
    adult: `Dit gaat over hulp aan volwassenen. Vraag het de huisarts of het Wmo-loket van de gemeente. ${FOR}`,
    counter: `Dit is een ander loket. Kijk op de website van de gemeente, of bel haar algemene nummer. ${FOR}`,
    greeting: `Goedendag. ${FOR} Stel uw vraag gerust.`,
    thanks: 'Graag gedaan. Stel gerust een volgende vraag.',
    identity: `Ik ben Regiowijzer, een computerprogramma. ${FOR} Ik toon steeds de bron erbij.`,
    confused: `Dat kan beter. ${FOR} Schrijf uw vraag als gewone zin, bijvoorbeeld: wie onderzoekt dyslexie in mijn gemeente? Typ **help** voor meer voorbeelden.`,
    person:
      'Dat kan. Vraag mij hoe u de toegang van uw gemeente bereikt. Of vraag een consultatie aan: dan antwoordt een medewerker van de toegang u in dit gesprek.',
    'unknown-region': `Die regio zit niet in mijn bronnen. ${FOR}`,
    instruction: `Daar kan ik niet op ingaan. ${FOR}`,
  },
  askToegang: { title: 'Toegang van mijn gemeente', value: 'Hoe bereik ik de toegang?' },
} as const;
