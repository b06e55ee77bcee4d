/** Who is spoken of: a sign about one child is a sign about any. Whole folded words. */
export const PERSONS: Readonly<Record<string, string>> = {
  child:
    'kind kindje kleintje baby babytje peuter kleuter dreumes zuigeling pasgeborene zoon zoontje dochter dochtertje jongen jongetje meisje meid meiske tiener puber jongere jeugdige leerling scholier student pleegkind pleegzoon pleegdochter stiefzoon stiefdochter stiefkind kleinzoon kleindochter kleinkind nicht neef leerlinge nichtje neefje klasgenoot client cliente clt ct patient patiente pt pat pte jongeman pupil minderjarige bewoner bewoonster tienermeisje tienerjongen vierjarige vijfjarige driejarige kids kinderen kindjes babys peuters kleuters zoontjes dochters zonen jongens meisjes tweeling jongeren leerlingen',
  sibling: 'broer broertje zus zusje broertjes zusjes broers zussen',
  parent:
    'vader moeder papa mama pap mam pa ma papas mamas stiefvader stiefmoeder stiefpapa stiefmama pleegvader pleegmoeder ouders ouder paps mams',
  adult:
    'oom tante opa oma ex exman expartner partner man vrouw buurman buurvrouw oppas trainer leraar docent coach meester juf begeleider pooier loverboy echtgenoot vriend vriendin vriendje vriendinnetje buren familie vriendinnen vrienden',
  they: 'hij zij ze hem haar hun hen ie',
  me: 'me mij mezelf mijzelf',
  mine: 'mijn onze ons',
  now: 'vanavond vannacht vandaag vanmiddag vanochtend vanmorgen straks nu zometeen zojuist net zonet daarnet',
};

/** Families of words that say the same of danger, or of why it is spoken of: beginnings of words, whole words where they end in a full stop. */
export const FAMILIES: Readonly<Record<string, string>> = {
  death:
    'dood doden doodgaa doodmak sterv sterf stierf gestorven levenloos lijk. moord vermoord ombreng omleg afmaak afmaken gedood hemel. graf. overleef. overleeft. overleven. nekken',
  suicide:
    'suicid zelfmoord zelfdod zelfdood ophang opgehang opgehangen verhang verhangen doodswens levensmoe eruitstap afscheidsbrief afscheidsbericht afscheidsvideo poging. ts. tentamen euthan testament',
  farewell:
    'afscheid vaarwel gedag. welterusten sorry. spijt. weggegeven weggeef uitgedeeld begrafenis bedankt. laatste. brief. briefje',
  selfharm:
    'automutil zelfbeschad snijd snij. snijdt. snee gesneden sneed gesneje krabt krast pols. polsen. aders. ader. slagader scheermes krassen',
  poison:
    'pil. pillen pilletje tablet paracetamol paracet ibuprofen oxazepam temazepam diazepam lorazepam slaappil slaapmiddel medicij medicat antidepress ritalin concerta methylfenid insuline methadon morfine chloor bleek gootsteen ontstopper antivries ammoniak gif. rattengif vergif giftig strip. strips. overdos intox capsule doosje wasmiddel vaatwas spiritus terpentine',
  intake:
    'geslikt slik. slikt. slikken slikte ingenomen inneem innam leeggegeten opgegeten leeggedronken gedronken dronk. ingeslikt doorgeslikt naarbinnen opgespaard gespaard hamster spaart. gespoten genomen',
  drugs:
    'drugs ghb xtc coke cocaine ketamine lachgas heroine wiet hasj blow stoned laveloos dronken bezopen lazarus wodka verslaafd roes. high. gedrogeerd gebruikt.',
  weapon:
    'mes. messen. keukenmes steekmes stanley wapen vuurwapen pistool geweer gun. bijl. machete hamer. knuppel zwaard dolk. kogel granaat bom. explosie opblazen benzine aansteker lucifer schaar molotov jachtgeweer luchtbuks geladen steekwapen mesje kapmes boksbeugel stroomstoot',
  hit: 'slaat. slaan. sla. sloeg geslagen slaag. klappen. schop. schopt schopp geschopt trapt. trapte getrapt stomp gestompt mep. mept gemept mepte ransel afgeransel afgetuigd ramt. geramd beuk gebeukt mishand duwt. geduwd duwde knijp kneep geknepen bijt. gebeten smijt smeet gesmeten gooit. gooide gegooid sleurt sleurde gesleurd sleep. sleept gesleept toegetak martel gemarteld tuigt. aframmel gerammeld schud geschud kopstoot vuist tik. tikken. pets. riem. pollepel',
  strangle:
    'wurg gewurgd keel. stik. stikt. stikken gestikt verstik kussen. ademt. adem. ademhal strop. touw. koord. sjaal. snoer. nek. hals. galg',
  stab: 'steek. steekt. steken. gestoken stak. neersteek neersteken neergestoken doodsteken doodgestoken neergeschoten neerschiet schiet. schieten. geschoten schoot. doodschiet doodgeschoten onthoofd prikt. afhak hakken',
  injury:
    'bloed bloedt gewond wond. wonden. verwond breuk gebroken gekneus striem letsel brandwond brandplek blauw blauwe hersenschud kneuz bult. littek handafdruk plekken. beurs. zwelling bijtwond fontanel',
  captive:
    'opgesloten sluit. sluiten. opsluit vastgebonden vastgeketend vastgehouden vasthoud bindt. gebonden gegijzeld gijzel ontvoer ontvoerd kelder. kast. gevangen. geboeid ketting kofferbak',
  sexual:
    'seks sex. sexu verkracht vekracht misbruik misbruikt aangerand aanrand betast bepotel incest naakt bloot ontucht penis piemel plasser vagina borsten. onzedelijk penetr likt. pijpen. zoent anus. broekje. geslachtsd uitkle',
  traffic:
    'loverboy pooier prostit mensenhandel uitbuit uitgebuit verhandel geronseld ronsel klanten. klant. afpers afgeperst chant gechanteerd dwingt dwing gedwong sugardad escort. hotel. dealen. drugsrun bolletjes plofkraak',
  gone: 'weggelopen wegloop verdwenen vermist kwijt. onvindbaar spoorloos zoek. meegenomen meeneem meenem ontsnapt weggerend vertrokken ervandoor teruggebracht thuisgekomen onbereikbaar opgehaald. gelokt ingestapt dwaalt dwalen zwerft zwerv',
  alone:
    'alleen. achtergelaten vondeling niemand. onverzorgd vervuild verwaarloosd honger. hongerig uitgehongerd ondervoed uitgedroogd ijskoud vriest. vrieskou onderkoel matras. portiek straat. eruitgezet eruit. verwarming. voedsel eten. gegeten gevoed. luier luiers vuilnisbak',
  bodydown:
    'bewusteloos bewustel buitenbewust wakker. reageert. reanim stuip schuim flauwgevallen flauw. valt. gevallen. onwel coma. slap. suf. grauw blauw aangelopen verdronken verdrink aanval. toeval. benauwd ademnood hersenvlies allergisch epipen aangereden',
  height:
    'dak. balkon flat. brug. spoor. spoorbrug spoorlijn trein. rails perron viaduct reling raam. toren. parkeerdak parkeergarage kanaal rivier. sloot. gracht snelweg vrachtwagen metro. overweg. verdieping zolder. vangrail klif',
  jump: 'spring springt gesprongen sprong. sprint. springen. gooien. stappen. klimt. hangt. hang. staat. sta. zit. ligt. loopt. rent.',
  fire: 'brand. brandt. brandstich fik. vuur. verbrand gas. gaskraan gaslucht overgoten kokend heet. strijkijzer sigaret kachel ontploff',
  threat:
    'dreig bedreig gedreigd dreigement stalk gestalkt opwacht achtervolg wraak. intimid chanteer aandoet aandoen aangedaan aandoe vermoor kapotmak kapotmaakt neerschiet grijp. pakken. boeten.',
  honour:
    'eer. eerwraak uithuwel uitgehuwel trouwen. trouwe. getrouwd besne besned besnij besnijd schande eergerelateerd huwelijk bruiloft verloofd paspoort.',
  psychosis:
    'psychos psychot stemmen. waan. wanen. hallucin verward manisch manie duivel demon bezeten katato paranoi achterdocht visioen jezus. oplichten. vergiftigd wartaal ontremd ontregeld',
  fear: 'bang. doodsbang paniek panisch angst. angstig vlucht. gevlucht vluchten verstopt verschuil schuilt durft. durf. trilt. rillen. huilt. huilend smeek gil. gilt. gillen. gegil schreeuw geschreeuw krijs onveilig gesmeekt brult. tiert. overstuur fluister vreest.',
  rage: 'agress woedend woest razend tekeer flipt doorgedraaid escaleer geescal ruzie. vecht gevecht vocht. gevochten sloopt. kortenklein lint. aanvliegt aangevallen valt. losgeslagen intrap vernielt',
  infant: 'baby babys zuigeling pasgebor kindje. kleintje. dreumes peuter kleuter wieg. kraam kinderbed bevallen',
  emergency:
    'politie ambulance ambu. 112. spoed. acuut. acute. nood. noodgeval seh. crisis. help. hulp. gevaar levensgevaar direct. meteen. onmiddellijk zsm crisisdienst. crisisplek crisisplaats crisisbed',
  means: 'plan. plannen. middelen. datum. concreet. concrete. intentie klaarligg klaar. geoefend',
  refuse: 'weiger geweigerd ontkent. verbied laten. mag. moet. dwang. wil. willen.',
  request:
    'verwijs verwijz verwezen route aanbod aanbieder begeleid therap behandel training cursus vergoed beschikking indicatie aanmeld wachtlijst wachttijd pgb toegang wijkteam consult advies onderzoek diagnost opvoed respijt logeer steungezin traject inkoop perceel tarief contract kosten betaal betaalt financ bekostig toestemming gezag vervoer school. dyslexie',
  policy:
    'beleid protocol richtlijn cijfer aantal percentage meldcode meldplicht preventie voorlichting handreiking handboek convenant visie regiovisie aanpak afspra procedure wet. wettelijk jeugdwet rapport evaluat monitor signalen herken e-learning workshop webinar lezing studie film. boek. campagne protocol project programma definitie verschil betekent telefoonnummer nummer. bestaat. geldt.',
  past: 'vroeger verleden. destijds ooit. geleden. vorig vorige jarenlang eerder. voormalig inmiddels hersteld stabiel afgesloten voorbij. opgelost nazorg remissie clean.',
  when: 'nu. net. zojuist vanavond vannacht vandaag vanmorgen vanochtend vanmiddag straks zometeen gisteren gister. gisteravond morgen. weekend. elke. iedere. steeds. moment. onderweg. zo.',
};
