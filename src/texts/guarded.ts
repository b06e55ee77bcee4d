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
};

const FOR = 'Ik beantwoord vragen over jeugdhulp in uw regio: verwijzen, wie doet wat, en wat er is afgesproken.';

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
  numbersBeneath:
    'Is er nu gevaar? Bel **112**. Veilig Thuis: **0800-2000**. Zelfmoordgedachten: **113** of **0800-0113**.',
  privacy: (types: readonly string[], cleaned: string): string => {
    const found = types.map((type) => FINDINGS[type] ?? 'persoonsgegevens').join(', ');
    const what = `Uw bericht bevat **${found}**. Ik heb het niet gebruikt en niet bewaard. Laat gegevens over personen weg; ik heb ze niet nodig.`;
    return cleaned ? `${what}\n\nZo kan het wel:\n\n> ${cleaned.replaceAll('\n', '\n> ')}` : what;
  },
  askCleaned: 'Stel deze vraag',
  outOfScope: {
    treatment: `Over behandeling, medicijnen en diagnose geef ik geen advies. Overleg met een arts of gedragswetenschapper. ${FOR}`,
    'adult-care': `Dit gaat over hulp aan volwassenen. Daar heb ik geen bronnen over. ${FOR}`,
    'other-municipal': `Dit is een andere taak van de gemeente. Kijk op de website van de gemeente. ${FOR}`,
    chore: `Zulke klussen doe ik niet. ${FOR}`,
    opinion: `Een mening heb ik niet. ${FOR}`,
    'small-talk': `Gezellig, maar daar ben ik niet voor. ${FOR}`,
    instruction: `Daar kan ik niet op ingaan. ${FOR}`,
    'unknown-region': `Die regio zit niet in mijn bronnen. ${FOR}`,
  },
} as const;
