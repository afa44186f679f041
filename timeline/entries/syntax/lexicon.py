"""Words by what they do in a clause: closed classes, irregular verbs, verbs of saying, media. Data only."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


MODALS = _set(
    "will would shall should can could may might must 'll won't wouldn't shan't shouldn't can't couldn't "
    "mightn't mustn't cannot ought"
)
BE_FINITE = _set("is are was were am isn't aren't wasn't weren't")
BE_OTHER = _set("be been being")
HAVE_FINITE = _set("has have had hasn't haven't hadn't 've")
DO_FINITE = _set("do does did don't doesn't didn't")
NEGATION = _set("not never n't no longer neither nor nobody none")
PRONOUN_AUX = {  # a subject pronoun and its auxiliary in one token: what the auxiliary may be
    **{f"{p}'ll": "M" for p in ("i", "you", "he", "she", "it", "we", "they", "that", "there", "who")},
    **{f"{p}'ve": "H" for p in ("i", "you", "we", "they", "who")},
    **{f"{p}'re": "B" for p in ("you", "we", "they", "there")},
    **{f"{p}'d": "M" for p in ("i", "you", "he", "she", "it", "we", "they")},
    **{f"{p}'s": "B" for p in ("he", "she", "it", "there", "that", "here", "what")},
    "i'm": "B",
    "let's": "V",
}
SUBJECT_PRONOUNS = _set(
    "i he she they we you it there this these those everyone nobody someone everybody none both "
    "nothing everything something anyone"
)
GENITIVE = _set("his her its their")  # pronouns that say whose something is
RELATIVES = _set("who which whose whom where")
SUBORDINATORS = _set(
    "when while whilst because although though if unless whereas after before since until till as once whether "
    "how why what whenever lest"
)
CONDITIONALS = _set("if unless lest whether")
CURRENCY_SIGNS = frozenset("$£€")
COORDINATORS = _set("and or but nor yet")
DETERMINERS = _set(
    "a an the his her its their our my your this that these those some any no every each another both all "
    "several many few most more less such other own last next first second third two three four five six "
    "seven eight nine ten"
)
PREPOSITIONS = _set(
    "of in on at by for with from into onto over under about against between among through during "
    "without within towards toward upon across along amid around behind beyond near off out up down "
    "outside inside following despite per via than like unlike including according alongside "
    "concerning regarding excluding barring throughout besides beneath above below beside via amongst"
)
ADVERBS = _set(
    "afterwards afterward beforehand "
    "also still already just now then soon again once twice ever even only yet later earlier today yesterday "
    "tomorrow tonight meanwhile however therefore thus instead together almost nearly often always "
    "sometimes perhaps maybe far long back too so very well there here first previously once initially "
    "recently currently jointly officially reportedly allegedly either further apparently abruptly "
    "nevertheless nonetheless moreover furthermore"
)
HABITUALLY = _set("always often usually generally typically normally sometimes rarely seldom")

# base, past, participle: see `forms`
IRREGULAR = """
arise arose arisen;awake awoke awoken;bear bore borne;bear bore born;beat beat beaten;become became become;
begin began begun;bend bent bent;bet bet bet;bid bid bid;bind bound bound;bite bit bitten;bleed bled bled;
blow blew blown;break broke broken;breed bred bred;bring brought brought;
broadcast broadcast broadcast;build built built;
burn burnt burnt;burst burst burst;buy bought bought;cast cast cast;catch caught caught;choose chose chosen;
cling clung clung;dwell dwelt dwelt;foresee foresaw foreseen;kneel knelt knelt;lean leant leant;leap leapt leapt;
learn learnt learnt;spell spelt spelt;spill spilt spilt;spoil spoilt spoilt;stride strode stridden;tread trod trodden;
come came come;cost cost cost;creep crept crept;cut cut cut;deal dealt dealt;dig dug dug;
draw drew drawn;dream dreamt dreamt;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;
feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;fly flew flown;
forbid forbade forbidden;forecast forecast forecast;forget forgot forgotten;forgive forgave forgiven;
freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;hang hung hung;hear heard heard;
hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept;knit knit knit;know knew known;lay laid laid;
lead led led;leave left left;lend lent lent;let let let;lie lay lain;light lit lit;lose lost lost;make made made;
mean meant meant;meet met met;mislead misled misled;mistake mistook mistaken;overcome overcame overcome;
oversee oversaw overseen;overtake overtook overtaken;overthrow overthrew overthrown;pay paid paid;put put put;
quit quit quit;read read read;
undercut undercut undercut;outbid outbid outbid;offset offset offset;bid bade bidden;
rebuild rebuilt rebuilt;retake retook retaken;reset reset reset;ride rode ridden;
ring rang rung;rise rose risen;run ran run;say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;
set set set;shake shook shaken;shed shed shed;shine shone shone;shoot shot shot;show showed shown;
shrink shrank shrunk;shut shut shut;sing sang sung;sink sank sunk;sit sat sat;slay slew slain;sleep slept slept;
slide slid slid;speak spoke spoken;speed sped sped;spend spent spent;spin spun spun;split split split;
spread spread spread;spring sprang sprung;stand stood stood;steal stole stolen;stick stuck stuck;sting stung stung;
strike struck struck;swear swore sworn;sweep swept swept;swim swam swum;swing swung swung;take took taken;
teach taught taught;tear tore torn;tell told told;think thought thought;throw threw thrown;
undergo underwent undergone;understand understood understood;undertake undertook undertaken;uphold upheld upheld;
upset upset upset;wake woke woken;wear wore worn;weep wept wept;win won won;wind wound wound;unwind unwound unwound;
withdraw withdrew withdrawn;withhold withheld withheld;withstand withstood withstood;write wrote written
"""
NOT_PARTICIPLES = _set(
    "need indeed speed feed bed red seed weed breed greed shed sled hundred sacred naked kindred hatred "
    "united limited exceed proceed succeed embed wicked rugged beloved infrared unprecedented "
    "sighted subordinated supposed aforementioned so-called wounded unnamed unidentified armed unified "
    "sophisticated advanced detailed experienced deceased creed reed deed heed ted fred mohammed "
    "ahmed reid"
)
NOT_GERUNDS = _set(
    "king thing string during spring morning evening nothing something anything everything being ring wing sing "
    "bring ceiling beijing wedding building buildings viking sibling sterling boeing pudding according including "
    "following concerning regarding excluding pending meeting hearing lightning clothing shilling awning earring "
    "briefing beginning bombing shooting ruling warning filing opening funding housing training"
)
NOT_ADVERBS = _set(
    "family supply reply early only italy daily weekly monthly quarterly yearly deadly costly elderly friendly "
    "assembly anomaly monopoly ally rally bully belly"
)
NOUNS_IN_EN = _set("men women children people police media staff crew")

# verbs whose -s and base forms are taken for verbs on weak evidence
VERBS = _set("""
say announce become believe include read remain seem appear require contain consist provide allow argue claim deny
insist
admit agree accept accuse achieve acknowledge acquire add adopt affect aim allege apologise apologize apply approve
arrive ask assert assume attend avoid await ban begin belong blame block buy carry cause celebrate choose cite close
coincide come commit complain comprise concern conclude condemn confirm confront congratulate consider continue
contribute convene convict create criticise criticize cover declare decline defeat defend deliver demand demonstrate
depart depend deploy describe deserve destroy detain determine develop die differ disagree discover discuss dismiss
dominate donate double earn elect eliminate emerge employ enable encourage endorse enjoy ensure enter establish
evacuate examine exceed expand expect explain explode express extend face fail fall favour feature fight find fire
fly follow force gain get give go grow handle happen hear help hold hope host ignore imply impose improve increase
indicate inform injure introduce invade invest invite involve issue join keep kill know lack land last launch lead
learn leave let lie like live lose maintain make mark mean measure meet mention merge move need negotiate note notify
occur offer open operate oppose order organise organize own participate pass pay perform persuade plan play plead
point postpone praise predict prefer prepare prevent proclaim produce promise propose protect prove publish purchase
push put question quit quote raise reach receive recognise recognize recommend recover reduce refer refuse reject
relate release rely remove replace report represent request rescue resign resolve respond restore resume retain
retire return reveal rise rule run save schedule secure see seek sell send serve set settle share shoot show sign sit
spend spread stand start state stay step stop strike struggle submit succeed suffer suggest support surrender survive
suspect suspend take talk tell tend testify think threaten topple tour travel treat try turn unveil urge use veto
view visit vote vow wait walk want warn watch welcome win withdraw wonder work write yield weigh sue pull pledge
overturn oust nominate name lift jail intensify hit hand halt grant flee file feel end ease drop draw disclose cut
crash convince compete compare clear charge change cancel call bring break boost beat back award attack arrest
approach appoint appeal accelerate abandon strengthen target mourn top score stage sentence seize replace reopen dwell
expire revive shut slam slide soar surge trigger uphold
slash trim curb bolster spur stoke dampen erode weaken tighten loosen halve quadruple plummet skyrocket falter stumble
outpace outperform underperform surpass overtake divest hire shrink shelve waive reimburse compensate acquit indict
arraign extradite deport confess interrogate investigate inspect install inaugurate overthrow occupy besiege surround
encircle vaccinate infect diagnose isolate erupt inundate ravage devastate pummel collide derail capsize detonate
ignite engulf maim assassinate execute behead kidnap abduct hijack smuggle embezzle defraud rob vandalise vandalize
disperse mediate ratify repeal amend enact legislate adjourn dissolve summon instruct allocate earmark disburse borrow
lend repay restructure refinance nationalise nationalize privatise privatize deregulate subsidise subsidize collect
flatten stabilise stabilize fluctuate promote advertise denounce applaud commemorate observe tout tumble
accommodate advise analyse analyze annoy anticipate apprehend arrange ascend assemble assess assure astonish attach
baffle banish befriend calculate categorise cease classify compel compute conceal concede confuse connect conserve
constrain construct convey coordinate correspond decide deepen defer defy demolish descend detect diminish disappear
disappoint disprove drown elevate embed emigrate endure enhance enlarge enrage entertain entitle erect evaluate evict
exclude exist expel explore expose fasten foresee fortify frighten govern harass hasten heighten identify illustrate
immigrate imprison incarcerate incorporate induce infuriate inhabit initiate insert inspire integrate intend interfere
intervene intimidate justify lengthen lessen linger litigate loiter lower manage manufacture migrate modify molest
motivate neglect obey oblige obtain oversee owe penalise possess preserve prevail prohibit prosecute provoke punish
pursue reassure reconsider reflect refrain regain regret reinforce renew reside resist restrict revolve satisfy
signify simulate specialise specialize speak steal stimulate subdue swear symbolise terminate terrify thrive throw
transform translate undergo undermine undertake unite unload vary verify wander widen withstand
""")
# of those, words that are as often nouns: they need better evidence
ALSO_NOUNS = _set("""
aim attack award back ban block blame boost break call cause change charge claim close concern contribute cover crash
cut deal demand die double drop end fall favour feature fight file fire force gain grant halt hand help hit hold hope
host increase issue jail lack land last launch lead leave lie lift live mark measure mention move need note offer open
order own pass pay plan play point praise promise pull purchase push question quote raise reach release report
request rescue return rise rule run sale schedule score sentence set share shoot show sign spread stage stand start
state stay step stop strike struggle support surge target talk top tour travel treat trigger try turn use veto view
visit vote vow wait walk want watch welcome win work rate back slide clear step suspect sit set visit vow
""")

# who speaks: verbs of saying, and verbs that report what is thought
REPORT_VERBS = _set("""
say tell announce report state claim add note read explain argue insist warn suggest confirm deny declare describe
acknowledge admit allege assert believe comment complain conclude disclose estimate indicate inform maintain mention
observe predict promise propose quote recall remark reply respond reveal stress tweet urge vow write think know hope
expect cite ask caution contend emphasise emphasize express fear find hint point pledge reiterate show threaten
testify assure affirm agree advise
""")
SAYING_VERBS = REPORT_VERBS - {"know"}  # who knew something has not said so
# those by which a medium reports; the event is what it reports
MEDIA_VERBS = _set(
    "report say write state quote cite reveal note publish claim describe tell announce add confirm "
    "disclose indicate suggest broadcast estimate show"
)
MEDIA_PHRASES = (
    "associated press",
    "new york times",
    "washington post",
    "wall street journal",
    "financial times",
    "le monde",
    "der spiegel",
    "al jazeera",
    "al mayadeen",
    "al arabiya",
    "al-manar",
    "sky news",
    "fox news",
    "bbc news",
    "agence france-presse",
    "daily mail",
    "the sun",
    "daily mirror",
    "the independent",
    "the times",
    "the hindu",
    "press trust",
    "the economist",
    "usa today",
    "los angeles times",
    "global times",
    "people's daily",
    "deutsche welle",
    "france 24",
    "voice of america",
    "radio free europe",
    "ars technica",
    "pc world",
    "south china morning post",
    "state media",
    "the guardian",
    "the telegraph",
    "cnet",
    "the verge",
    "rolling stone",
)
MEDIA_NOUNS = _set("""
media newspaper newspapers agency magazine broadcaster tabloid daily weekly station channel website outlet
outlets press
publication reporters journalists journal times post herald tribune gazette courier news radio
television tv wire chronicle
""")
MEDIA_AGENCY_HINTS = _set("news press wire")  # an "agency" is a medium only with one of these before it
# what they say needs no "that", and they have hardly another object
WITHOUT_THAT = frozenset("say think believe".split())
# without "that" it is another verb, "is recalling the fruit because it may be spoilt", or takes a noun alone
WITH_THAT = _set("recall describe read")
BEFORE_CLAUSES = REPORT_VERBS - WITH_THAT  # a clause may be what they say, with "that" or without
GOING_ON = _set("continue remain stay persist exist")  # no nouns, and nothing need follow: "Talks continue, as …"
ADDRESSING = _set("tell inform assure warn remind promise")  # what follows is whom: "told reporters"
# verbs that may bring somebody's words: 'called it "weak"', "disagreed, saying it was late"
CALLING_VERBS = _set("""
call describe brand label dub denounce hail praise condemn criticise criticize deride dismiss characterise characterize
portray recall remember refer compare liken urge thank congratulate mock lament welcome caution agree disagree question
defend dispute object respond react apologise apologize complain joke challenge
""")
CLAIM_VERBS = _set("claim allege insist deny assert maintain accuse contend")
STATIVES = _set("""
be have own contain consist comprise include remain seem appear require belong cost weigh lack depend exist know
believe want need like think hope mean represent differ deserve possess live feature concern involve tend cover
resemble matter love hate prefer fit measure support offer allow enable work use run
""")
# subjects of "show" and "suggest" that are nobody's word
NO_SPEAKERS = _set(
    "results result data estimates figures findings finding evidence photographs photos images footage video "
    "polls statistics numbers tests analysis research there it this that these those they"
)
# nouns of what happens once: what is said of such a thing is of its time
EVENTS = _set(
    "deal agreement order contract decision announcement move release launch update purchase sale takeover merger "
    "offer bid ruling verdict acquisition resignation news attack explosion crash strike arrest visit vote election "
    "settlement appointment departure incident accident closure shutdown recall layoffs cuts charges sentence decree "
    "bill measure"
)
# what is of the time it was made, whenever somebody looks at it: "footage from Monday"
SOURCES = _set(
    "research study studies data figures statistics footage video videos photograph photographs photo photos image "
    "images picture pictures recording recordings records record document documents email emails letter letters report "
    "reports survey census estimates evidence paper"
)
# papers that speak: they say it when they were made
PAPERS = _set(
    "motion lawsuit suit complaint indictment filing petition report study paper letter statement decree document "
    "studies reports papers letters statements documents polls surveys filings release article email findings results "
    "interview speech post tweet announcement order ruling notice brief "
    "affidavit poll survey census analysis data figures statistics"
)
# what accounts are of: "the quarter ended 30 June"
PERIODS = _set("year quarter month months week weeks period half")
# how figures change: what they change from is no date of the change
CHANGE = _set(
    "rise fall increase decrease grow climb drop jump surge decline gain slip plunge soar improve widen narrow double "
    "triple expand shrink advance tumble edge slide rebound slump"
)
# what says that a state is of the days of publication
INTRANSITIVES = _set("""
    resign retire return arrive emerge collapse die live work serve stay remain travel graduate escape vanish disappear
    appear succumb happen occur move settle migrate emigrate walk march sail agree refuse try attempt testify apologise
    apologize campaign decide continue last fail leave dwell peak crash
    erupt explode expire plunge tumble soar slump surge""")  # "was elected in May and resigned in June"
GIVING = _set("give award offer grant name call send pay deny show teach deem consider dub title")
NOW = _set("now still currently today presently already")
# what a life holds: told of somebody, it belongs to no scene of today
LIFE = _set("bear graduate marry study educate grow")
# where people meet for some hours or days, so that what happens "at the …" has its date
OCCASIONS = _set(
    "summit conference meeting ceremony rally hearing festival gala convention forum concert match game final race "
    "funeral wedding opening launch inauguration parade protest demonstration debate briefing session talks auction "
    "expo fair show exhibition premiere presentation event visit congress trial"
)
# each thing by all its names
DISASTERS_BY_NAME = (
    "earthquake quake tremor temblor earthquakes quakes tremors",
    "fire blaze inferno wildfire",
    "explosion blast explosions blasts",
    "flood floods flooding",
    "crash collision accident derailment pile-up crashes",
    "storm hurricane typhoon cyclone tornado twister blizzard",
    "frost",
    "tsunami",
    "attack assault bombing shooting raid ambush stabbing massacre attacks bombings shootings raids",
    "landslide mudslide avalanche",
    "eruption",
    "spill leak",
    "collapse",
    "blackout outage failure blackouts outages",
    "outbreak epidemic",
    "coup putsch",
    "riot riots",
)
DISASTERS = _set(" ".join(DISASTERS_BY_NAME))
HAPPENINGS = EVENTS | OCCASIONS | DISASTERS
AGENTS = ("ers", "ors", "ists", "ants", "ians")  # how a word for several people ends: "jurors"
# what befalls a land or a trade for months or years
HARD_TIMES = _set("recession crisis slump famine depression downturn panic epidemic")
# what such things do, all at one time
STRIKES = _set(
    "strike hit shake rock destroy damage burn gut engulf spread rage start begin erupt break happen occur kill injure "
    "wound claim trap bury flatten level topple rip tear sweep force send trigger cause leave last unfold feel cut "
    "shatter hurl knock bring devastate ravage batter rattle lash pound wreck put"
)
COMPLETION = _set(
    "visit trip tour summit conference meeting stay strike festival talks tournament mission voyage ceasefire "
    "truce state event hearing exercise drill operation siege offensive curfew walkout protest match test rally trial"
)


def forms() -> dict[str, tuple[str, str]]:
    """Every irregular form → (class code, base): "E" past, "e" past and participle, "N" participle only."""
    table: dict[str, tuple[str, str]] = {}
    for line in IRREGULAR.replace("\n", "").split(";"):
        base, past, participle = line.split()
        if past == participle:
            table[past] = ("e", base)
        else:
            table[past] = ("E", base)
            if participle != base:
                table.setdefault(participle, ("N", base))
    return table
