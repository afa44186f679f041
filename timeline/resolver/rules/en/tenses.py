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
        "begin begins resume resumes reopen reopens meet meets convene convenes expire expires arrive arrives "
        "depart departs opens starts gather gathers airs premieres debuts"
    ),
    # So do these, right before their day: "jurors return Monday".
    "happening": _each(
        "happen happens come comes go goes play plays vote votes return returns leave leaves travel travels fly "
        "flies end ends close closes decide decides continue continues debate face faces begin start open"
    ),
    "going": _each("go goes head heads travel travels fly flies return returns leave leaves come comes moves shifts"),
    "holding": _each("hosts holds faces plays visits attends addresses receives launches publishes"),
    "hosting": _each("host face play visit entertain tackle"),
    "action": _each("strike strikes protest protests rally rallies demonstration demonstrations march boycott vote"),
    "timetabling": _each(
        "meeting leaving arriving coming going starting beginning opening returning visiting traveling travelling "
        "flying voting holding hosting heading attending playing facing airing launching unveiling releasing closing"
    ),
    # After "if", what has not happened.
    "winning": _each(
        "win wins lose loses vote votes fail fails pass passes get gets meet meets make makes take takes come comes go "
        "goes agree agrees do does is are remain remains stay stays fall falls rise rises reach reaches approve"
    ),
    "putoff": _each(
        "postponed extended delayed adjourned deferred rescheduled suspended canceled cancelled closed shut halted "
        "barred banned grounded remanded"
    ),
    "planned": _each("expected scheduled due slated planned supposed"),
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
        "drove broke chose grew knew saw sought stood taught thought threw paid sank shut reportedly has "
        "have been died quit ended signed "
        "seen taken shown known written spoken broken stolen beaten fallen driven thrown drew swore swept "
        "fled wore tore woke froze shook hid slid rode stole blew withdrew understood upheld withheld undertook "
        "overtook overcame forgot forgave slept lent spent meant dealt beat sang swam drank ate lay stuck bled"
    ),
    "present": _each("is are says say"),
    # What is named with its day has happened: "Friday's attack".
    "occurred": _each(
        "attack attacks blast blasts bombing bombings explosion explosions shooting shootings crash killing killings "
        "arrest arrests ruling decision verdict announcement statement remarks comments quake earthquake raid raids "
        "clash clashes violence loss victory defeat incident accident massacre assault ambush riot riots collapse "
        "outage disaster tragedy coup slump plunge decline drop gains close deal agreement massacre fire shock rampage"
    ),
    # What is arranged beforehand is to come where something lasts until it.
    "arranged": _each(
        "vote election elections referendum runoff ballot poll polls meeting summit hearing game match final race "
        "debate deadline funeral auction launch ceremony inauguration report"
    ),
}  # fmt: skip

_SAID = "({lower}|{cap}|{int})"
_SOME = f"( {_SAID})?( {_SAID})?( {_SAID})?"

_VERBS: Patterns = (
    ("past", "had (been )?{planned}|(as|previously|originally|initially|long) {planned}"),
    ("past", "(would|could|should|might|may|must) (not )?have( {lower})? {past}|(was|were) to have"),
    # "The award follows the opening in April."
    ("past", "(follows|(comes|come) after) (a|an|the|its|his|her|their|last)"),
    ("future", "(?<!to|not|did|would|could|let|may|might|had){timetabled}|(has|have) until"),
    ("future", "(is|are) {timetabling}|(is|are|was|were|been) planning|planning (to|for)|to be( {lower})? {past}"),
    ("future", "(put|pushed) (off|back)( {word})?( {word})?( {word})?( {word})?(,)? (until|till|to|for)"),
    ("future", f"(if|unless) {_SAID}( {_SAID})? {{winning}}"),
    ("future", f"(when|until|before|once) {_SAID} (is|are) {{past}}"),
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
    ("past", "(?<!to){past}"),
    ("present", "{present}"),
)

_BEFORE: Patterns = (
    ("future", "{putoff}( ({lower}|{cap}))?( ({lower}|{cap}))?( ({lower}|{cap}))? (until|till|til|to|for|through)"),
    ("future", "{putoff} {int}(,{int})? {lower} (until|till|through)"),
    ("future", "(?<!to|not|did|would|could|had|{past}){holding} (a|an|the|its|{cap})"),
    ("future", "(?<!to|not|did|would|could|had|{past}|the|a|his|her|its|their){hosting} {cap}"),
    ("future", "(reports|posts|releases) (earnings|results|quarterly|its)"),
    ("future", "(?<!had)(agreed|decided) to(( {lower})?( {lower})? {past})?"),
    ("future", "as (early|soon|late) as|no later than|ahead of|upcoming"),
    ("future", "(waiting|preparing|prepares|prepare|braced|bracing|brace|gearing up) for"),
)

_UNTIL: Patterns = (
    ("past", "(originally|previously|initially|had been|was to be) {planned}( to {lower})?( (for|on))?"),
    ("past", "(,|-) (after|following) ({lower} )?{lower}( on)?"),
    ("past", "according to( (the|a))?|since|following"),
    ("future", "(is|are)( on)?"),
    ("future", "for|(until|till|through|before|by) at least|for (delivery|release|broadcast|publication)( on)?"),
    ("future", f"(calls|called|calling) for{_SOME} {{action}}( on)?"),
    ("future", f"(hoped|aimed|intended|wanted) to{_SOME}{_SOME} by"),
    ("future", "(?<!the|a|an|his|her|its|their|of|s|to|had|has|have|not|did){happening}( on)?"),
    ("future", f"(?<!been){{directing}}{_SOME} (to {{lower}}{_SOME}|by)"),
    ("future", "(until|pending) (a|an|the|his|her|its)( {lower})? {arranged}( on)?"),
    ("future", "(opening|airing|premiering|debuting)( on)?"),
    ("future", f"(?<!had)(gave|given){_SOME} until"),
)

_THEN: Patterns = (
    ("past", "(?!was|were|had|has|have|did|been){past}"),
    ("past", f"'s( {_SAID})? {{occurred}}"),
    ("future", "(marks|is|brings|promises|looks) (a|an|the|going|likely|set|expected|also)"),
    ("future", f"'s {_SAID}( {_SAID})?( {_SAID})? ((has|have) been {{putoff}}|(is|are) ({{planned}}|{{foreseen}}))"),
)

TENSES = Tenses(_VERBS, _BEFORE, _UNTIL, _THEN, "{occurred}( (on|in|of))?")
