import type { PhraseList } from '../../dutch/phrases/phrases.ts';

export const OUT_OF_SCOPE_REASONS = [
  'treatment',
  'adult-care',
  'other-municipal',
  'chore',
  'opinion',
  'small-talk',
  'instruction',
  'unknown-region',
] as const;
export type OutOfScopeReason = (typeof OUT_OF_SCOPE_REASONS)[number];

export interface ScopeRule extends PhraseList {
  readonly reason: Exclude<OutOfScopeReason, 'instruction'>;
  /** Only in a message of at most so many words. */
  readonly maxWords?: number;
  /** What in the message makes it a question for this bot after all; any word of the work unless said otherwise. */
  readonly unless?: 'domain' | 'youth' | 'arrangement' | 'moving';
}

/** Asking who, where, along which route or under which contract is asking how care is arranged. */
export const ARRANGEMENT = [
  'wie|waar|route|verwijs*|verwijzing*|gecontracteerd*|aanbieder*|regio*|vergoed*|geregeld|regelt|regelen|contract*|aanbod|wachttijd*|wachtlijst|afspraken|afspraak|gemeente|toegang|samenwerking|terecht|specialist*|voorschrijver|controle|medicatiecontrole|bekostig*|financier*|betaalt|poh|overleg',
];

/** A family that comes from or goes abroad is still this region's question. */
export const MOVING = [
  'verhuis*|verhuiz*|verhuist|gevlucht|komt|terugkeer*|vertrek*|woont|wonen|paspoort|familie|ouder|ouders|vader|moeder|kind|gezin|meegenomen|school|vakantie',
];

export const SCOPE_RULES: readonly ScopeRule[] = [
  {
    id: 'dosage',
    reason: 'treatment',
    unless: 'arrangement',
    phrases: [
      '# mg|milligram|ml',
      'bouw|opbouw|start|begin|dagelijks|langdurig & <medicine>',
      'paracetamol|ibuprofen & geven|tegelijk|mag|combineren|samen|hoeveel',
      'hoeveel mg|milligram|ml|druppels|tabletten|pillen',
      'dosering|doseren|dosis|doseer|startdosering|startdosis|overzetten|ophogen|opbouwen|afbouwen|afbouwschema|opbouwschema|bijwerking|bijwerkingen|contraindicatie|interactie|interacties & <medicine>',
      'dosering|startdosering|dosis van|voor|bij',
      'bijwerking|bijwerkingen van',
      'combineren|combineer|combinatie|samen|tegelijk & <medicine>',
      '<medicine> & ophogen|stoppen|afbouwen|voorschrijven|starten|wisselen|minderen|verhogen|geven & mag|kan|moet|hoe|ik',
    ],
  },
  {
    id: 'treatment-advice',
    reason: 'treatment',
    unless: 'arrangement',
    phrases: [
      'welk|welke|wat .. <medicine>',
      'welk|welke <medicine> .. beste|helpt|werkt|geschikt|geven|geef',
      'beste behandeling|therapie|medicijn|medicatie|aanpak .. bij|voor|tegen',
      'hoe behandel|behandelt|genees|diagnosticeer|reanimeer .. ik|je|een',
      'welke therapie|behandeling .. werkt|helpt|beste|effectief|effectiefst|bewezen',
      'helpt|werkt .. beter|best|goed bij|tegen|voor|dan',
      'welke|wat .. bloeddruk|temperatuur|hartslag|bloedwaarde|labwaarde|gewicht',
      'maximale|minimale|gebruikelijke dosis|dosering|hoeveelheid',
      'welke diagnose|stoornis .. heeft|past|is',
      'wat .. diagnose & denk|jij|symptomen',
    ],
  },
  {
    id: 'elderly-care',
    reason: 'adult-care',
    unless: 'youth',
    phrases: [
      '<senior>',
      'moeder|vader|oma|opa|man|vrouw|buurman|buurvrouw|tante|oom|echtpaar|schoonmoeder|schoonvader van? 66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95',
      'hulp|helpen .. douchen|wassen|aankleden|traplopen|boodschappen',
      'schoonvader|schoonmoeder|schoonouders',
      'huishoudelijke hulp|ondersteuning|verzorging',
      'vergeetachtig|hulpbehoevend|slechthorend|hoogbejaard',

      'oude|oudere buurman|buurvrouw|moeder|vader|tante|oom|dame|heer|mensen|echtpaar',
    ],
  },
  {
    id: 'adult-mental-care',
    reason: 'adult-care',
    unless: 'youth',
    phrases: [
      'volwassenen ggz|psychiatrie',
      'volwassenenggz|volwassenenpsychiatrie',
      'man|vrouw|volwassene|collega|echtgenoot|partner|werknemer van? 30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50|51|52|53|54|55|56|57|58|59|60|61|62|63|64|65',
      'voor mezelf|mijzelf & psycholoog|therapeut|hulp|ggz|coach',
      'burnout|midlife|overgangsklachten|relatietherapie|menopauze',
    ],
  },
  {
    id: 'papers',
    reason: 'other-municipal',
    phrases: [
      'paspoort|rijbewijs|identiteitskaart|idkaart|vog|visum|verblijfsvergunning|naturalisatie',
      'trouwen|bruiloft .. stadhuis|gemeentehuis',
      'uittreksel|akte|geboorteakte|huwelijksakte|trouwen|huwelijk|trouwambtenaar & aanvragen|vraag|gemeente|geboorteregister|burgerlijke|kost|stadhuis|brp|register',
      'verhuizing|adreswijziging doorgeven|melden',
      'rijbewijs|paspoort|reisdocument',
    ],
  },
  {
    id: 'streets-and-waste',
    reason: 'other-municipal',
    phrases: [
      'vuilnisbak|vuilnisbakken|verkeersboete|verkeersboetes|bekeuring',
      'oud papier',
      'afval|grofvuil|gft|container|vuilnis|kliko|milieustraat|restafval|plastic|oudpapier|papierbak|afvalkalender|afvalpas|vuilniszak|glasbak|huisvuil',
      'stoeptegel|stoeptegels|lantaarnpaal|straatverlichting|kuil|gat & melden|kapot|losliggende|losse|weg|straat|stuk',
      'boom|bomen kappen|snoeien',
      'kapvergunning',
      'straatlantaarn|straatlantaarns|koelkast|meubels|bankstel|geluidsoverlast|buurtfeest|speeltuin|hondenlosloopgebied|begraafplaats|zwembad|sporthal|weekmarkt|kermis|fietsenstalling|wegwerkzaamheden|verkeersdrempel|bushalte|stroomstoring|waterleiding',
      'wanneer|waar is .. markt',
      'hondenpoep|ratten|zwerfafval|onkruid|riool|riolering|strooien|hondenuitlaatplaats',
    ],
  },
  {
    id: 'parking-and-building',
    reason: 'other-municipal',
    phrases: [
      'parkeervergunning|parkeerboete|parkeerplaats|parkeergeld|parkeerkaart|parkeren|laadpaal',
      'bouwvergunning|omgevingsvergunning|dakkapel|bestemmingsplan|welstand|kadaster|schutting|uitbouw|aanbouw|terrasvergunning|evenementenvergunning',
    ],
  },
  {
    id: 'taxes-and-benefits',
    reason: 'other-municipal',
    phrases: [
      'uitkering|uitkeringen|bijstand|schuldsanering|toeslag|toeslagen|kwijtschelding & aanvragen|vraag|aanvraag|krijg|hoogte|stop',
      'hondenbelasting|ozb|woz|gemeentebelasting|belastingaangifte|belasting|afvalstoffenheffing|rioolheffing|erfpacht|toerismebelasting|zorgtoeslag|huurtoeslag|kinderbijslag|belastingdienst|bijstandsuitkering|bijstand|aow|ww',
    ],
  },
  {
    id: 'writing',
    reason: 'chore',
    phrases: [
      'schrijf|maak|verzin|dicht|bedenk|componeer|write .. uitnodiging|gedicht|liedje|lied|rap|verhaal|sprookje|sollicitatiebrief|essay|poem|song|story|column|toespraak|speech|slogan|boodschappenlijst|boodschappenlijstje|vakantieplanning|weekmenu|tekening|logo|quiz|raadsel|haiku|rijm|sinterklaasgedicht|limerick|roman|linkedin|blog|blogpost|kerstkaart|powerpoint|felicitatie',
      'recept voor|van',
      'schrijf|maak|verbeter *mail|*brief|*mails',
      'schrijf|maak|verbeter een|mijn|de *mail|*brief|*app|*bericht',
      'spelling|spelfouten|grammatica|zin|zinnen|alinea & verbeter|corrigeer|herschrijf|check',
      'cv|sollicitatie|motivatiebrief|werkstuk|scriptie|profielwerkstuk|opstel & schrijf|verbeter|maak|kun|help|check',
      'schrijf|maak|bedenk|verzin|verbeter|geef|stel .. mail|brief|email|naam|titel|tekst|samenvatting|lijst|planning|speech|tweet|post .. aan|voor|van .. baas|kat|hond|boek|vriend|vriendin|vrouw|man|bedrijf|feest|vakantie|verjaardag|instagram|facebook|tiktok|film',
      'sollicitatiebrief|boodschappenlijst|sinterklaasgedicht|haiku',
      'plan .. vakantie|stedentrip|reis',
      'bestel|boek|reserveer .. taxi|pizza|tafel|vlucht|hotel|kaartjes|bloemen|restaurant',
    ],
  },
  {
    id: 'translating',
    reason: 'chore',
    phrases: [
      'vertaal|translate',
      'vertaling|vertalen & engels|duits|frans|pools|turks|arabisch|oekraiens|spaans|tekst|brief|zin|mail',
      'wat is|betekent .. in het? engels|frans|duits|spaans|latijn|turks|arabisch|pools',
      'hoe zeg je .. in .. engels|frans|duits|spaans|turks|arabisch|pools',
    ],
  },
  {
    id: 'coding',
    reason: 'chore',
    phrases: [
      'python|javascript|java|typescript|sql|excelformule|excel|vba|php|css|regex|programmeer|programmeren|code|script & schrijf|maak|functie|script|fix|debug|bug|genereer|geef|hoe|query|fout|formule|leg',
      'excelformule|macro & maak|schrijf|geef|voor',
    ],
  },
  {
    id: 'sums',
    reason: 'chore',
    phrases: [
      'hoeveel is #',
      'wat is # x|keer|plus|min|maal|gedeeld|procent',
      'los .. op & #|som|vergelijking|sudoku|puzzel',
      'bereken|reken .. wortel|procent|som|btw|#',
      'wortel van',
      'reken .. uit',
      '# procent van #',
      'hoofdstad van|inwoners',
      'wanneer|hoe|wie .. oorlog|uitgevonden|ontdekt|olympische|maan|eiffeltoren|dinosaurussen',
    ],
  },
  {
    id: 'politics-and-faith',
    reason: 'opinion',
    phrases: [
      'partij .. stemmen|kiezen',
      'moet|moeten .. nederland|belgie|europa .. uit|stoppen|sluiten',
      'uit .. eu|navo',
      'wat vind|denk|vond je|jij|u van|over',
      'vind|denk|geloof jij|je .. belangrijk|goed|slecht|mooi|stom|eerlijk|raar|dat|in|kunst|religie|god',
      'stemmen|stem op|verkiezingen|verkiezing',
      'verkiezingen|kabinet|coalitie|formatie & wie|wint|winnen|vind|valt|gaat',
      'wat|hoe .. vind|denk|sta .. je|jij|van|over & pvv|vvd|d66|cda|pvda|bbb|fvd|groenlinks|minister|minister-president|president|politiek|politici|trump|poetin|wilders|premier|regering|koning|kabinet|abortus|euthanasie|oorlog|islam|geloof|kernenergie|asielbeleid|klimaat',
      'wilders|trump|poetin|rutte|zelensky|biden',
      'god|islam|christendom|bijbel|koran|geloof & bestaat|echt|waar|vind|beter|waarheid|jij',
      'kernenergie|klimaatverandering|stikstof|doodstraf|wapens',
    ],
  },
  {
    id: 'sports-and-fame',
    reason: 'opinion',
    phrases: [
      'ajax|psv|feyenoord|voetbal|voetballer|voetballers|verstappen|messi|ronaldo|oranje|eredivisie|olympische|schaatsen|songfestival|netflix|kpop',
      'beste film|boek|muziek|band|serie|zanger|zangeres|telefoon|auto|smartphone|merk',
      'welke|wat|wie .. is .. beste|mooiste|leukste|lekkerste|grootste|slimste|snelste|rijkste .. zanger|zangeres|auto|land|film|boek|telefoon|stad|band|club|acteur|actrice|restaurant|merk',
      'welke|wat auto|telefoon|laptop|film|boek|restaurant|vakantie',
      'bitcoin|crypto|aandelen|beleggen',
      'wat|welke vind|is je|jij|jouw .. favoriete|lievelings|mooiste|lekkerste',
    ],
  },
  {
    id: 'greetings',
    reason: 'small-talk',
    maxWords: 4,
    phrases: [
      '^ hallo|hoi|hey|hee|hi|goedemorgen|goedemiddag|goedenavond|goeiemorgen|moi|dag|joe|yo|hello|mogge|goedendag',
      'test|testing|testje|probeersel',
      'tot ziens|later|straks|morgen',
      'doei|houdoe|fijne|fijn|prettige|welterusten|slaap',
    ],
  },
  {
    id: 'thanks',
    reason: 'small-talk',
    maxWords: 6,
    phrases: ['dankjewel|bedankt|dank|thanks|dankje|dankuwel|merci|thx|haha|hahaha|lol|sorry|grappig'],
  },
  {
    id: 'approval',
    reason: 'small-talk',
    maxWords: 3,
    phrases: ['^ super|top|oke|ok|prima|mooi|goed|leuk|lekker|ja|nee'],
  },
  {
    id: 'about-the-bot',
    reason: 'small-talk',
    maxWords: 9,
    phrases: [
      'ben je|jij .. mens|robot|bot|echt|ai|blij|moe|verliefd|slim|boos|gelukkig|getrouwd|computer|man|vrouw|wakker',
      'hoe oud ben',
      '^ hoe gaat het|ie',
      'hoe gaat .. met|ie|ermee|t',
      'hoe heet je|jij',
      'hoe voel je|jij',
      'hoe is .. met je|jou|jij|ie',
      'hou|houd je|jij van|ook',
      'droom|slaap|eet|drink|lach je|jij',
      'wie heeft|hebben .. jou|je .. gemaakt|gebouwd|bedacht',
      'wie .. jouw|je maker|baas',
      'wat doe|doet je|jij .. vandaag|weekend|hobby|graag',
      'alles goed|lekker|ok|kits',
      'wat .. je|jouw .. hobby|hobbys|naam|lievelingskleur|lievelingseten|sterrenbeeld',
    ],
  },
  {
    id: 'jokes-and-weather',
    reason: 'small-talk',
    maxWords: 14,
    phrases: [
      'weertje|weer vandaag|morgen|buiten',
      'mop|grap|grapje|moppen|raadsel|mopje|witz|joke',
      'weer wordt|is|morgen|vandaag|weerbericht|weekend',
      'weerbericht|weersverwachting|regent|regenen|sneeuw|sneeuwen|zonnig|buienradar',
      'hoe laat is het|ie|t',
      'welke dag|datum is het vandaag|nu|eigenlijk',
      'welke dag|datum is vandaag',
      'verveel me',
      'zing|dans .. voor|een',
      'file|files op',
    ],
  },
  {
    id: 'abroad',
    reason: 'unknown-region',
    unless: 'moving',
    phrases: [
      'hoe|welke|wat|wie .. in|op duitsland|belgie|vlaanderen|frankrijk|engeland|spanje|curacao|aruba|bonaire|suriname|polen|turkije|marokko|amerika|denemarken|zweden|oostenrijk|wallonie|brussel|antwerpen',
      '# jeugd* .. in|op duitsland|belgie|vlaanderen|curacao|aruba',
      'jeugdhulp|jeugdzorg|jeugdbescherming|regels .. in|op duitsland|belgie|vlaanderen|curacao|aruba|bonaire|suriname|denemarken|frankrijk|engeland|wallonie|brussel|antwerpen',
    ],
  },
];
