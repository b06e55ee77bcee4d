import type { PhraseList } from '../../dutch/phrases/phrases.ts';

/** What a frame says about the danger words in its sentence. */
export type FrameRole =
  | 'concrete' // this person, in this room: danger even inside a question
  | 'named' // a person, though perhaps any person
  | 'anybody' // a person without more
  | 'present' // now, or with haste
  | 'question' // asks for information
  | 'policy' // speaks of arrangements, figures, courses
  | 'anyone' // speaks of a person or case in general
  | 'supposed' // when, if, suppose
  | 'past' // long ago
  | 'resolved' // over, safe again
  | 'denied' // not so, or not acute
  | 'exercise' // a case to practise on
  | 'figure'; // figure of speech

export interface FrameRule extends PhraseList {
  readonly role: FrameRole;
}

/** How a sentence is meant: by these the same words are danger, a question, a memory or a figure of speech. */
export const FRAME_RULES: readonly FrameRule[] = [
  {
    id: 'aged-person',
    role: 'concrete',
    phrases: [
      '<child>|<parent>|man|vrouw van? #',
      '<child> van|is|net|bijna # jaar?',
      '# jarige|jarig',
      '# jr|jrs|jaar|j|mnd|maanden|weken & <child>|<she>|zit|is|heeft|wil|zegt',
      '<child> uit groep|klas|havo|vwo|vmbo|brugklas',
    ],
  },
  {
    id: 'own-person',
    role: 'concrete',
    phrases: [
      '<own>|mn|een <child>|<parent>|man|vrouw|vriend|ex van? mij|ons',
      '<own> <child>|<parent>|vriend|vriendin|zus|broer|ex|kinderen|buurmeisje|buurjongen|partner',
      'deze|dit|die|dat <child>|<parent>|<children>|gezin|man|vrouw',
    ],
  },
  { id: 'telegram-person', role: 'concrete', phrases: ['pt|pat|pte|patiente|clt|ct'] },
  {
    id: 'in-this-room',
    role: 'concrete',
    phrases: [
      'voor me|mij|ons',
      'bij mij|ons|me',
      'hier in|op|bij|aan|zit|staat|voor',
      'zit|staat|ligt|heb|is|hebben .. hier',
      'ik|wij|we|heb zit|zitten|ben|heb met|bij|een',
      'in .. spreekkamer|wachtkamer|praktijk|klas & <child>|<she>|<adult>',
      'aan de lijn|telefoon|balie|deur',
      'op .. spreekuur',
      'ik zie|hoor|heb|kreeg|sprak|ken .. <child>|<parent>|<children>|gezin',
    ],
  },
  {
    id: 'pronoun',
    role: 'named',
    phrases: [
      '^ <child> heeft|is|zegt|wil|geeft|dreigt|wordt|gaat|ligt|zit|staat|vertelt|doet|appt|belt|praat',
      '^ een <child> heeft|is|zegt|wil|geeft|dreigt|wordt|gaat|ligt|zit|staat|vertelt|doet|appt|belt|praat',
      'hij|zij|ze|hem|haar',
      '<parent>|ex|buurman|oppas|broer|zus|oom|opa|stiefvader',
      'het meisje|kind',
      'de jongen|vader|moeder|baby|peuter|leerling|client|patient|ouders|kinderen|kleuters|puber|tiener',
    ],
  },
  {
    id: 'some-person',
    role: 'anybody',
    phrases: [
      '<child>',
      'een <child>|gezin|moeder|vader|man|ex',
      'iemand|kinderen|<children>',
      'gezin|familie|huishouden|buren',
      'twee|drie|vier|# kinderen|kleuters|peuters',
    ],
  },
  {
    id: 'at-this-moment',
    role: 'present',
    phrases: [
      'op dit moment|ogenblik',
      'vanavond|vannacht|vanmiddag|vanochtend|vanmorgen|vandaag|zojuist|zonet|zopas|daarnet|momenteel|straks|gisteren|gisteravond|gisternacht|meteen|onmiddellijk|acuut|acute|direct|spoed|gaande',
      'net .. binnen|gebeld|gekregen|gezegd|geappt|gevonden|een|<child>|gehoord|uit',
      'heb|heeft|is|ben|zijn|heb net',
      'zo meteen',
      'elke|iedere dag|nacht|avond|keer',
      'nu & <person>|<children>|<she>|ik|hulp|iemand|nodig',
      'belt|appt|app|huilt|schreeuwt|roept|dreigt|zegt|staat|zit|ligt|stuurt',
      'wat nu|moet|doe .. nu',
    ],
  },
  {
    id: 'asks-information',
    role: 'question',
    phrases: [
      'hoe|wat|wie|waar|welke|welk|wanneer|waarom|hoeveel|waarvoor|waarheen|hoelang',
      'mag|mogen|kan|kunnen|moet|moeten .. een|ik|er|we|je|de|het|jongeren|kinderen|ouders|iemand|poh|huisarts|gemeente',
      '^ is|zijn|heeft|hebben|wordt|worden|krijgt|doet|valt|dient|werkt|hoort|bestaat|geldt|gelden|bieden|biedt|vallen|horen|doen',
      'bestaat|geldt|gelden|hoort .. een|er|de|het',
      'weet|weten jij|je|iemand|jullie|u',
      'ik zoek|vraag|lees|las',
      'vanaf welke',
      'graag|uitleg|informatie|overzicht|samenvatting|toelichting',
    ],
  },
  {
    id: 'speaks-of-policy',
    role: 'policy',
    phrases: [
      '*beleid|*preventie|*protocol|*richtlijn|*cijfers|*route|*procedure|*training|*cursus|*onderzoek|*dienst|*visie|*plan|*agenda',
      'protocol|protocollen|beleid|cijfers|cijfer|aantal|aantallen|percentage|meldcode|richtlijn|richtlijnen|training|trainingen|cursus|scholing|preventie|onderzoek|convenant|rapport|regiovisie|regioplan|werkafspraken|afspraken|afspraak|procedure|stappenplan|handreiking|handboek|beleidsplan|regeling|financiering|bekostigd|inkoop|contract|gecontracteerd|aanbieder|aanbieders|aanbod|route|verwijsroute|routes|verwijzing|verwijzen|informatie|folder|wet|wettelijk|voorlichting|workshop|webinar|nota|evaluatie|monitor|signalen|signaleren|herkennen|meldplicht|regionaal|regio|aanpak|bereikbaarheid|toezicht|traumahulp|traumabehandeling|therapie|nazorg|slachtoffers|rouwbegeleiding|rouw',
    ],
  },
  {
    id: 'about-anyone',
    role: 'anyone',
    phrases: [
      'bij|voor|over een',
      'bij|voor|over|na|van .. jongeren|kinderen|clienten|leerlingen|ouders|pubers|slachtoffers|jeugdigen|gezinnen|patienten|iemand',
      'van|met|tegen een',
      'na|van|tegen|met|door jongeren|kinderen|clienten|leerlingen|ouders|pubers|slachtoffers|jeugdigen|gezinnen|patienten|iemand',
      'mag|kan|moet|mogen|kunnen|moeten|hoort|krijgt|krijgen|gaat|mocht een|jongeren|kinderen|iemand|ouders|jeugdigen|leerlingen',
      '<child>|iemand|ouders|jongeren|kinderen die|dat|met',
      'een <child>|ouder|gezin|# .. die|dat|met',
      'men|ieder|elk|elke|alle <child>|kinderen|jongeren',
    ],
  },
  {
    id: 'supposes',
    role: 'supposed',
    phrases: [
      'als|wanneer|indien|mocht|zodra een|iemand|ouders|kinderen|jongeren|leerlingen|clienten|er|je|<child>|<children>|<adult>|ik',
      'stel|stel dat|dat? een|er|je|<child>|ouders',
      'in geval van',
      'bij het? vermoeden|verdenking|signalen|melding|risico|dreiging|gevaar',
      'in hoeverre|welk geval',
      'zou|zouden .. kunnen|moeten',
    ],
  },
  {
    id: 'long-ago',
    role: 'past',
    phrases: [
      'vorig|vorige|afgelopen jaar|maand|schooljaar|zomer|winter|kwartaal',
      'jaar|jaren|maanden|jrs|jr|maand geleden|terug',
      'jarenlang|vroeger|destijds|indertijd|toentertijd|ooit|eertijds|voorheen|eerder|toendertijd|voormalig',
      'als klein? kind|baby|kleuter|puber|tiener|meisje|jongen|jongetje',
      'in het|zijn|haar verleden|jeugd|voorgeschiedenis|kindertijd|vg',
      'voorgeschiedenis|anamnese|vg|historie|verleden',
      'in|sinds|uit|van|anno #### & behandeld|was|werd|deed|poging|*poging|*pogingen|psychose|misbruik|mishandeling|mishandeld|aanranding|brand|opname|geweest|had|is|heeft|na|gehad|crisisopname',
      'toen .. was',
      'op # jarige leeftijd',
      'na een|de|haar|zijn .. suicidepoging|poging|crisisopname|crisisplaatsing|overdosis|misbruik|mishandeling|verkrachting|geweld|brand|vermissing|steekpartij|schietpartij|incident|ongeluk|dreiging|bedreiging|ontvoering|aanslag|aanranding|suicide|zelfmoord|overlijden',
      'na brand|inbraak|ongeval',
      'door suicide|zelfdoding|zelfmoord .. overleden|verloren|overleed',
      'overleed|overleden|verloor|verloren|zelfdoding|suicide .. door .. suicide|zelfdoding|zelfmoord',
      'jonger|klein was|waren',
    ],
  },
  {
    id: 'is-over',
    role: 'resolved',
    phrases: [
      'stabiel|hersteld|nazorg|evaluatie|afgesloten|afgerond|terugkeer|geevalueerd|verwerkt|verwerking|nabespreking',
      'weer|nu|inmiddels|ondertussen thuis|veilig|terecht|rustig|goed|gevonden',
      'gaat .. goed|beter',
      'geen contact meer',
      'niet meer suicidaal|onveilig|aan de orde|in beeld|actueel',
      'is veilig|opgelost|gestopt|terug',
      'behandeld voor|na|aan|geweest',
    ],
  },
  {
    id: 'not-acute',
    role: 'denied',
    phrases: [
      'geen acuut|acute|direct|directe|concreet .. gevaar|dreiging|situatie|crisis|nood|onveiligheid|risico',
      'geen gevaar|crisis|onveiligheid|spoed|noodsituatie|geweld|veiligheidsproblemen|veiligheidsrisico',
      'niet acuut|spoedeisend|dringend|onveilig|urgent|ernstig',
      'geen|zonder .. haast|spoed',
      'veiligheid .. geborgd|gewaarborgd|orde|voldoende',
      'niet .. aanwezig|aan de orde & suicidaliteit|suicidale|geweld|gevaar|suicidaal',
      'uitgevraagd|uitgesloten|ontkend|afwezig|negatief',
    ],
  },
  {
    id: 'imagines',
    role: 'exercise',
    phrases: ['^ stel', 'stel dat', 'hypothetisch|denkbeeldig|denkbeeldige|theoretisch'],
  },
  {
    id: 'to-practise',
    role: 'exercise',
    phrases: [
      'casus|casussen|oefencasus|voorbeeldcasus|casuistiek .. voor|training|fictief|fictieve|oefening|oefenen|scholing|intervisie|les',
      'fictief|fictieve|verzonnen|rollenspel|oefencasus|toneelstuk|voorbeeldcasus|simulatie|lesmateriaal|film|boek|serie|roman|documentaire|krant|nieuws',
    ],
  },
  {
    id: 'figure-of-speech',
    role: 'figure',
    phrases: [
      'dood paard|spoor|punt|letter|gewicht|water|geld',
      'stille|zachte|natuurlijke dood',
      'schrik|schrok|lach|lachen|erger|ergeren|verveel|vervelen|werk|werken|zoek|verveelde .. dood',
      'dood .. ergeren|vervelen|lachen|schrikken|werken|zoeken',
      'sterft|sterven .. dood',
      'slaat|slaan|sloeg op de|het|alle|iedereen|welke|jeugd*|alleen|een|u|ons',
      'slaat|slaan|sloeg .. nergens|gat|brug|alarm',
      'slaat|slaan|sloeg aan|over|dicht|af|door|toe',
      'mes & budget|begroting|bezuiniging|bezuinigingen|subsidie|tafel',
      'wurgcontract|wurgcontracten',
      'wurgt|wurgen|wurging .. aanbieders|zorgaanbieders|gemeenten|gezinshuizen|sector',
      'alleen gelaten .. groepjes|gym|pauze|les',
      'voor het? eerst .. alcohol|bier|wijn',
      'honger na|voor|onder school|les|sport',
      'slag om',
      'eind|einde & pilot|wachtlijst|wachtlijsten|contract|traject|regeling|project|subsidie|dubbele|bureaucratie|intakes|samenwerking|beschikking|indicatie|hulp|financiering|looptijd',
      'stapt|stappen|stap .. uit & contract|gemeente|aanbieder|regio|samenwerking|samenwerkingsverband|pilot|organisatie',
      'brandende|brandend vraag|kwestie',
      'moord en brand',
      'dreigt|dreigen|dreigde .. ergens anders|elders|stop|overplaatsen|plaatsen|onder',
      'kwijt & gezicht|vertrouwen|overzicht|draad|hulpverlener|begeleider|plek|sleutel|rugzak|papieren|kenmerk|geduld|regie',
      'dreigt|dreigen|dreigde|dreigend|dreigende .. te? thuis|vast|uit|vastlopen|uitvallen|stoppen|verliezen|verlopen|mislopen|escaleren|stagneren|schooluitval|uithuisplaatsing|tekort|lopen|vallen|worden|zitten|raken',
      'ontwikkeling & bedreigd|bedreiging|bedreigt',
      'bedreigd|bedreigde|bedreigt .. ontwikkeling|voortbestaan',
      'doodmoe|doodop|doodgewone|doodnormaal',
      'schieten|schiet .. tekort|op|wakker|binnen',
      'steken|steekt|gestoken .. energie|tijd|hand|geld|werk|loef|handen',
      'springt|springen .. bij|in|uit|agenda|oog',
      'hangt|hang .. af|samen|lijn',
      'brand|branden los',
      'in brand los',
      'onder vuur|druk',
      'bang .. in het donker',
      'bang|angst voor .. honden|spinnen|dood|donker|school|dokter|naalden|operatie|onweer|monsters|falen|clowns|geluiden|sterven|begrafenis',
      'gek|dol|verzot op',
      'op de borst|hals accepteren|krijgen',
      'bom barst|barstte',
      'in als een bom',
      'wakker .. school|les',
      'overdag .. wakker',
      'reageert|reageren|reageerde & aanbieder|gemeente|toegang|mail|wijkteam|huisarts|backoffice|jeugdconsulent|consulent|ggz|nl|telefoon|contactpersoon|team|instelling',
      'van het leven in',
      'alleen thuis wonende|begeleiding|zorg|komen|hulp',
      'verwijsbrief|formulier|bericht|dossier|aanvraag|beschikking|mail|document|fax .. zoek|kwijt|verdwenen|vermist|spoorloos',
    ],
  },
];
