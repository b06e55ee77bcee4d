import type { WordClasses } from '../../dutch/phrases/phrase-syntax.ts';

/** Words that mean the same to the danger rules, folded (lower case, no diacritics). */
export const DANGER_WORDS: WordClasses = {
  child:
    'kind kindje kleintje baby babytje peuter kleuter dreumes zuigeling pasgeborene zoon zoontje dochter dochtertje broer broertje zus zusje jongen jongetje meisje meid meiske tiener puber jongere jeugdige leerling scholier student pleegkind pleegzoon pleegdochter stiefzoon stiefdochter stiefkind kleinzoon kleindochter kleinkind nicht neef leerlinge nichtje neefje vriend vriendin vriendje vriendinnetje klasgenoot client cliente clt ct patient patiente pt pat pte jongeman pupil minderjarige bewoner bewoonster tienermeisje tienerjongen kindjes vierjarige vijfjarige driejarige zesjarige tweejarige zevenjarige achtjarige tienjarige',
  children:
    'kinderen kids kindjes babys peuters kleuters zoontjes dochters zonen broertjes zusjes jongens meisjes tweeling jongetjes',
  parent:
    'vader moeder papa mama pap mam pa ma papas mamas stiefvader stiefmoeder stiefpapa stiefmama pleegvader pleegmoeder verzorger',
  adult:
    '<parent> ouders oom tante opa oma ex exman expartner expartners partner man vrouw buurman buurvrouw oppas trainer leraar docent coach meester juf begeleider pooier loverboy echtgenoot vriend broer broers',
  person: '<child> <adult> persoon iemand',
  self: 'ik me mij mezelf mijzelf',
  she: 'hij zij ze hem haar hun hen',
  own: 'mijn onze ons haar zijn hun jouw',
  oneself: 'zich zichzelf zichzelve zelf mezelf mijzelf me mij haarzelf hemzelf jezelf',
  want: 'wil wilt wilde wou willen wouden zou wenst dreigt dreigde gaat ga gaan ging moet',
  pill: 'pil pillen pilletjes tablet tabletten paracetamol paracetamols pcm ibuprofen medicatie medicijn medicijnen slaappillen slaapmiddelen oxazepam oxazepams temazepam diazepam lorazepam antidepressiva strip strips doosje insuline capsules quetiapine ritalin concerta methylfenidaat',
  swallow:
    'geslikt slikt slikken slik slikte ingenomen innam inneemt nam neemt genomen gegeten opgegeten leeggegeten binnengekregen weggewerkt doorgeslikt ingeslikt naarbinnen',
  poison:
    'chloor bleekmiddel bleek gif rattengif ontstopper gootsteenontstopper antivries terpentine afwasmiddel wasmiddel wasmiddelcapsules wascapsules vaatwasblokje afbijt schoonmaakmiddel ammoniak pesticide batterij knoopbatterij lampolie alcohol vaatwastablet vaatwastabletten',
  weapon:
    'mes messen keukenmes steekmes stanleymes wapen wapens vuurwapen vuurwapens pistool geweer bijl hakbijl machete hamer schaar honkbalknuppel knuppel zwaard steekwapen kapmes gun dolk balletjespistool',
  wield:
    'heeft heb had hebben met zwaait zwaaide zwaaien pakt pakte pak gepakt getrokken trekt trok staat sta stond loopt rondloopt dreigt bedreigt bedreigd bij draagt houdt hield steekt meegenomen richt',
  hit: 'slaat sla slaan sloeg geslagen schopt schop schoppen schopte geschopt stompt stompte stompen gestompt mept mepte geramd ramt trapt trapte gooit gooide gegooid smijt smeet duwt geduwd knijpt knijpte bijt afgeranseld ranselt afgetuigd mishandelt mishandelde mishandeld toetakelt toegetakeld timmert',
  abused:
    'mishandeld geslagen geschopt afgeranseld misbruikt verkracht aangerand betast bepoteld gewurgd vernederd afgetuigd gestompt gemarteld uitgebuit toegetakeld gebeten verwaarloosd geprostitueerd uitgehongerd vastgebonden',
  lift: 'vermoord vermoordt vermoorden vermoordde doden doodt doodmaken doodmaak doodmaakt doodsteken doodsteekt doodslaan doodslaat doodschieten doodschiet neerschieten neerschiet neersteken neersteekt omleggen omlegt ombrengen ombrengt afslachten onthoofden verdrinken doodrijden wurgen',
  height:
    'trein brug flat dak balkon raam gebouw viaduct spoor rails metro toren parkeergarage treinspoor perron trap reling vensterbank snelweg vangrail kanaal kade',
  jump: 'spring springt springen sprong gesprongen springe afspringen afspringt',
  bleeding: 'bloedens bloedt bloeden bloed bloedend gebloed bloedde',
  tonight: 'vanavond vannacht vandaag vanmiddag vanochtend straks morgen nu zometeen zojuist net',
  drunk: 'dronken laveloos stomdronken bezopen beschonken bewusteloos stoned knetterstoned',
};

/** Signal words that may be misspelt by one letter; others have too many true neighbours. */
export const TYPO_WORDS: readonly string[] =
  'suicidaal suicidale suicidaliteit suicide suicidepoging suicidegedachten suicideplannen zelfmoord zelfmoordpoging zelfmoordgedachten zelfdoding doodswens doodsbang paracetamol overdosis opgehangen verhangen ophangen afscheidsbrief afscheidsbericht bewusteloos mishandeld mishandelt mishandeling kindermishandeling misbruikt verkracht aangerand vermoorden vermoordt bedreigd bedreigt bedreigen opgesloten vastgebonden achtergelaten weggelopen ontvoerd neergestoken neergeschoten doodgestoken vergiftigd psychotisch psychose gewurgd automutileert verdronken springen gesprongen geslagen geslikt ingenomen onvindbaar vuurwapen pistool vermist stiefvader slaapplek schoppen gestoken zichzelf mezelf niemand meisje vannacht vanavond'.split(
    ' ',
  );

/** Correct words that stand one letter from one of those. */
export const NOT_TYPOS: readonly string[] =
  'bedriegen bedriegt beslagen besprongen bestoken geflikt geklikt gelagen geslapen geslipt gesloken geslokt gesnikt gestolen gestonken gestoten gestoven ingekomen kermist neergestoten ontroerd opgespoten opgestoten opgevangen opgelosten ophanden omhangen overhangen scheppen shoppen springer sprinten stringen sparingen seringen sprengen veerkracht verdrongen vereist vergist verhagen verlangen verhingen vermits vervangen verwoorden verwoordt verhoorden vermint geworgd'.split(
    ' ',
  );
