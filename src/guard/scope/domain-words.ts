import type { WordClasses } from '../../dutch/phrases/phrase-syntax.ts';

/** The words of youth care: a message that holds one is about the work, whatever else it says. */
export const DOMAIN_WORDS: WordClasses = {
  domain:
    'betekent betekenis voluit afkorting begrip definitie samenwerking* governance bestuurlijk* portefeuillehouder* opdrachtgeverschap opdrachtnemer* inkoop* aanbesteding* subsidie volwassenenpsychiatrie *psychiatrie teamlid teamleden rechtbank kinderrechter jeugd* jeugdhulp verwijs* doorverwijs* verwijzing* verwezen toegang* toegangsteam wijkteam* buurtteam* kind kinderen *kind jongere* jeugdige* jongen jongens meisje* baby* peuter* kleuter* puber* tiener* leerling* *school scholen schoolverzuim minderjarige* adhd autisme lvb dyslexie dyscalculie pleeg* gezin* *gezin gezinnen ouder ouders opvoed* verblijf dagbesteding dagbehandeling crisis* ggz *ggz poh soh soj ret boeg reps jbt twes jim multi mda icd sez jgt cjg jgz ggd ots uhp pgb wlz wmo gi uha regio* regionaal* gemeente gemeenten aanbieder* gecontracteerd* inkoop beschikking* indicatie* casus* casusregie procesregi* consultatie* consulent* beschermtafel* jeugdbeschermingstafel voogd* gezag scheiding* gescheiden echtscheiding* omgang* residentieel* ambulant* zorgboerderij* logeer* respijt* steungezin* buurtgezin* segment* perceel percelen sociale werkafspra* verwijsafspra* thuiszitter* leerplicht* hulpverlen* specialistisch* basisggz huisarts* jeugdarts* kinderarts* meldcode* meerinzicht* poortwachter* regioplan hervormingsagenda berichtenverkeer toewijzing* consultatiebureau',
  youth:
    'jeugd* kind kinderen *kind *kinderen jongere* jongen jongens meisje meisjes baby* peuter* kleuter* puber* tiener* leerling* minderjarige* pleeg* gezin* opvoed* dochter* zoon* school* kids',
  people:
    'gebruiker gebruikers gebruikster collega collegas huisartsen huisarts mensen personen consulenten professionals bezoekers verwijzers poh gesprekspartner',
  asked: 'vroegen vroeg gevraagd gesteld stelden vragen vraag zeiden gezegd typten getypt invoerden geschreven',
  rules:
    'instructies instructie regels regel richtlijnen richtlijn opdracht opdrachten prompt prompts aanwijzingen beperkingen restricties beveiliging veiligheidsregels instructions rules restrictions filters filter guidelines systeemprompt programmering bevelen voorschriften kaders context',
  botpart:
    'geheugen ontwikkelaar ontwikkelaars maker makers programmeur programmeurs filter filters veiligheidsfilter veiligheidsfilters persoonlijkheid broncode trainingsdata trainingsgegevens systeem systeembericht configuratie beperkingen restricties prompt instructies instructie richtlijnen gewichten parameters memory creator creators instructions rules prompts tokens taalmodel configuratiebestand',
  drop: 'negeer vergeet omzeil overschrijf schrap ignore disregard forget override bypass doorbreek verwerp wis passeer skip negeren vergeten omzeilen overschrijven ingetrokken uitgeschakeld opgeheven vervallen deactiveer',
  reveal:
    'toon geef laat herhaal print show reveal print lees verklap openbaar onthul kopieer citeer vertel plak noem deel dump repeat output schrijf stuur lijst open',
  medicine:
    'methylfenidaat ritalin concerta medikinet equasym dexamfetamine tentin elvanse atomoxetine strattera guanfacine intuniv melatonine risperidon aripiprazol quetiapine olanzapine haloperidol sertraline fluoxetine citalopram escitalopram fluvoxamine venlafaxine paroxetine antidepressiva antidepressivum ssri lithium valproaat lorazepam oxazepam diazepam temazepam promethazine medicatie medicijn medicijnen medicijnen pillen ibuprofen paracetamol clonidine bupropion antipsychotica antibiotica slaapmedicatie amitriptyline clomipramine prozac wellbutrin abilify stimulantia dipiperon pipamperon',
  senior:
    'bejaard bejaarde bejaarden senior senioren ouderen hoogbejaard dement demente dementerende dementerend dementie alzheimer verpleeghuis verpleeghuizen verzorgingshuis bejaardentehuis rollator ouderenzorg thuiszorg traplift scootmobiel seniorenwoning alarmknop mantelzorgwoning casemanager wijkverpleging valpreventie pensioen aow steunkousen hospice ouderdom',
};
