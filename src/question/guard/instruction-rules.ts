import type { PhraseList } from './phrases.ts';

/** An attempt to steer the bot. */
export interface InstructionRule extends PhraseList {
  /** Whether the attempt takes up its whole sentence; else a question about the work may stand in the same one. */
  readonly wholeSentence: boolean;
}

export const INSTRUCTION_RULES: readonly InstructionRule[] = [
  {
    id: 'override',
    wholeSentence: false,
    phrases: [
      '<drop> .. <rules>',
      '<rules> .. <drop>',
      '<drop> .. alles|everything|eerdere|vorige|voorgaande|hierboven|bovenstaande|verteld|previous|prior|all .. hierboven|boven|verteld|geleerd|gezegd|weet|instructies?',
      '<drop> .. wat .. verteld|geleerd|gezegd|opgedragen',
      'geen regels|beperkingen|restricties|filter|filters|censuur|grenzen .. meer|hebt|heb|heeft|geldt|gelden',
      'niet .. aan .. regels|instructies|richtlijnen .. houden',
      'niet gebonden|verplicht|beperkt aan|tot|door .. <rules>',
      'sla .. <rules> .. over',
      'alleen .. mijn bevelen|opdrachten|instructies|orders',
      'gehoorzaam|volg .. mij|me|mijn|bevelen',
      'safety|veiligheid|veiligheidsfilter|filters off|uit|uitgeschakeld|uitzetten',
      'zonder filter|filters|censuur|beperkingen|restricties',
      'antwoord|reageer|zeg alleen|altijd|uitsluitend|voortaan|enkel .. met|ja|nog',
      'vanaf nu ben|antwoord|spreek|reageer|praat|doe|gehoorzaam|volg',
      'nieuwe instructie|instructies|opdracht|regels',
      'zet|schakel .. <rules>|<botpart> .. uit|af',
      'trek je niets|niks .. aan .. <rules>',
      'luister .. alleen|uitsluitend naar|aan mij',
      'reset|herstart|herprogrammeer jezelf|je|de',
      'no|without restrictions|rules|filters|limits|limitations',
      'from now on',
      'toestemming|bevoegd|gemachtigd .. om? .. alles|te',
      'je|jouw nieuwe taak|rol|doel|opdracht|naam',
      'vanaf dit|nu moment? heet|ben|mag|volg|doe|antwoord|luister',
      'mag .. alles',
    ],
  },
  {
    id: 'role-play',
    wholeSentence: false,
    phrases: [
      'doe|doen|antwoord|praat|schrijf|gedraag|reageer .. alsof',
      'alsof je|jij',
      'imagine|pretend|suppose you',
      'je|jij bent de|het|een .. schurk|slechterik|boef|hacker|piraat|personage|baas|koning|mens|clown',
      'neem .. persoonlijkheid|identiteit|rol .. aan',
      'spelen|speel .. spel|spelletje|rollenspel',
      'rollenspel|personage',
      'doe je voor als',
      'pretend|roleplay|rollenspel|jailbreak|dan|jailbroken|act as|mode|you|modus|een|to|spelen',
      'pretend|act|behave you|as|like',
      'speel|speelt|vertolk .. rol|personage|dat|een|alsof',
      'je|jij|u bent nu|voortaan|vanaf',
      'je|jij bent een|geen .. bot|ai|model|hacker|assistent|mens|piraat|robot|chatbot',
      'stel je .. voor dat .. je|jij',
      'gedraag je als|alsof',
      'you are now|a|no',
      'kruip in .. rol|huid',
      'onbeperkte|ongecensureerde|kwaadaardige|vrije ai|modus|versie|model|bot|assistent',
      'antwoord|praat|spreek als een|een? piraat|peuter|hacker|dief|aap|robot',
    ],
  },
  {
    id: 'prompt-request',
    wholeSentence: true,
    phrases: [
      'systeemprompt|systemprompt|systeeminstructie|systeeminstructies|systeembericht|basisprompt|startprompt|hoofdprompt',
      'je|jouw|your .. <botpart>',
      'system message|messages|role',
      'what|which .. your instructions|rules|prompt|guidelines',
      'inhoud .. geheugen',
      'system|initial|hidden|secret|geheime|verborgen|interne|oorspronkelijke|eerste|jouw|je|your .. prompt|instructions|instructies|instructie|opdracht|configuratie|regels',
      '<reveal> .. boven|hierboven|voorafgaande|bovenstaande .. tekst|zin|bericht|deze|instructies?',
      '<reveal> .. configuratie|broncode|apikey|sleutels|wachtwoord|wachtwoorden|tokens|omgevingsvariabelen|logboeken|logs|logbestanden|database|databank|geheimen|prompt|env|credentials',
      'welke|welk|wat .. prompt|taalmodel|model|broncode|context .. je|jij|jouw|gebruik|gebruikt|draai|draait|kreeg|meegekregen',
      'tekst|bericht & in|uit je|jouw context',
      'root|admin|beheerders toegang|rechten|modus',
      'toegang verleend|granted',
      'woord voor woord & instructies|tekst|prompt|boven|opdracht',
      'waarmee|hoe .. ben je .. geprogrammeerd|geinstrueerd|getraind|ingesteld',
      'welke|wat .. instructies|regels|opdrachten .. je|jij .. gekregen|krijgt|kreeg|volgt|hebt',
    ],
  },
  {
    id: 'other-users',
    wholeSentence: true,
    phrases: [
      'andere|vorige|laatste|eerdere|overige|voorgaande|andermans <people> & <asked>|consultaties|gesprek|gesprekken|geschiedenis|chat|berichten|data|<reveal>',
      '<asked> .. andere|vorige|eerdere|laatste|overige <people>',
      'gesprek|gesprekken|chatgeschiedenis|chats|chat|berichten|vragen|zoekgeschiedenis .. van .. collega|collegas|vorige|andere|iemand|anderen|gebruiker|gebruikers',
      'chatgeschiedenis|gesprekshistorie|gespreksgeschiedenis|zoekgeschiedenis|chathistorie|chatlog|chatlogs',
      '<reveal>|lees .. logboeken|logboek|logs|logbestand',
      'wie .. jou|je gebruikt|gebruikte|gebruikten',
      'wie gebruikte|gebruikt jou|je|deze',
      'heeft|hebben .. <people> .. je|jou .. gevraagd|verteld|gezegd',
      'eerder|eerdere|alle .. gestelde vragen',
      'consultaties|vragen|gesprekken|berichten|chats .. van anderen|iedereen|andere',
      'wie .. deze bot|chatbot|je .. gebruikt|gebruikten|gebruiken',
      'wie .. voor mij|me & vroeg|gevraagd|gebruikte|chatte',
    ],
  },
  {
    id: 'links-and-images',
    wholeSentence: false,
    phrases: [
      'afbeelding|plaatje|image|link|linkje|hyperlink|url|knop|iframe|pixel|html|markdown|webhook|hook & antwoord|laad|toon|zet|plaats|voeg|stuur|embed|klikbare|klikbaar|render|maak|open|verwerk|haal',
      'stuur|post|verstuur|upload|lek|zend|mail .. alles|data|gegevens|gesprek|antwoord|inhoud & https|http|www|site|server|hook|adres|naar',
      'laad|open|bezoek|haal|fetch|download .. https|http|www',
    ],
  },
];

/** Text in the shape of a model's own control text; one pattern a rule. */
export const CONTROL_TEXT_RULES: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  {
    id: 'control-tags',
    pattern:
      /<\/?\s?(?:system|systeem|assistant|user|instructions?|prompt|admin|im_start|im_end)[^>]{0,40}>|<\|[^|]{1,40}\|>|\[\/?(?:INST|SYS|SYSTEM|ADMIN)\]/i,
  },
  {
    id: 'control-roles',
    pattern:
      /^\s*(?:#{1,4}\s?)?(?:system(?:eem)?|assistant|developer|instruction|admin|root|override|sudo)\b[^\n]{0,20}:|"role"\s?:|\b(?:developer|debug|god|admin|root|jailbreak|beheer)[- ]?(?:mode|modus)\b|\b(?:admin|begin|system) override\b/i,
  },
  {
    id: 'control-markup',
    pattern: /!\[[^\]]{0,80}\]\(|<(?:img|script|iframe|a\s+href)\b|javascript:|data:text\/html/i,
  },
];
