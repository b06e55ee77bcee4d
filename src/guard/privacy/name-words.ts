/** Given names and surnames common in the Netherlands, folded; those that are also ordinary words stand in AMBIGUOUS. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const GIVEN_NAMES = list(`
aad aafke aaron abdel abdelkader abdellah abdul abdullah abel achmed achraf adam adem adil adrian adriaan adriana agnes agnieszka ahmed ahmet aicha aida aiden aisha aissa aleksandra alex alexander alexandra alexia ali alice alicia alida aline alisa alina allard alma alwin amal amanda amar amber amelia amin amina amine amira amir amy an ana anass anastasia anders andre andrea andreas andries andrzej angela angelica angelina angelique anila anis anissa anita anja anke anna annabel anne annelies anneke annemarie annemieke annet annette annick annie annika anouar anouk anthony anton antoinette antonio appie aras arda arend ariana arie aris arjan arjen arno arnold arnoud arthur asha asia asma astrid aukje aya ayaan aylin ayman ayoub ayse aysel ayten aziz azra
babette badr barbara barry bart bartosz bas bastiaan beatrice beatrijs ben benjamin bennie benthe berat bernard bert bertus betty bianca bibi bilal bjorn bo bob boaz boris boudewijn boy bradley bram brandon brenda brian brigitte britt bruno burak burhan cas casper carla carlijn carlo carlos carmen carolien caroline cas casper cato cees celine chaima chantal charlie charlotte chayenne chelsea chiara chloe chris christa christiaan christel christian christien christina christine cindy claire clara claudia coen cor cora corine corinne cornelia cornelis corrie cynthia
daan dagmar daisy damian dana daniel daniela danielle danny daphne daria dave david dean debbie deborah delano delilah demi demy denise dennis deniz denzel derek desiree destiny diana dick dieuwertje dilan dilara dimitri dina dirk djamila djovanni dominique don donna donny dorien doris douwe dounia duygu dylan eda eden edith eduard edwin eef eefje efe eise ela elena elias elif elin eline elisa elisabeth elise elizabeth elke ella elle ellen ellie els elsa else elvira emel emiel emilia emilie emily emine emir emma emre enes ensar enzo eric erica erik erika erwin esmee esra estelle esther eva evelien eveline evert evi evy ewa eymen ezra
fabian fabienne fadi faisal farah farid faris fatih fatiha fatima fatma faye fayza febe feline felix femke fenna fenne ferdi ferdinand ferry filip finn fiona flip floor floortje floris frank frans franka fred frederik freek frits fouad furkan gabriel gabriela geert geertje geertruida gerald gerard gerben gerda gerrit gerrie gert gertjan gideon giel gijs gijsbert giovanni gizem gloria greet greetje grzegorz guido guus gwen gwendolyn
hafsa hakan hakim hamid hamza hana hanan hanna hannah hanneke hannie hans hanne harald harm harmen harrie harry hassan hasan hatice hayat heidi hein heleen helen helena helga hendrik hendrika henk hennie henny henri henriette herman hessel hetty hicham hidde hilda hilde hind houda hubert hugo huseyin ibrahim ibtissam ids ilana ilias ilse ilyas iman imane imke imran ina indy inez inge ingeborg ingrid ipek irene irina iris irma isa isabel isabella isabelle ise ismail ismael ivan ivar ivo ivy iza izabela
jaap jacco jack jackie jacob jacqueline jade jaden jaimy jakob jakub james jamie jamila jan jana jane janet janine janna janne jannes jannie janneke jantje jari jarno jasmijn jasmina jason jasper jawad jayden jaylano jayson jeanette jeannette jelle jelmer jennifer jenny jens jeremy jeroen jesse jesper jessica jet jette jill jimmy jip jits joachim joan joanna job jochem joep joey johan johanna johannes john johnny joke jolanda jolijn jonas jonathan joost jop jordan jordy joris jos jose josef josefien josephine joshua josje joyce juan judith julia julian juliana julie julien juliette julius junaid jurre jurriaan justin justyna
kaan kadir kai kamal karel karen karim karima karin karlijn karolina kasper kate katarzyna katja kay kayleigh kees keet kelly kemal kenan kenji kenneth kerem kevin khadija khalid kiki kim kimberley kimberly kirsten kjeld klaas klaartje koen koos krystian krzysztof kyan kyra laila lana lara lars laszlo latifa laura lauren laurens leah leanne lee leen leendert leila lejla len lena lennard lennart lennox leo leon leonie leonoor leontine leroy lev levi lewis leyla lia liam lian lianne lidia lidwien lieke lies liesbeth lieve lily lina linda linde lindsay lindsey linn lisa lisanne lise lisette liv livia liya liz lizzy lobke loes loek lois lola loraine lorenzo lotte lotje lou louis louisa louise lowie luc luca lucas lucia lucie lucy luka lukas lukasz luna luuk lyana lynn
maaike maarten maartje maas mees maciej madelief madelon mads maud magda magdalena magnus maher mahmoud mahmut maikel maja malak malek malgorzata malika malin malou manal mandy manon manuel marc marcel marcella marco marcus marek margje margot margriet margreet maria mariam marian marianne marie marieke mariella mariette marijke marijn marike marije marina mario marion mariska marisol marit marjan marjolein marjolijn marjon markus marleen marlies marloes marlou marnix mart marta marten martha martijn martin martina martine marwa marwan mary maryam mateusz mathijs mathilde matthias matthijs mats maurice maurits maxim maxime mehdi mehmet mei meike melanie melek melis melissa melle melvin menno mercedes merel merijn merlijn mert merve meryem mia michael michal michel michelle michiel mick mieke mien miep mike mikail mila milan milou mimi mina minke mira miranda miray mirjam mirte mirthe mischa mitchell moa mohamed mohammad mohammed mohammad mo moniek monique mounir mouna mourad muhammad muhammed murat musa mustafa myra myrthe
nabil nadia nadine nadir naima najat nancy naomi natalia natalie natasha natasja nathalie nathan nayla nelleke nel nele nena nico nicolaas nicole nicolette niek niels nienke nigel nikki nils nina nino noa noah noel noelle nola noor noortje nora nordin norbert norah nour noura nouri nynke odin okan olaf oleksandr olga olga oliver olivia olivier omar omer onur orhan oscar otis otto ouail oumaima owen ozan
pam pascal patricia patrick patrycja paul paula paulien pauline pawel peggy pelle pepijn peter petra philip philippe phileine pien pier pierre piet pieter pieternel pim piotr pip pleun puck quincy quinten quirine rachel rachid radboud rafael rahma raj ralf ralph ramazan ramon ramona rana randy rania raphael rashid ravi rayan rayen raymond rebecca redouan reda reinier remco remi renate rene renee renske reza rhodee ria rianne ricardo richard rick rico rik rian rina rinske rinus rita rob robbert robbin robert roberto robin rochelle roderick rodney roel roeland roelof roger roland roman romy romee romeo ronald ronnie rosa rosalie rosanne rowan rowin rowena roxanne roy ruben rudolf rudy ruth rutger ruud ryan rylan
saar saartje sabine sabrina sacha said saida salah saliha salim salma salome salwa sam samantha samen_ samet sami samir samira samuel sander sandra sanne santino sara sarah sarina saskia sean sebas sebastiaan sebastian sefa selena selim selin selina selma sem semih semra serdar serena serkan serge sergio sevda sevgi seyma shakira shamil shania shanice shanna sharon shayenne sheila shirley siem sien siets sietse sigrid silke silvia sima simon simone sina sinem sjaak sjoerd sjors soeraya sofia sofie sofyan sohail solange soledad sonja sophia sophie soufiane soumaya stan stanislaw stefan stef stefanie stella stephan stephanie steven stijn sude suleyman sumeyye suus suze suzan suzanne svea sven svenja swen sylvain sylvia sylvie szymon
fleur roos tom mark max florence joy raman sana ada ans mien jolien jolijn naima sami amir ricardo jans wubbe ype gerco tahir taha tariq abdirahman abdullahi warsan hodan faduma hibo mohamud olena oksana iryna natalia yulia dmytro andriy serhiy bohdan mykola svitlana tetiana marek tomek agata kinga dorota jolanta milena yusra safiya hamdi ilhan zeinab mustafa rojda rojin berivan dilan baran welat hevin siham ikram chaimae salwa naoual nawal karima jamila najib driss brahim lahcen mbarek aicha farida zohra winston romeo urvin radjesh anil sunil vinod rishi priya shanti sharmila kavita ashwin soraya gerson jairzinho rivelino clarence orlando shaquille xaviera kwame kofi ama abena chidi ngozi emeka oluwaseun mei xiao wei jun hao linh thanh minh anh ngoc tamar tamara tamer tanja tara tarik tatiana tatjana taylor teddy ted teun teuntje tess tessa thalia thea theo theodoor theresa thijmen thijs thirza thom thomas tijl tijmen tijn tijs til tim timo timothy tina tineke tirza titia tjeerd tobias tomas tomasz tommy tonnie tonny toon tristan trudy truus tugba tuur tygo tyler tyrell tyrone twan ufuk umut usman valentijn valentina valerie vanessa vasyl veerle vera veronica veronique victor victoria viktor vince vincent viola vivian vivienne volkan wahid walid wassim wendy werner wesley wessel wiebe wieger wietse wilhelmina willem willemijn willemien willy wilma wim wojciech wout wouter xander xavi xavier yahya yaren yara yasin yasmin yasmina yasmine yassin yassine yassir ying yigit ymke yorick youri youssef youssra yuna yunus yusuf yvette yvonne zainab zakaria zara zayd zayn zehra zeynep zineb zita zoe zoey zofia zuzanna`);

/** Given names that are Dutch words, places or organisations too: names only beside a surname, and with a capital. */
const AMBIGUOUS = list(`
an bo don els floor fleur jet lies linde lot mees mei merel minke roos rosa sam sem storm tom wil mark rob max bas ben beer wolf faye pim pip bob boy lente lieve job jos jo jop kim kay len lou madelief mo ria rik roy rudy stan ted til tim toon timon vera viola victoria florence eden april cas cato jade joy luna maas mina noor pier puck regio saar sien anders asia indy isa ise linn maart marina maria mercedes moa nel raman roman sana sina willy cor daan dirk dick jack jan jaap hein hans gert guus gijs frank frits fred floris flip finn ezra evi eef dean dave dana cees carmen bram bert bart arie anton anne anna amber alma alex adam aad els ella ellen emma erik erica esther eva paul peter piet pien ralph rita romy ruth ryan sara simon sofie stef steven suus sven tara tess thea theo vince wim wout xander yara zoe zita ali ana ada`);

const SURNAMES = list(`
aalbers aarts achterberg adams akkerman albers alberts amrani appelman arends arslan aydin baars baas bakker bakkers bakkali barends bartels bax beek beekman beerens behrens benali bennani bergman berends berg beukers beumer bijl bijlsma blaauw blok blom boekel boer boers bogaard bolt bos bosch bosman bosma boon boonstra borst bosveld bouma bouman bouwman bouzidi braam brands brandsma brink broek broekhuizen brouwer brouwers bruggeman bruijn bruin buijs burger buurman celik christiaans claassen coenen cornelissen cohen cox daalder dam dekker dekkers demir dijk dijkman dijkstra dirks doorn doorenbos driessen drost duijn dubois eijk eijkelkamp elfrink elzinga engels erdogan evers faber feenstra fleuren fokkema francissen franken franssen friesen gaal geerts geurts gerrits gerritsen giesen goossens gorter graaf groen groenewoud groot groothuis haan haddad hageman hamming hamelink hansen harms hartman heijden heijmans heijnen hendriks hendriksen hermans hermsen heuvel hoek hoekstra hoeve hoffman hofman hofstede hofstra holtrop hoogland hooft hoppen horst houben huisman huizinga hulst ismail jacobs jager jansen jansma janssen janssens jong jonge jonker jonkman joosten kaya kamp kamphuis kamps karaca karman keijzer keizer kerkhof ketelaar keuning khan kikkert kilic klein kleijn klaassen klerk klomp koch koek koenen kok kooij kooijman kools koopman koopmans koster kowalski kowalczyk kraaij kramer krol kroon kruger kuijpers kuijper kuiper kuipers kurt laan laar lammers lange leeuw leeuwen lemmens lenting lewandowski linden linders loo loon lubbers luijten maas maes mahabier martens martina meer meeuwissen meijer meijers menting mertens meulen meulenbelt meyer michels middelkoop moerman mol molenaar mollema moussaoui mulder mulders muller nagel neuteboom nguyen niemeijer nijhof nijland nooij noort nowak oosterhof oosterhuis oost ouden oude overbeek ozdemir ozturk palsma paulussen peeters peters petersen pieters pietersen plas poels pol pool pos post postma pot prins pruijssers raaij ramdin ramdas ras reijnders reinders ridder rietveld rijken rijn roelofs roelofsen roos roosendaal rosier ruiter rutten sahin sanders santos schaap scheepers schipper schippers scholten scholtens schouten schreuder schreurs schrijver schuurman schut schuiling silva simons singh slager slot smeets smit smits smulders snel snijders snoek spaans stam steen steenbergen stevens stoffels stokman stolk straten tak terpstra theunissen thijssen thomassen tichelaar timmer timmerman timmermans tuinstra tromp uijl uijtdewilligen vaessen veen veenstra velde velden veldhuis veldman verbeek verbruggen verburg verhaar verhagen verheijen verhoef verhoeven verkerk verkuil vermaas vermeer vermeulen verschuren versteeg vink visscher visser vissers vliet vogel vogels vos vries vriend vroom waal wagenaar wal weber wees westerhof westra wiel wiersma wijngaarden willems willemsen winkel winter wisniewski wit witte wolf wolters wouters yildirim yildiz yilmaz zanten zeeman zijlstra zwaan zwart`);

/** The endings of Dutch, Frisian, Slavic and Turkish surnames. */
export const SURNAME_ENDING =
  /(?:stra|sma|inga|ema|ssen|nsen|rsen|mans|huizen|veld|berg|horst|kamp|ink|hoven|enhof|broek|daal|laar|ders|kers|ski|ska|wicz|oglu|ova|dijk|meijer|meier|maker|boer|huis|oui|aoui|ani|idi|ovic)$/;

/** Parts of words that name bodies, rules and products rather than people. */
export const OF_THE_WORK =
  /jeugd|zorg|hulp|gezin|regio|kwalit|beleid|onderwijs|gemeent|verblijf|bescherm|opvang|behandel/;

/** Words that stand between a given name and a surname. */
const PARTICLES = list(
  `van de der den het ten ter te el al ben bin ibn von la le di da dos du abu ait ould op in t vd van't aan`,
);

/** Capitalised words that are no surname and no given name: places, bodies, products, roles, days. */
const NOT_NAMES = list(`
januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag provinciale staten tweede eerste kamer algemene verordening nota notitie rapport nieuwsbrief regiovisie besluit beleidsregels nadere regels raadsbesluit college
jan feb mrt apr jun jul aug sep sept okt nov dec
nederland gelderland brabant limburg holland flevoland utrecht zeeland overijssel friesland groningen drenthe noord zuid oost west midden noordveluwe veluwe rijnland amsterdam rotterdam eindhoven nijmegen alkmaar leiden ede wijchen druten heumen beuningen berg dal mook middelaar putten ermelo harderwijk nunspeet elburg oldebroek zeewolde zwolle arnhem apeldoorn tilburg breda helmond veldhoven waalre geldrop mierlo nuenen son breugel best oirschot eersel bladel reusel bergeijk valkenswaard heeze leende cranendonck asten someren deurne gemert bakel laarbeek heiloo castricum bergen uitgeest dijk waard katwijk noordwijk teylingen lisse hillegom voorschoten zoeterwoude leiderdorp oegstgeest kaag braassem alphen nieuwkoop gouda roermond weert venlo dukenburg lindenholt
entrea lindenhout karakter parlan horizon timon cardea viersprong persona moviera meerinzicht veilig thuis raad jeugd gezin team wijkteam buurtteam toegang gemeente regio stichting karakter multi storm jim reps twes boeg ben ret jbt nora poh ggz cjg jgz ggd mee humanitas home start buurtgezinnen samen verder sterker sociaal werk wet jeugdwet zorg school basisschool college lyceum zorgverzekeraar beschermtafel signs safety triple centraal kenniswerkplaats teams office microsoft wmo wlz zvw participatiewet regiowijzer
huisarts jeugdarts kinderarts poh arts psychiater psycholoog gezinswerker jeugdconsulent consulent coordinator voorzitter moeder vader kind ouders ouder familie client patient leerling vraag graag hoe wat wie waar welke wanneer waarom mag kan is zijn heeft het een ik wij we u deze dit die dat bij voor met naar via over als maar en of want dus nu geen niet wel ook alvast hallo beste hoi goedemorgen dag bedankt zie mijn onze ons er dank`);

/** A name beside one of these belongs to an institution, a street or a method. */
const INSTITUTIONS = list(`
school basisschool college lyceum gymnasium ziekenhuis kinderziekenhuis umc mc centrum huis kannerhuis groep stichting foundation fonds instituut academie kliniek praktijk huisartsenpraktijk huisartsen gezondheidscentrum apotheek team wijkteam straat laan plein weg villa huize st sint bv nv vof cooperatie vereniging bureau kerk moskee hotel gogh gghz ggze baan park universiteit hogeschool mavo vmbo methode model pact mytylschool scholengroep scholengemeenschap psychologen ggz museum bibliotheek clinic court prijs award lezing kindercentrum kinderdagverblijf kdv bso schrikker`);
/** Kinds of care: behind a name and with a capital part of a firm's name, else what somebody gets. */
const CARE = list(`zorg jeugdzorg jeugdhulp begeleiding therapie training advies coaching`);
/** A name right behind one of these is a body's; before them it is anybody's. */
const BODIES = list(
  `aanbieder zorgaanbieder jeugdhulpaanbieder zorgboerderij gezinshuis organisatie instelling maatschap`,
);

/** Public and professional functions: whoever holds one is no client. */
const PUBLIC_OFFICES = list(
  `contractmanager accountmanager teammanager manager teamleider projectleider programmamanager beleidsadviseur beleidsmedewerker inkoper adviseur griffier secretaris voorzitter kinderrechter rechter jeugdconsulent consulent casusregisseur procesregisseur jeugdbeschermer jeugdreclasseerder gezinsvoogd leerplichtambtenaar gedragswetenschapper orthopedagoog collega ombudsman kinderombudsman huisarts jeugdarts kinderarts psychiater kinderpsychiater psycholoog wethouder burgemeester minister staatssecretaris premier koning koningin prins prinses gedeputeerde commissaris kamerlid raadslid hoogleraar professor prof lector wethouders inspecteur bestuurder directeur auteur schrijver onderzoeker`,
);

/** Nouns for the person a message is about; a capitalised word after one is a name. */
const PERSON_NOUNS = list(`
buurjongetje buurmeisje buurjongen buurkind pupil bewoner patient patiente client clienten cliente clte pt leerling pupil gezin familie fam jongere jeugdige zoon zoontje dochter dochtertje moeder vader mama papa broer broertje zus zusje oma opa oom tante pleegkind pleegzoon pleegdochter pleegmoeder pleegvader kind jongen meisje baby peuter kleuter tiener puber stiefvader stiefmoeder ouders verzorger buurvrouw buurman nicht neef nichtje neefje tweeling vriend vriendin partner ex`);
const TITLES = list(`dhr mevr mevrouw mw meneer mijnheer heer mej juffrouw hr mvr mrs mr ms`);
const NAMED_BY = list(
  `genaamd heet heette heten naam voornaam achternaam namen betreft inzake betreffende genoemd roepnaam geheten betr re onderwerp naamkind`,
);

/** What a word may be in or around a name; one look-up tells all. */
export const GIVEN = 1;
export const AMBIGUOUS_GIVEN = 2;
export const SURNAME = 4;
export const PARTICLE = 8;
export const NOT_NAME = 16;
export const INSTITUTION = 32;
export const OFFICE = 64;
export const PERSON = 128;
export const TITLE = 256;
export const NAMED_BY_CUE = 512;
export const CARE_WORD = 1024;
export const BODY = 2048;

const KINDS = new Map<string, number>();
for (const [words, kind] of [
  [GIVEN_NAMES, GIVEN],
  [AMBIGUOUS, AMBIGUOUS_GIVEN],
  [SURNAMES, SURNAME],
  [PARTICLES, PARTICLE],
  [NOT_NAMES, NOT_NAME],
  [INSTITUTIONS, INSTITUTION],
  [PUBLIC_OFFICES, OFFICE],
  [PERSON_NOUNS, PERSON],
  [TITLES, TITLE],
  [NAMED_BY, NAMED_BY_CUE],
  [CARE, CARE_WORD],
  [BODIES, BODY],
] as const) {
  for (const word of words) KINDS.set(word, (KINDS.get(word) ?? 0) | kind);
}

export function kindsOf(word: string): number {
  return KINDS.get(word) ?? 0;
}
