"""English words and patterns that tell a tense: verbs near a mention, and what stands right beside it."""

from __future__ import annotations

from typing import Any

from timeline.resolver.rule import Patterns, Tenses


def _each(words: str) -> dict[str, Any]:
    return {word: word for word in words.split()}


VERBS: dict[str, dict[str, Any]] = {
    "future": _each(
        "will ll shall would wo gonna should might may predict predicts predicting forecasts forecasting expecting "
        "hopes intends expects expect await awaits "
        "awaiting anticipates anticipate foresees envisages aims"
    ),
    # The simple present of what is timetabled tells of days to come: "the trial begins Monday".
    "timetabled": _each(
        "begin begins resume resumes reopen reopens meet meets convene convenes reconvene reconvenes expire expires "
        "arrive arrives depart departs opens starts gather gathers airs premieres debuts testifies"
    ),
    # So do these, right before their day: "jurors return Monday".
    "happening": _each(
        "happen happens come comes go goes play plays vote votes return returns leave leaves travel travels fly "
        "flies falls end ends close closes decide decides continue continues debate face faces begin start open"
    ),
    "ending": _each("ends begins starts expires opens closes resumes reopens"),
    "going": _each("go goes head heads travel travels fly flies return returns leave leaves come comes moves shifts"),
    "holding": _each("hosts holds faces plays visits attends addresses receives launches publishes unveils "
                     "announces inaugurates hears debates considers"),
    "hosting": _each("host face play visit entertain tackle"),
    "action": _each(
        "strike strikes walkout walkouts stoppage stoppages shutdown protest protests rally rallies demonstration "
        "demonstrations march boycott vote"
    ),
    "timetabling": _each(
        "meeting leaving arriving coming going starting beginning opening returning visiting traveling travelling "
        "flying voting holding hosting heading attending playing facing airing launching unveiling releasing closing "
        "striking marching staging gathering"
    ),
    # What is in such a state on its day is to come: "the album is out Friday".
    "state": _each("likely possible due expected out available closed open back free"),
    "shifted": _each("moved brought pushed put switched changed shifted"),
    "weather": _each("rain snow showers storms thunderstorms sunshine winds sun fog ice highs lows"),
    "trouble": _each("chaos disruption delays misery sentencing trial"),
    "outcome": _each("sending pushing dragging driving knocking lifting killing injuring wounding"),
    "starting": _each("start starts begin begins stop stops"),
    "leaving": _each("walk walks kick kicks run runs go goes sit sits step steps line lines"),
    "particle": _each("out in up down off"),
    # After "if", what has not happened.
    "winning": _each(
        "win wins lose loses vote votes fail fails pass passes get gets meet meets make makes take takes come comes go "
        "goes agree agrees do does is are remain remains stay stays fall falls rise rises reach reaches approve "
        "accepts names signs withdraws resigns releases frees pays lifts drops gives changes hands leaves returns"
    ),
    "putoff": _each(
        "scrapped postponed extended delayed adjourned deferred rescheduled suspended canceled cancelled closed shut "
        "halted barred banned grounded remanded bailed reserved"
    ),
    "planned": _each("expected scheduled due slated planned supposed"),
    "settled": _each("agreed decided"),
    "foreseen": _each("likely unlikely forecast poised bound certain possible set preparing gearing waiting bracing"),
    # What somebody is told or undertakes to do lies ahead: "ordered to leave by Friday".
    "directing": _each(
        "ordered told asked urged instructed directed invited advised required warned expected allowed asks urges "
        "orders tells invites vowed promised pledged agreed decided threatened offered vows promises pledges agrees "
        "decides threatens offers called calls summoned wanted needed needs aims aimed"
    ),
    "past": _each(
        "was were had did said told came went made took got fell rose met held left won lost began gave found "
        "became sent brought spoke wrote ran kept put hit cut led shot sold bought built struck fought flew "
        "drove broke chose cost set grew knew saw sought stood taught thought threw paid sank shut reportedly has "
        "have been died quit ended signed "
        "seen taken shown known written spoken broken stolen beaten fallen driven thrown drew swore swept "
        "fled wore tore woke froze shook hid slid rode stole blew withdrew understood upheld withheld undertook "
        "overtook overcame forgot forgave slept lent spent meant dealt beat sang swam drank ate lay stuck bled "
        "sued shed axed freed leapt underwent rebuilt forbade foresaw oversaw repaid resold outbid overran unfroze "
        "heard caught felt laid hung lit bore dug fed sped swung sprang burst hurt rang wept clung crept flung spun "
        # These also open a sentence, with a capital.
        "asked pressed questioned launched unveiled announced published released born founded"
    ),
    "present": _each("is are says say runs lasts"),
    # What is named with its day has happened: "Friday's attack".
    "occurred": _each(
        "attack attacks blast blasts bombing bombings explosion explosions shooting shootings crash killing killings "
        "arrest arrests ruling decision verdict announcement statement remarks comments quake earthquake raid raids "
        "clash clashes violence loss victory defeat incident accident massacre assault ambush riot riots collapse "
        "outage disaster tragedy coup slump plunge decline drop gains close deal agreement massacre fire shock rampage "
        "collision derailment murder murders robbery robberies rescue flood floods storm"
    ),
    # What is arranged beforehand is to come where something lasts until it.
    "arranged": _each(
        "vote election elections referendum runoff ballot poll polls meeting summit hearing game match final race "
        "debate deadline funeral auction launch ceremony inauguration report"
    ),
}  # fmt: skip

_SAID = "({lower}|{cap}|{int})"
# Right before a verb that looks ahead, a day of something that is not over: "a strike on Friday could …".
_NOT_OVER = "".join(f"(?<!{over} {{weekday}})(?<!{over} on {{weekday}})" for over in ("{past}", "{occurred}"))
_NAMES = "( ({lower}|{cap}))?( ({lower}|{cap}))?( ({lower}|{cap}))?"
_IS_TO_COME = "(is|are) ({planned}|{foreseen})"
_NOT_TO_COME = "( (?!to|will|would|could|can|may|might|should|must|said)({lower}|{cap}))?"
_SOME = f"( {_SAID})?( {_SAID})?( {_SAID})?"
_SUBJECT = (
    "( (?!it|he|she|they|we|i|you|who|that|which|when|where|after|as|if|since|will|would|to)({lower}|{cap}|{int}))?" * 3
)
_NO_PAST = f"( (?!{{past}}){_SAID})?"
_NOT_SENSED = "(?!not|see|hear|feel|be (seen|heard|reached|found|felt|located))"
_WHERE = f"( (outside|in|at|near|against|over){_SOME}( '|'s)?{_SOME})?"

_VERBS: Patterns = (
    (
        "past",
        "{planned} to have {past}|had (been )?{planned}|(as|previously|originally|initially|first|long) {planned}",
    ),
    ("past", "(the|his|their) will (was|had|did)"),  # what somebody left
    ("past", "(would|could|should|might|may|must) (not )?have( {lower})? {past}|(was|were) to have"),
    # "The award follows the opening in April."
    ("past", "(follows|(comes|come) after) (a|an|the|its|his|her|their|last)"),
    ("future", "(?<!to|not|did|would|could|let|may|might|had){timetabled}( behind closed doors)?|(has|have) until"),
    # "It will cut jobs, sending its shares down on Friday."
    ("past", ", {outcome}"),
    ("future", "(is|are)( (also|now|still|next|not|again))? {timetabling}"),
    ("future", "(said|announced|confirmed)( that)? (he|she|they|it) (was|were) {timetabling} (for|to)"),
    ("future", "(is|are|was|were|been) planning|planning (to|for)|to be( {lower})? {past}"),
    ("future", "could (depend|hinge|last)|(was|were) possible (that|to)"),
    ("future", "(?<!had)(hoped|aimed|intended|planned) to(?! have)"),
    (
        "future",
        "(hinted|hinting) (at|that)|(signalled|signaled|flagged|foreshadowed|ruled out) (a|an|any|another|that)",
    ),
    ("future", f"(has|have) (summoned|invited){_SOME}{_SOME} to"),
    ("future", "(booked|pencilled|penciled|earmarked)( in)? for"),
    ("future", "on( (a|the))? (track|course|pace) to|on the way to (?!the|a|an|{cap})|in (a|no) position to"),
    ("future", "(kick|kicks|get|gets) (off|under way|underway)|bail until"),
    ("future", "(put|pushed) (off|back)( {word})?( {word})?( {word})?( {word})?(,)? (until|till|to|for)"),
    ("future", f"(if|unless) {_SAID}( {_SAID})? {{winning}}"),
    ("future", f"(when|until|before|once) {_SAID}( {_SAID})? (is|are) {{past}}"),
    ("future", "goes (on|to|into)|(takes|take|taking) (effect|office|place|over)"),
    ("future", "(?<!to|not|did|would|could|had){going} (to|for|from|on sale|on trial|into (effect|force))"),
    ("future", "(is|are|was|were)( (most|very|more))? {foreseen} (to|for)|(is|are) (possible|forecast)"),
    ("future", "(?<!{past}|the|a|its|his|her|their|our|of|for|on|new)plans"),
    (
        "future",
        "((?!{monthname}){future}|(?<!than|-){planned}|"
        "(is|are|was|were|be|going|about|ready|wants|want|hope|plan|set) to|set for)"
        "(( {lower})?( {lower})? {past})?",
    ),
    ("past", "(?<!to|a|an){past}"),  # "signalled a cut"
    ("present", "{present}"),
)

_BEFORE: Patterns = (
    ("future", f"{{putoff}}{_NAMES} (until|till|til|through|to(?!( {{lower}})? custody))|{{putoff}} for"),
    ("future", "{putoff} {int}(,{int})? {lower} (until|till|through)"),
    ("future", "(?<!to|not|did|would|could|had|{past}){holding} (a|an|the|its|{cap})"),
    ("future", "(?<!to|not|did|would|could|had|{past}|the|a|his|her|its|their){hosting} (the )?{cap}"),
    ("future", "(?<!to|not|did|would|could|had|{past})({hosting}|faces)( {lower})? {trouble}"),
    ("future", f"(reports|posts|releases)( {_SAID}(-{{lower}})?)? (earnings|results|quarterly|its)"),
    (
        "future",
        "(?<!had){settled}( on {weekday})? to(?! (the|a|an|its|his|her|their|this|these))"
        "(( {lower})?( {lower})? {past})?",
    ),
    ("past", f"(?<!have|be|been|get){{past}}{_NOT_TO_COME * 4} as early as"),  # "knew of it as early as May"
    ("future", "as (early|soon) as|(be|come|last|run|continue) as late as|no later than|ahead of|upcoming"),
    ("future", "(was|were)( (most|very|more))? (likely|unlikely) (in|on|by|within|before)"),
    ("future", "(outlook|outlooks|forecasts|guidance|hopes) for"),
    ("future", "have (a|an) (good|great|nice|lovely|fab|safe|fantastic|happy)"),
    ("future", "(waiting|preparing|prepares|prepare|braced|bracing|brace|gearing up) for"),
)

_UNTIL: Patterns = (
    ("past", "(originally|previously|initially|had been|was to be)( been)? {planned}( to {lower})?( (for|on))?"),
    ("past", "(originally|previously|initially) {planned} {lower}( (for|on))?"),
    ("past", f"who {{past}}{_SOME}{_SOME} on"),  # "those who fled on Sunday will be"
    ("past", "(was|were) due( (on|by))?"),  # "wages were due on Friday", but "were due to be paid on Friday"
    ("past", "set (aside|up|off|out)( (on|in))?"),  # "should use what Congress set aside in May"
    ("past", "(,|-) (after|following) ({lower} )?{lower}( on)?"),
    ("past", f"according to( (the|a))?|since( (the|a|an|its|his|their)( {_SAID})? {{lower}}( (on|in|of))?)?|following"),
    ("past", "(?<!is|are|be|been|was|were|also|still|now)planned in"),
    ("future", "(is|are) not {putoff}( on)?"),
    ("future", "(is|are)( {state}| {putoff}| in court| on the way)?( again)?( (on|at|from))?"),
    ("future", "(?<!the|a|an|his|her|its|their|of|s|to|had|not|did){leaving} {particle}( (on|at|from))?"),
    ("future", "(?<!failed|refused|returned|unable) to (resume|reconvene|reopen|restart)( on)?"),
    ("future", ", out( on)?|(look|looks|looked|looking) ahead to|join (us|them|me)( on)?"),
    ("future", "((?<!to|could|did)(see|c) (you|u|ya)|cya)( (all|guys|there|both))?( on)?"),
    ("future", f"{{shifted}}{_SOME} to( on)?|must( not)? {{lower}}{_SOME}( (on|by))?"),
    ("future", "for|(until|till|through|before|by) at least|for (delivery|release|broadcast|publication)( on)?"),
    ("future", f"((calls|called|calling|plans) for|urges|urged|urging){_SOME} {{action}}{_WHERE}( on)?"),
    ("future", f"((calls|called|calling) for|warned of|warning of|warns of){_SOME} {{weather}}( on)?"),
    ("future", f"(predict|predicts|predicted|forecast|forecasts){_SOME} {{weather}}( (on|for|through|until))?"),
    ("future", "(runs|lasts|stays|remains|continues|closed|open) (until|till|through)"),
    ("future", f"could {_NOT_SENSED}(be )?{{lower}}( on)?"),
    ("future", f"can( (now|also|still|then|only))? {_NOT_SENSED}(be )?{{lower}}{_NO_PAST * 4} (from|by|on|starting)"),
    ("future", f"(?<!we|they|he|she|i|who)could {_NOT_SENSED}(be )?{{lower}}{_NO_PAST * 4} (by|in)"),
    ("future", "(voted|vote) to {action}( on)?|(?<!to|did){starting} (trading|work|selling|training|testing)( on)?"),
    ("future", f"(?<!had)(hoped|aimed|intended|wanted) to{_SOME}{_SOME} by"),
    (
        "future",  # unlike "by one vote on Friday", "in a close vote on Friday"
        "(?<!the|a|an|his|her|its|their|of|s|to|had|has|have|not|did|by|one|{int})"
        "(?<!(by|in|after|with) {lower})(?<!(by|in|after|with) (a|an|the|its) {lower})"
        "{happening}( again)?( (on|at|from))?",
    ),
    (
        "future",
        "(?<!been)(?!(?<=was|were)allowed){directing}"
        f"{_SOME}{_SOME} (to (?!the|a|an|its|his|her|their){{lower}}{_SOME}{_SOME}|by)",
    ),
    ("future", f"(summoned|invited|called){_SOME}{_SOME}{_SOME} (for|to) (a|an|the)( {{lower}})? {{arranged}}( on)?"),
    ("future", f"{{directing}}{_SOME} to {{lower}}{_SOME} by"),
    ("future", "(until|pending) (a|an|the|his|her|its)( {lower})? {arranged}( (on|at|scheduled for|set for))?"),
    (
        "future",
        "({arranged}|{action}|offer|talks|trial|exercises) to (begin|start|open|close|end|expire|conclude)( on)?",
    ),
    ("future", "(?<!could|would|not|to)(has|have) (a|an|another)( {lower})? {arranged}( on)?"),
    ("future", f"(declared|announced|ordered|imposed|proclaimed){_SOME}{_SOME} (starting|beginning)( (from|on))?"),
    ("future", "(opening|airing|premiering|debuting)( on)?"),
    ("future", "(?<!was|were) to be( {lower})? (?!so|a|an|the|in|at|on|there|true){lower}( on)?|a deadline of"),
    ("future", "(face|faces) (a|an|another|the)( {lower})? {arranged}( on)?"),
    ("future", f"(?<!had)(gave|given){_SOME} until"),
)

_THEN: Patterns = (
    ("future", "(a|an)( (national|public|federal))?( )?(day of (mourning|prayer|remembrance|rest|protest)|holiday)"),
    ("past", "(?!was|were|had|has|have|did|been){past}(?! by)"),  # "will return on Friday accompanied by"
    (
        "past",
        "(he|she|they|we|i|it) (?!said|told|says|has|have|been|reportedly){past}",
    ),  # "vowed to win, and on Sunday he did"
    ("past", f"(the|its|his|her|their|most|many|some|all|nearly|almost|about|{{int}}){_SUBJECT} had"),
    ("past", f"('s( {_SAID})? )?{{occurred}}"),
    ("past", ", but (was|were) {putoff}"),
    ("future", "(marks|is|brings|promises|looks) (a|an|the|going|likely|set|expected|also)"),
    (
        "future",
        f"'s {_SAID}( {_SAID})?( {_SAID})? ((has|have) been ({{putoff}}|called off)|{_IS_TO_COME}|looming|approaching)",
    ),
    ("future", f"'s {_SAID}( {_SAID})? ((begins|starts|finishes|ends) (in|on|at|from)|takes place|kicks off)"),
    ("future", f"{_NOT_OVER}((would|could|may|might|will) (?!have)|{_IS_TO_COME})"),
)

_NAMED: Patterns = (("past", f"{{occurred}}( of( {_SAID})?( {_SAID})? {_SAID})?( (on|in|of))?"),)
TENSES = Tenses(_VERBS, _BEFORE, _UNTIL, _THEN, _NAMED)
