import type { DangerRule } from './danger-rules.ts';

/**
 * Words that often stand where someone is in danger, none of them enough alone. Together, about someone in particular,
 * they are: this catches the wordings that no one thought of.
 */
export const HINT_RULES: readonly DangerRule[] = [
  {
    id: 'hint-violence',
    topic: 'abuse',
    strength: 'hint',
    phrases: [
      'gillen|gilt|gil|gegil|klappen|klap|tik|tikken|geschreeuw|schreeuwen|schreeuwt|schreeuwde|slaan|slaat|sloeg|geslagen|schoppen|schopt|trappen|vechten|vecht|vechtpartij|stompen|duwt|geduwd|meesleuren|sleurt|sleuren|meegesleurd|wurgen|agressief|tiert|tierend|razend|woedend|mishandel*|toegetakeld|aangevlogen|gevecht|ruzie|tekeer|bijt|knijpt|gebonk|riem|pollepel|stok|vuisten|sigaret|sigaretten|martel*',
      'pijn .. doet|doen|gedaan',
      'doet|doen .. pijn',
      'krijgt|krijg|kreeg klappen|slaag|schoppen',
    ],
  },
  {
    id: 'hint-injury',
    topic: 'danger',
    strength: 'hint',
    phrases: [
      'bloed|bloedt|bloedend|bloeden|bloeding|wond|wonden|gewond|verwond|*breuk|*breuken|gebroken|gekneusd|striem*|letsel|*letsel|brandwond*|seh|hap|snee|sneden|bult|hoofdwond|blauw|verwondingen|kneuzingen|bijtwond*|aderen|gevallen|brandmerk|beurs|toedracht|gehecht|traumahelikopter',
    ],
  },
  {
    id: 'hint-means',
    topic: 'danger',
    strength: 'hint',
    phrases: [
      'mes|messen|*mes|wapen|*wapen|pistool|schaar|bijl|scheermes*|touw|strop|gif|gas|gaskraan|benzine|aansteker|lucifers|opblazen|explosie|bom|vuurwerk|hamer|zwaard|kogels|zuur|chloor|spiritus|molotov*|granaat|kettingzaag|schroevendraaier|hakmes',
    ],
  },
  {
    id: 'hint-death',
    topic: 'suicide',
    strength: 'hint',
    phrases: [
      'dood|doodgaan|sterven|hemel|doodmaken|overlijden|begrafenis|uitvaart|afscheid|doodswens|levenseinde|testament|grafkist|kist|graf|doodgestoken|vermoorden|vermoordt|doodschieten',
      'laatste week|dag|nacht|keer|avond|uur|bericht|woorden',
      'leven is .. voorbij|klaar|op|niks|zinloos',
      'punt achter|erachter',
      'geen zin meer|in',
      'niets|niks meer waard|uit',
      'wanhoop|wanhopig|hopeloos|uitzichtloos|levenslust|zinloos|waardeloos',
      'haat mezelf|zichzelf|mijn leven',
    ],
  },
  {
    id: 'hint-substances',
    topic: 'danger',
    strength: 'hint',
    phrases: [
      'pil|pillen|*pillen|slaapmiddel*|paracet*|drugs|ghb|xtc|ketamine|lachgas|heroine|coke|dronken|laveloos|stomdronken|wodka|gespoten|opgespaard|ingenomen|leeggedronken|doorgeslikt|ingeslikt|medicijnkast*|medicijndoos|insuline',
      'onder invloed',
      'alles|alle ingenomen|geslikt|opgedronken',
    ],
  },
  {
    id: 'hint-places',
    topic: 'suicide',
    strength: 'hint',
    phrases: [
      'brug|viaduct|spoor|spoorlijn|rails|trein|dak|balkon|gracht|kanaal|rivier|sloot|snelweg|reling|vensterbank|toren|hoogspanningsmast|parkeergarage|overweg|perron|vijver|zwembad|klif|hijskraan',
      'uit .. raam',
    ],
  },
  {
    id: 'hint-fear',
    topic: 'abuse',
    strength: 'hint',
    phrases: [
      'bang|doodsbang|paniek|panisch|angstig|gevlucht|verstopt|schuilt|schuilen|trilt|rillend|huilt|huilend|huilen|overstuur|hysterisch|smeekt|onveilig|durft|durf|wanhopig|verstijfd|ineengedoken',
    ],
  },
  {
    id: 'hint-services',
    topic: 'danger',
    strength: 'hint',
    phrases: [
      'politie|ambulance|112|brandweer|arrestatieteam|traumateam|spoed|alarmnummer|noodgeval',
      'met spoed|gillende',
      'help|hulp .. nu|snel|alsjeblieft|direct',
    ],
  },
  {
    id: 'hint-gone',
    topic: 'danger',
    strength: 'hint',
    phrases: [
      'vertrokken|verdwenen|weggelopen|onvindbaar|onbereikbaar|meegenomen|verschenen|ervandoor|gevlucht|spoorloos|ontsnapt|vermist|kwijt|gelokt|ontvoer*|weggerend|thuisgekomen|teruggekomen',
      'telefoon .. uit|niet|dood',
      'neemt|nemen .. niet op',
      'deur|huis uit .. gelopen|gerend|gegaan|gestormd',
      'meenemen|meeneemt|meegenomen|mee naar',
      'onbekende|vreemde|oudere man|mannen|auto|persoon',
      'donker|midden in .. nacht',
    ],
  },
  {
    id: 'hint-alone',
    topic: 'unattended',
    strength: 'hint',
    phrases: [
      'alleen|achtergelaten|opgesloten|vastgebonden|portiek|honger|koelkast|zwerft|zwerven|verwaarloosd|vervuild|onverzorgd|dakloos|uitgedroogd|ondervoed',
      'geen|zonder|niemand .. volwassene|volwassenen|ouder|ouders|toezicht|verzorger|eten|drinken|kleding|verwarming|slaapplek|bed',
      'sluit|sluiten|houdt .. op|vast|binnen',
      'op|buiten straat|kou|regen',
      'er is niemand',
      'hebben|heeft zichzelf .. gered',
      'dagen|dag|nachten|uren .. weg|alleen|niet',
    ],
  },
  {
    id: 'hint-unresponsive',
    topic: 'danger',
    strength: 'hint',
    phrases: [
      'bewusteloos|stuip*|flauwgevallen|flauw|slap|suf|bewegingloos|reanim*|blauwe|stikt|hallucineert|hallucinaties|psychotisch|psychose|verward|wartaal|onderkoeld|uitdroging|schuimbekkend|koorts',
      'niet|nauwelijks|amper aanspreekbaar|wakker|boven|bij|adem*',
      'beweegt|ademt|reageert|slikt|knippert niet',
      'waan|stemmen',
    ],
  },
  {
    id: 'hint-threat',
    topic: 'threat',
    strength: 'hint',
    phrases: [
      'dreigt|dreigde|dreigen|gedreigd|dreigementen|dreigement|bedreig*|stalkt|gestalkt|achtervolgt|opwacht|opwachten|eist|chanteert|gechanteerd|wraak|eer|uithuwelijken|afperst|afgeperst|gegijzeld|intimideert',
      'wat|iets aandoet|aandoen|aan',
      'krijgt|krijgen niemand',
      'naar .. te|om .. trouwen',
      'zoekt haar|hem|mij|ons',
      'afmaken|afmaakt|kapotmaken|kapotmaakt|krijgen|pakken|grijpen .. me|mij|haar|hem|ons',
      'van kant|wacht|buiten',
      'langskomt|binnendringt|inbreekt|voor deur',
    ],
  },
  {
    id: 'hint-sexual',
    topic: 'abuse',
    strength: 'hint',
    phrases: [
      'seks*|sex*|naakt*|verkracht*|misbruik*|betast*|aanrand*|billen|borsten|uitkleden|aanraken|aanraakt|filmpjes|prostitu*|loverboy*|pooier*|escort|webcam|blootfoto*|hotel|geslachtsdelen|geslachtsdeel|plassertje|kut|piemel',
      'daar beneden|onder',
      'gedwongen|dwingt|dwingen',
    ],
  },
  {
    id: 'hint-no-safety',
    topic: 'suicide',
    strength: 'hint',
    phrases: [
      'veiligheid|instaan|garanderen|afspraken & niet',
      'niet .. garanderen|instaan|beloven|alleen',
      'suicid*|zelfmoord*|zelfdod*|automutil*|zelfbeschadig*',
      '*dreiging',
      '<oneself> iets|wat',
    ],
  },
];
