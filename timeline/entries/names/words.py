"""Word lists for names: what stands before people, what makes an organisation, what is capitalised and no name."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# words for what a person is; before a name, they make it a person's. Lower case, one word each.
ROLES = _words(
    "secretary-general director-general attorney-general governor-general president vice-president minister premier "
    "successor predecessor coxswain skipper helmsman boatswain curate vicar squire alderman substitute chancellor "
    "senator congressman congresswoman representative mayor governor ambassador king queen prince princess emperor "
    "pope bishop archbishop cardinal imam rabbi sheikh ayatollah general colonel major captain lieutenant sergeant "
    "admiral commander commissioner chief secretary spokesman spokeswoman spokesperson director chairman chairwoman "
    "chair chairperson ceo cto cfo officer executive manager founder co-founder leader head judge justice prosecutor "
    "attorney lawyer solicitor barrister professor doctor dr mr mrs ms miss sir dame lord lady baron baroness coach "
    "striker midfielder goalkeeper defender forward winger driver rider swimmer athlete player champion star actor "
    "actress singer musician composer author writer novelist poet playwright artist painter designer architect "
    "producer filmmaker journalist reporter editor columnist correspondent presenter scientist researcher biologist "
    "physicist chemist astronomer economist historian analyst adviser advisor aide envoy diplomat politician lawmaker "
    "legislator mp mep candidate nominee counterpart colleague co-author fellow student engineer astronaut cosmonaut "
    "pilot deputy son daughter wife husband mother father brother sister widow activist dissident campaigner "
    "whistleblower billionaire businessman businesswoman entrepreneur investor heiress victim suspect gunman "
    "defendant survivor witness resident inspector detective sheriff constable superintendent rev reverend sen rep "
    "gov gen col maj capt lt sgt prof pres attaché speaker negotiator mediator treasurer assemblywoman assemblyman "
    "councillor councilman councilwoman mme monsieur madame surgeon physician nurse epidemiologist virologist "
    "theologian consultant photojournalist photographer broadcaster eyewitness blogger headmaster headmistress "
    "headteacher sociologist psychologist anthropologist archaeologist geologist zoologist ecologist entomologist "
    "neuroscientist immunologist oncologist pathologist psychiatrist paramedic firefighter trooper ombudsman "
    "translator interpreter curator librarian conductor singer-songwriter rapper comedian screenwriter cartoonist "
    "publisher farmer fisherman mountaineer trainer jockey strategist statistician meteorologist seismologist "
    "oceanographer priest dean principal commentator boxer wrestler cyclist golfer sprinter quarterback pitcher "
    "referee umpire teenager agent magistrate marshal coroner warden auditor registrar pc dc cpl pte pfc spc whip "
    "commandant corporal private cmdr bombardier rifleman guardsman investigator teacher shopkeeper forewoman lecturer "
    "postman postwoman policeman policewoman waitress plumber electrician caretaker pensioner hairdresser lifeguard "
    "beekeeper pharmacist dentist midwife violinist cellist pianist guitarist choreographer sculptor locksmith "
    "accountant clerk juror botanist mathematician"
)
# capitalised words that go with a role and are no part of the name: "Deputy Prime Minister", "Foreign Secretary"
ROLE_COMPANIONS = _words(
    "prime foreign defence defense finance interior health justice home education environment transport trade "
    "energy emergency emergencies situations affairs national security adviser advisor vice deputy first acting "
    "former interim attorney supreme crown grand emeritus roman catholic orthodox regional federal state chief "
    "executive operating financial presidential district circuit municipal divisional assistant associate battalion "
    "station lead first-class general-secretary secretary-general outgoing incoming republican "
    "democratic democrat conservative us u.s. uk u.k. eu un senior special"
)
SPOKESMEN = _words("spokesman spokeswoman spokesperson")
# plural roles that a list of countries can follow: "the presidents of Iran, Russia and Turkey"
LEADERS = _words("presidents leaders ministers premiers governments armies chancellors kings delegations parliaments")

ORG_HEADS = _words(
    "Ministry Department Agency Administration Bureau Commission Committee Council Court Tribunal Parliament Congress "
    "Senate Assembly Government Cabinet Party Front Alliance Coalition League Union Federation Confederation "
    "Association Organization Organisation Foundation Institute Institution University College School Academy Bank "
    "Group Company Corporation Corp Inc Ltd LLC PLC Co Cos Airlines Airways Motors Industries Systems Technologies "
    "Laboratories Labs Society Club FC Team Army Navy Police Force Forces Guard Guards Corps Brigade Service Services "
    "Authority Fund Exchange Board Center Centre Church Network Office Staff Secretariat Conference Trust Holdings "
    "Partners Entertainment Pictures Studios Records Games Software Electronics Pharmaceuticals Energy Petroleum "
    "Brotherhood Movement Militia Command Nations Patrol Expeditions Marines Campaign Brigades Hospital Museum "
    "Library Consortium Syndicate Chamber Cooperative Mission Democrats Republicans Conservatives Insurance Assurance "
    "Metals Foods Chemicals Telecom Telecommunications Mining Securities Bancorp Brands Logistics Semiconductor "
    "Semiconductors Aerospace Automotive Healthcare Biosciences Solutions Branch Waterways Dairies Servicing "
    "Laboratory Observatory Directorate Inspectorate Constabulary Brewery Breweries Railway Railways Shipping Tours "
    "Coaches Ventures Therapeutics Biotech Pharma AB AG NV GmbH ASA SpA Oyj"
)
# heads of a firm's name, which is called by its first word too: "Ford Motor Company"
FIRM_HEADS = _words(
    "Company Corporation Corp Inc Ltd LLC PLC Co Cos Airlines Airways Motors Industries Systems Technologies Group "
    "Holdings Electronics Pharmaceuticals Petroleum Entertainment Pictures Studios Insurance Assurance Metals Foods "
    "Chemicals Telecom Telecommunications Mining Securities Bancorp Brands Logistics Semiconductor Semiconductors "
    "Aerospace Automotive Biosciences Solutions Dairies Servicing Shipping Therapeutics AB AG NV GmbH ASA SpA Oyj"
)
FIRM_FORMS = _words("Corp Inc Ltd LLC PLC Co Cos AB AG NV GmbH ASA SpA Oyj")
# organisations known by one name, or by a building's
KNOWN_ORGS = frozenset(
    (
        "Kremlin|White House|Pentagon|Downing Street|Taliban|Hamas|Hezbollah|Islamic State|Boko Haram|Interpol|"
        "Europol|European Union|United Nations|Red Cross|Red Crescent|Greenpeace|Amnesty International|"
        "Human Rights Watch|Holy See|House of Representatives|House of Commons|House of Lords|Security Council|"
        "Federal Reserve|Congress|World Bank|World Food Programme|World Food Program|Planned Parenthood|Facebook|"
        "Twitter|YouTube|Google|Scotland Yard|Houthis|al-Qaeda|Al-Qaeda|Oxfam|IMF|WTO|UNHCR|OSCE|ASEAN|Microsoft|"
        "Mossad|Sinn Féin|Sinn Fein|NATO|UN|EU|U.N.|E.U.|UNESCO|UNICEF|NASA|OPEC|FIFA|UEFA|FBI|CIA|Vatican"
    ).split("|")
)
# of these, where something is said or shown; and what belongs to one who says it there
SITES_OF_WEB = _words("Facebook Twitter YouTube Google")
ON_SITES = _words(
    "post posts page pages account accounts message messages profile group video videos live user users search"
)
ORG_ALIASES = {"UN": "United Nations", "U.N.": "United Nations", "EU": "European Union", "E.U.": "European Union"}
# lower-case heads that a demonym names fully: "the Turkish defence ministry"
STATE_ORGS = _words("ministry army government police military parliament navy cabinet")
STATE_ORG_MIDDLES = _words("defence defense foreign interior health finance justice energy federal national central")

PLACE_HEADS = _words(
    "Oblast Krai Province County District Island Islands River Lake Bay Sea Strait Straits Gulf Mountains Mount "
    "Peninsula Desert Valley Airport Airfield Stadium Square Street Avenue Road Bridge Canal Harbour Harbor Port "
    "Beach Park Forest Prefecture Governorate Region City Town Village Base"
)

# titles that belong to a name of one word: "Pope Francis"
STYLED = _words("pope king queen prince princess emperor sheikh")
# titles that a single surname can follow: "Mr Assad", "Mayor Adamowicz"
TITLES = STYLED | _words(
    "mr mrs ms miss mme dr prof professor sir dame lord lady president minister chancellor senator mayor governor "
    "judge justice general colonel major captain lieutenant sergeant admiral cardinal archbishop bishop secretary "
    "sen rep gov gen col maj capt lt sgt representative congressman congresswoman premier inspector detective "
    "sheriff ambassador"
)
# of these, those that nothing but a person bears: "President Bush", unlike "General Santos", a town
PERSONAL = _words("mr mrs ms miss mme dr prof president senator congressman congresswoman judge justice sheriff")
PARTIES = _words("Republican Republicans Democrat Democrats Democratic Conservative Labour Liberal Socialist")
SHIPS = _words("MV MS SS USS HMS HMCS RMS MY MT")
# given names that are countries too
COUNTRY_GIVEN = _words("Jordan Chad Georgia Israel Kenya India China Cuba Ireland Malta Holland")
# what ends a longer name that is neither a person nor an organisation
THINGS = _words(
    "System Programme Program Disease Syndrome Protocol Index Standard Survey Scale Constitution Act Bill Treaty "
    "Accord Accords Agreement Declaration Award Awards Prize Prizes Cup Championship Championships Olympics "
    "Olympiad Games Festival Faire Fair Day Week Month Year Century War Wars Revolution Hurricane Typhoon Storm "
    "Cyclone Pole Ocean Market Mall Tower Towers Palace Castle Cathedral Mosque Temple House Hall Theatre Theater "
    "Hotel Station Flight Project Operation Report Times Post Herald Journal Tribune Guardian Radio TV Media News "
    "Press Magazine Daily Telegraph Gazette Chronicle Observer Mirror Express Mail Independent Today Code Law "
    "Rights Plan Deal Summit Series Season Edition Version Show Story Song Album Book Review Phone Watch Pro "
    "World Windows Linux Airbus Boeing Jet Aircraft Zone Pass Point Cape Falls Creek Hill Hills Springs Heights"
)
# adjectives that a body's name may begin with: "Catholic Church", "Islamic Revolutionary Guard Corps"
CREEDS = _words("Islamic Muslim Christian Jewish Hindu Buddhist Catholic Protestant Arab English")
# bodies whose name is their building's too: at one, something happens
SITES = _words("Hospital Museum Center Centre Church Stadium Library School College")
# bodies of one person's office: "Sheriff's Office"
OFFICE_HOLDERS = _words(
    "Sheriff Attorney Governor Mayor Prosecutor Coroner Examiner Marshal President Premier Chancellor Commissioner "
    "Ombudsman General"
)
# what comes before the name of a storm
STORMS = _words("Hurricane Typhoon Cyclone Storm")
MEDIA_TAILS = _words(
    "Times Post Herald Journal Tribune Guardian Radio TV Media News Press Magazine Daily Telegraph Gazette "
    "Chronicle Observer Mirror Express Mail Independent Review"
)

MEDIA_BEFORE = _words(
    "agency newspaper broadcaster magazine channel daily weekly tabloid website network outlet station journal"
)
# in lower case
MEDIA_NAMES = _words(
    "reuters afp tasnim fars irna isna sana tass sputnik interfax xinhua ansa dpa efe kyodo yonhap upi ap bbc cnn "
    "cbs nbc abc npr pbs cbc rt aljazeera bloomberg axios politico buzzfeed haaretz ynet anadolu mehr almasirah "
    "wikinews wikileaks itar-tass guardian telegraph newsweek aftenposten spiegel figaro monde asahi nikkei cctv "
    "znak.com meduza variety billboard euronews mashable techcrunch gizmodo engadget kan kcna ria ansa marketwatch "
    "cnbc msnbc"
)
MEDIA_AFTER = _words("reported reports newspaper magazine newsroom agency")

SAYING = _words(
    "said says told tells announced announces stated states added adds warned claimed confirmed denied insisted "
    "argued explained noted wrote tweeted called declared vowed pledged promised urged acknowledged admitted asked "
    "demanded suggested commented replied responded reiterated stressed praised condemned criticised criticized "
    "rejected blamed accused agreed"
)
# what only people and organisations do, besides saying something: no product, ship or film does
ACTING = _words(
    "contacted declined refused agreed signed bought acquired sued hired fired appointed refers referred cited plans "
    "planned intends intended expects expected filed withdrew invested funded donated owns owned employs employed "
    "manufactures manufactured recalled ordered offered resigned apologised apologized decided voted negotiated "
    "launched unveiled released published opened closed laid cut raised posted reported sent asked sought won lost "
    "confirms urges condemns suspends warns welcomes denies calls asks accuses criticises criticizes "
    "tested selected awarded paid funding planning negotiating investing hiring recruiting settled "
    "pleaded denied fined admitted operates purchased acquired challenged appealed upheld breached inaugurated "
    "complied objected consented licensed"
)
# what a maker's name before it only names: "an Airbus jet"
MADE = _words(
    "jet jets jetliner jetliners plane planes aircraft airliner airliners helicopter helicopters car cars truck trucks "
    "phone phones smartphone smartphones computer computers console consoles"
)
FINITE = _words(
    "is are was were has have had will would can could may might must shall should did does do said says made met "
    "began won lost took gave put sent told sought held led left became came went found shot struck fell rose hit "
    "cut set let wants want plans plan hopes hope needs need sold bought built drew drove flew fought got grew kept "
    "knew laid meant paid ran saw spent spoke stood swore taught threw withdrew wrote broke chose beat brought also"
)

AUXILIARIES = _words("is are was were has have had will would can could may might must shall should did does do also")

AFTER_NOUN = _words(
    "late early yesterday today tomorrow on in by and for to from with that who since after during or as at where but "
    "when which last this until over"
)

LOCATIVES = _words("in at near outside around off across throughout inside over above along into within")
DESTINATIONS = _words("to towards toward")
MOTION = _words(
    "travel travels travelled traveled travelling traveling flew fly flies flown flying went go goes gone going come "
    "came comes coming return returns returned returning arrive arrived moved moving move moves headed heading sailed "
    "drove driven fled flee fleeing deported extradited sent send sends deliver delivers delivered delivery "
    "deliveries visit trip journey tour flight evacuated transferred taken brought back marched rushed shipped "
    "flights journey bound transported airlifted deployed dispatch dispatched way"
)
# what is done to a place by who comes, goes or attacks there: "reached Termez", "struck Goma airport"
REACHING = _words(
    "reach reached reaches reaching visit visited visits visiting enter entered enters entering tour toured touring "
    "leave left leaving occupied captured seized struck hit bombed shelled attacked besieged stormed recaptured invaded"
)
# what states agree on or do with one another: "a treaty with Iran"
DEALINGS = _words(
    "treaty treaties deal deals agreement agreements accord accords talks negotiations pact war truce protocol "
    "ceasefire cease-fire relations trade alliance signed negotiated negotiate negotiating"
)
# what one state does to another: "sanctioned Iran"
TO_A_STATE = _words("sanctioned recognised recognized")
# what those do who leave a place from which they start: "took off from Rome"
DEPARTING = MOTION | _words("took departed sail sails sailing recovered rescued pulled retrieved")
TARGETS = _words("on")
ATTACKS = _words("attack attacks strike strikes raid raids assault offensive bombing bombardment siege operation march")
# surnames that stand before a given name of two parts: "Ban Ki-moon"
EASTERN_SURNAMES = _words(
    "Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Moon Ban Roh "
    "Chun Ryu Nam Noh Chung Tsai Chen Lin Wang Chiang Ma Lien Lai Su Yu Wu Hsu Chang"
)
PLACE_NOUNS = _words(
    "city town village province region state capital district county island islands port governorate republic edge "
    "territory suburb municipality area coast outskirts north south east west centre center northeast northwest "
    "southeast southwest streets part parts peninsula border kingdom"
)
PLACE_ADJECTIVES = _words(
    "northern southern eastern western north south east west central north-western north-eastern south-western "
    "south-eastern northwestern northeastern southwestern southeastern downtown nearby neighbouring neighboring "
    "rural rebel-held war-torn occupied mainland upstate greater inner outer coastal"
)

# what a secretary or chancellor is of: "Secretary of Transportation Ray LaHood", "Chancellor of the Exchequer"
DEPARTMENTS = _words(
    "State Exchequer Transportation Defense Defence Agriculture Commerce Labor Energy Education Interior"
)
# what a firm may be called for short: "the bank said"; with these, what it is before its name or behind it
FIRMS_BY_TRADE = _words("bank carmaker automaker insurer airline brewer retailer planemaker manufacturer")
FIRM_NOUNS = FIRMS_BY_TRADE | _words("lender chipmaker drugmaker steelmaker supplier conglomerate brokerage")
# what a body may be called right before its name: "the party Civic Platform"
BODY_NOUNS = _words("party charity nonprofit non-profit union militia firm company startup")
# what one has with another body: "a contract with Boeing"
WITH_FIRMS = _words("contract contracts deal deals agreement agreements partnership merger joint venture alliance pact")
FIRMS_APPOSED = FIRM_NOUNS | _words("firm company startup")  # "UpGuard, a cybersecurity firm"
# what belongs to a firm is done by it; what a firm does that "which" stands for: "Acme, which employs"
DONE_BY_FIRMS = _words("operated owned run chartered employed manufactured insured sponsored acquired")
RUNNING = _words("owns owned employs employed operates operated runs manages makes manufactures publishes supplies")
FIRMS_MANY = _words(
    "firms companies banks airlines carmakers automakers insurers brewers retailers manufacturers suppliers brands "
    "lenders chipmakers drugmakers agencies"
)
# "Petty Officer 1st Class Daniel Ruiz"
GRADES = _words("1st 2nd 3rd")
# what may open a sentence right before a name
OPENING_NAMES = SAYING | (FIRM_NOUNS - {"bank"}) | {"rival", "parent", "subsidiary", "fellow"}
# what only a firm has; what one files for
BODIES = _words("agency programme program tribunal fund commission mission")
REIGNS = _words("administration government regime campaign presidency era doctrine family dynasty clan")
HOLDINGS = _words("shares stake stakes stock holding")
TRADED = _words("shares stock shareholders bondholders creditors profit profits dividend")
INSOLVENT = _words("bankruptcy protection Chapter administration insolvency")
# what may be called the first of its kind: "First Coastal Bank"
FIRST_OF = _words("Bank Bancorp Bancshares Financial National Federal Union Church Nation Nations")
# capitalised, and no name or no part of one
NO_NAMES = _words(
    "The A An This That These Those It Its He She They We I You His Her Their Our My Your In On At By For From To Of "
    "With Without After Before Since Until While When Where Why How What Who Which As If But And Or Nor So Yet "
    "Although Though Because However Meanwhile Moreover Furthermore Instead Also Still Then Thus There Here Later "
    "Earlier Last Next Both Each Every Some Several Many Most More Much Few All Any Another Other Others One Two "
    "Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands Millions About Over Under "
    "Between Among Against During Despite Amid According Asked Speaking Following Based Given Today Yesterday "
    "Tomorrow Tonight Now Once Only Just Even Not No Yes Let Like Unlike Whether Within Through Throughout Across "
    "Around Near Up Out Off Down Again Ago Ever Never Perhaps Maybe Such Same First Second Third Finally Recently "
    "Previously Currently Eventually Nearly Almost Officials Authorities Police Rescuers Residents Witnesses Experts "
    "Scientists Researchers Critics Supporters Protesters Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "January February March April May June July August September October November December Mon Tue Tues Wed Thu Thurs "
    "Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Ramadan Thanksgiving Islam Islamic "
    "Muslim Muslims Christian Christians Jewish Jews Hindu Hindus Buddhist Catholic Protestant Sunni Shia Shiite Arab "
    "Arabs Kurd Kurds Kurdish English Internet Web Mr Mrs Ms Former Previous Miss Dr Sir Additionally Nevertheless "
    "Nonetheless Overall Rather Similarly Subsequently Upon Via Per Is Are Was Were Do Does Did Has Have Had Will "
    "Would Can Could Might Should Must Television TV Everyone Everybody Someone Somebody Nobody Associates Honour Honor"
)
# of these and of THINGS, what people are called too
GIVEN_NAMES_TOO = _words("Jan April May June August Christian Will Jun")
SURNAMES_TOO = _words(
    "Park Lake Street Forest Day May March English Christian Will Hill Castle Temple House Hall Mills Falls Cape"
)
NOT_AGENCIES = _words(
    "CEO CFO CTO DNA RNA GPS USB TV HIV AIDS GDP IPO PDF FAQ PM AM GMT UTC EST EDT PST BST CET DVD CD PC IT AI ID "
    "DAX FTSE CAC VIP SUV CCTV LGBT LGBTQ NHS MP MPs MEP USD EUR GBP COVID AD BC"
)
# lower-case words inside a name: "Ali al-Assad", "Ministry of Defence", "Leonardo da Vinci"
PARTICLES = _words("es al el bin ibn ben de del della di da dos van von der den le la du y e abu")
# buildings that stand for who works in them, where they do something
BUILDINGS = frozenset("White House|Pentagon|Kremlin|Downing Street|Vatican|Capitol Hill".split("|"))
# roles that may stand in the middle of a run: "Coös County Attorney John McCormick"
MID_ROLES = _words(
    "attorney governor mayor president minister senator spokesman spokeswoman spokesperson director secretary chief "
    "sheriff commissioner chairman chairwoman ambassador chancellor prosecutor superintendent inspector "
    "representative whip judge magistrate justice agent officer marshal coroner trooper detective sergeant lieutenant "
    "captain manager commander commandant clerk member professor coach administrator warden treasurer auditor registrar"
)
# verbs whose object is somebody: "warned Vladimir Putin of the dangers"
TO_SOMEBODY = _words(
    "warned accused urged praised criticised criticized condemned telephoned phoned thanked congratulated received met "
    "convicted arrested charged sentenced jailed acquitted detained indicted appointed married divorced succeeds"
)
# what a group may be called behind its name: "Hayat Tahrir al-Sham, the strongest group there"
GROUPS = _words("group movement party militia organisation organization company union alliance official member")
WEEKDAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
# heads that two things may follow: "Committee for Domestic and External Security", unlike "University of X and Y"
HEADS_OF_PAIRS = _words(
    "Committee Commission Department Ministry Office Bureau Society Institute School Agency Council"
)
# places whose names are adjectives too: "a Mediterranean coastal town"
ADJECTIVAL = frozenset(("Mediterranean", "Caribbean", "Pacific", "Atlantic", "Arctic", "Baltic", "Sahara", "Himalayan"))
AMERICAN = ("US", "U.S.", "UK", "U.K.")  # what stands before a national body without being its first word

DEMONYMS = _words(
    "Afghan Albanian Algerian American Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani Azeri "
    "Bahraini Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian British Bulgarian Burmese Burundian "
    "Cambodian Cameroonian Canadian Chadian Chechen Chilean Chinese Colombian Congolese Croatian Cuban Cypriot "
    "Czech Danish Dutch Ecuadorian Egyptian Emirati English Eritrean Estonian Ethiopian European Fijian Filipino "
    "Finnish French Gabonese Gambian Georgian German Ghanaian Greek Guatemalan Guinean Haitian Honduran Hungarian "
    "Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese Jordanian Kazakh "
    "Kenyan Korean Kosovan Kuwaiti Kyrgyz Laotian Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malagasy "
    "Malawian Malaysian Maldivian Malian Maltese Mauritanian Mexican Moldovan Mongolian Montenegrin Moroccan "
    "Mozambican Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Pakistani Palestinian "
    "Panamanian Paraguayan Peruvian Philippine Polish Portuguese Qatari Romanian Russian Rwandan Salvadoran Saudi "
    "Scottish Senegalese Serbian Singaporean Slovak Slovenian Somali Spanish Sudanese Surinamese Swedish Swiss "
    "Syrian Taiwanese Tajik Tanzanian Thai Tunisian Turkish Turkmen Ugandan Ukrainian Uruguayan Uzbek Venezuelan "
    "Vietnamese Welsh Yemeni Zambian Zimbabwean African Asian Western Eastern Northern Southern Soviet Arab Kurdish "
    "Hispanic Latino Serb Croat Basque Bosniak Catalan Kosovar Slovene Spaniard Briton Swede Turk Icelander "
    "Luxembourger Frenchman Frenchwoman Englishman Englishwoman Dutchman Dutchwoman Irishman Irishwoman Welshman "
    "Scotsman Filipina"
)
