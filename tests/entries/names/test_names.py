"""Who and where: names believed on evidence, each in one form; and what must not be taken for one."""

from datetime import date

import pytest

from timeline.entries.names.given import is_he
from timeline.entries.names.naming import named
from timeline.model import Article


def found(text: str, source: str | None = None) -> tuple[list[str], list[str]]:
    article = Article(id="a", text=text, published=date(2018, 8, 27), source=source)
    who, where = named(article).within(0, len(text))
    return list(who), list(where)


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        # a surname is the full name that the article gives, wherever it stands
        ("Defence Minister Amir Hatami flew to Damascus. Hatami spoke.", ["Amir Hatami"], ["Damascus"]),
        ("Iran's defence minister, Amir Hatami, arrived. Hatami spoke.", ["Amir Hatami"], []),
        ("President Bashar al-Assad spoke. Mr Assad left.", ["Bashar al-Assad"], []),
        ("Pope Francis announced a law on Thursday.", ["Pope Francis"], []),
        # a town's name behind a title that only people bear; a firm whose name begins as a demonym and a rank do
        ("President Bush left. Bush spoke.", ["Bush"], []),
        ("She met David and Louise Berg.", ["David Berg", "Louise Berg"], []),
        ("Gregory David left. David and Louise Berg spoke.", ["Gregory David", "Louise Berg"], []),
        ("The House of Representatives voted, and Congress did.", ["House of Representatives", "Congress"], []),
        ("The Food and Drug Administration asked for it.", ["Food and Drug Administration"], []),
        ("It lent money to American General Insurance.", ["American General Insurance"], []),
        # so is a firm the one whose name it is in short, shares and all
        ("Norvel recalls lamps. Norvel Electronics said so. Norvel's shares fell.", ["Norvel Electronics"], []),
        ("Spaniard Iker Zubiri fell. Zubiri was taken to a hospital.", ["Iker Zubiri"], []),
        # one person in a list of full names vouches for the others
        ("Recep Tayyip Erdoğan, Vladimir Putin and Angela Merkel called for a truce.",
         ["Recep Tayyip Erdoğan", "Vladimir Putin", "Angela Merkel"], []),
        # states act; their demonyms with a head are organisations
        ("Russia and Turkey agreed on Monday on a zone in the Syrian province of Idlib.",
         ["Russia", "Turkey"], ["Idlib"]),
        ("The presidents of Iran, Russia and Turkey met in Tehran.", ["Iran", "Russia", "Turkey"], ["Tehran"]),
        ("All died, the Turkish defence ministry said.", ["Turkish defence ministry"], []),
        ("The Federal Security Service (FSB) opened it. FSB spoke.", ["Federal Security Service"], []),
        # going to a place, and what is done to it
        ("He flew to Moscow and Ankara. An attack on Idlib followed.", [], ["Moscow", "Ankara", "Idlib"]),
        ("The ship was found off Latakia, in the Java Sea.", [], ["Latakia", "Java Sea"]),
        # places that the text calls so
        ("It fell in a former mining quarter of Obara, Kenya.", [], ["Obara", "Kenya"]),
        ("They met in the village of Obara, and on the Greek island of Lesva.", [], ["Obara", "Lesva"]),
        ("Fires broke out in Obara district and in North Poland.", [], ["Obara", "Poland"]),
        ("It happened on a Florida highway near Tampa, Fla., and on Mill Street.", [],
         ["Florida", "Tampa", "Mill Street"]),
        ("Shops in the capital, Nairobi, and in the Harlem area of Lagos shut.", [], ["Nairobi", "Harlem", "Lagos"]),
        ("A rocket rose from the Obara Space Center. A gift at US$4 million was in Al Noor Mosque.", [],
         ["Obara Space Center", "Al Noor Mosque"]),
        ("He was treated at Obara Hospital. A nurse at Bern Hospital left.", ["Bern Hospital"], ["Obara Hospital"]),
    ],
)  # fmt: skip
def test_named(text: str, who: list[str], where: list[str]) -> None:
    assert found(text) == (who, where)


@pytest.mark.parametrize(
    "text",
    [
        "The crossing between Syria and Jordan reopened.",  # a list that does not act
        "It was delayed at Israel's request.",  # the genitive is not where
        "They paid in US dollars.",
        "The vote took place in March, after a meeting on Monday.",
        "The minister, Tasnim reported, was satisfied.",  # a medium is no actor of its report
        "MV Golden Star sank. Golden eagles were seen.",
        "However, Dozens said Nothing.",
        "The US Constitution was amended.",
        "",
        "?!\n\n. ’s 's",
    ],
)
def test_nothing_named(text: str) -> None:
    assert found(text) == ([], [])


def test_the_articles_own_publisher_is_no_actor() -> None:
    assert found("Demo Wire told us more. Demo Wire said so.", source="Demo Wire (demo)") == ([], [])


def test_within_a_clause_only() -> None:
    text = "Mayor Anna Berg resigned in Oslo. Berg left for Rome."
    names = named(Article(id="a", text=text, published=date(2020, 1, 1)))
    assert names.within(0, 33) == (("Anna Berg",), ("Oslo",))
    assert names.within(34, len(text)) == (("Anna Berg",), ())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mayor of London, Sadiq Khan, spoke.", ["Sadiq Khan"]),
        ("Nancy Pelosi, the Speaker of the House, was there.", ["Nancy Pelosi"]),
        ("The Vice President, Mike Pence, was there.", ["Mike Pence"]),
        ("Barclays shares rose. Barclays spoke.", ["Barclays"]),
        ("Shares in Toyota fell.", ["Toyota"]),
        ("President Barack Obama spoke. The Obama administration agreed.", ["Barack Obama"]),
        ("The UN refugee agency has left. The UN met.", ["United Nations"]),
        ("The insurer AIG spoke. AIG left.", ["AIG"]),
        ("Opel filed for bankruptcy. Opel left.", ["Opel"]),
        ("Carmaker Opel sank. Rival Corsair emerged from bankruptcy.", ["Opel", "Corsair"]),
        ("The Catholic Bishops' Conference of Chad met.", ["Catholic Bishops' Conference of Chad"]),
        ("The People's Bank of China cut rates.", ["People's Bank of China"]),
        ("Bill Ford left. Ford shares rose, and Ford spoke.", ["Bill Ford", "Ford"]),
        ("London shares rose. Additionally, the bank left. Friday, a bank failed.", []),
        ("Chancellor of the Exchequer George Osborne spoke.", ["George Osborne"]),
        ("Secretary of Transportation Ray LaHood spoke.", ["Ray LaHood"]),
        ("They asked Coös County Attorney John McCormick.", ["John McCormick"]),
        ("It was U.S. Secretary of State Madeleine Albright.", ["Madeleine Albright"]),
        ("The dead man was identified as Michael Ferazzi.", ["Michael Ferazzi"]),
        ("Germany on Monday banned the airline.", ["Germany"]),
        ("The White House denied it.", ["White House"]),
        ("The tour ended behind the White House.", []),
        ("A Committee for Domestic and External Security met.", ["Committee for Domestic and External Security"]),
        ("Pupils of the University of Bristol and Boeing met.", ["University of Bristol"]),
        ("Rites planned at the University of Bristol for Saturday were called off.", ["University of Bristol"]),
        ("Previous SpaceX flights failed. Previous SpaceX failed, said previous reports.", []),
        ("Talks between France and Renault Group failed.", ["Renault Group"]),
        ("Files at UpGuard were read. UpGuard said so.", ["UpGuard"]),
        ("Everyone said so. Officials said so. Moscow said so, and in Ghent Ghent said so.", []),
        ("Reuters said the ship sank.", []),
        ("It was written by UpGuard, a cybersecurity firm. UpGuard reportedly left.", ["UpGuard"]),
        ("The Ford Motor Company left. Ford has grown.", ["Ford Motor Company"]),
        ("Obara Steel Co. grew. Obara Steel fell.", ["Obara Steel Co"]),
        ("Norvik has not been funding it. They wrote to Norvik of a Norvik 707 and Norvik jets.", ["Norvik"]),
        ("The Obara County Sheriff's Office came.", ["Obara County Sheriff's Office"]),
        ("Mayor of Brno Jana Nova and the ambassador to Mali Ivo Berg met.", ["Jana Nova", "Ivo Berg"]),
        ("It was played for Grace Lind, Victoria Square and Virginia Beach.", ["Grace Lind"]),
        ("It bought Hudson's Bay Co. of the Jewish West Bank.", []),
        ("The U.S. Mint and Coinage Service met.", ["U.S. Mint and Coinage Service"]),
        (
            "The judge, District Judge Amos Till, met Special Agent in Charge Ivo Bergen. PC Ada Lunn came.",
            ["Amos Till", "Ivo Bergen", "Ada Lunn"],
        ),
        ("A westbound Toyota Corolla crossed it, and a Fiat Uno left.", []),
        ("A lawyer for the East of Ohio Mike Torres left.", ["Mike Torres"]),
        ("Watch Manager Paul Sleigh and Cmdr. Ivo Berg left.", ["Paul Sleigh", "Ivo Berg"]),
        (
            "The airline Obara Air left. It fell, says Sea-Lift spokesman Ivo Berg. He met Sea-Lift and the US navy.",
            ["Obara Air", "Sea-Lift", "Ivo Berg", "US navy"],
        ),
        ("Colorado has a lower house. Here it met the Thai Luk Rat party.", ["Colorado", "Thai Luk Rat party"]),
        ("Imelda Carrick, an actor, died. On Friday Imelda left.", ["Imelda Carrick"]),
        ("Soli Darité has suspended its work.", ["Soli Darité"]),
        (
            "The manager Leona Park met Corporal Jamie Neel. Telmark plc fell. Two South Africans had died.",
            ["Leona Park", "Jamie Neel", "Telmark"],
        ),
        ("Doris Day, an actress, died. Day was kind on Labour Day.", ["Doris Day"]),
        ("Foreign Minister Jan Kavan met Theresa May, the premier.", ["Jan Kavan", "Theresa May"]),
        (
            "Bill Gerst of NASA and Jo Hill of the University of Ulm met.",
            ["Bill Gerst", "NASA", "Jo Hill", "University of Ulm"],
        ),
        ("``It is late,'' said Manny Diaz. Diaz left.", ["Manny Diaz"]),
        ('"Go left," Rodelio Cruz, late as ever, told them.', ["Rodelio Cruz"]),
        ("It was built by a lawyer. A ferry run by Norvik sank. Norvik has three.", ["Norvik"]),
        ("Obara Coaches, which employs him, has three. A ship, Sea Lark, which sank, was new.", ["Obara Coaches"]),
        ("Banks including Acme Trust, Boyd, and Sabadell closed. It was cold.", ["Acme Trust", "Boyd", "Sabadell"]),
        ("It sued Lisle Readers, Inc. on Monday. Lisle Readers admits nothing.", ["Lisle Readers, Inc"]),
        ("It froze a treaty with India and sanctioned Iran. It accused Chad of it.", ["India", "Iran", "Chad"]),
        ("The court convicted Viktor Halava. It met Ryu Hae-jin, and Ryu left.", ["Viktor Halava", "Ryu Hae-jin"]),
        ("Its contract with Norvane is worth $4. A deal with Carol Berg fell.", ["Norvane", "Carol Berg"]),
        (
            "The party Civic Dawn met Tristan Smith of University College London.",
            ["Civic Dawn", "Tristan Smith", "University College London"],
        ),
        (
            "Bill Norvane, the clerk, and Bill Tarn, the mayor, left, but Bill said no. It is late for Bill.",
            ["Bill Norvane", "Bill Tarn"],
        ),
        (
            "A farmer named Bhagi Tharu met the 28-year-old Ivo Tarn and climatologist Karin Wiel.",
            ["Bhagi Tharu", "Ivo Tarn", "Karin Wiel"],
        ),
        (
            "Hone Berg, 61, and Nikau Tawha, 9, left the World Wildlife Fund Mexico.",
            ["Hone Berg", "Nikau Tawha", "World Wildlife Fund Mexico"],
        ),
        ("It hired law firm Sidley Noor and searched the company's Ohio office.", ["Sidley Noor"]),
        (
            "Rebels backed by Iran wrote to Facebook, as the Committee to Protect Readers said on Facebook.",
            ["Iran", "Facebook", "Committee to Protect Readers"],
        ),
        (
            "Ivo Shina, the mayor, left. Allies of the Shina family met Coast Guard Commandant Admiral Elso Hermo.",
            ["Ivo Shina", "Elso Hermo"],
        ),
        ("In May the 2nd Rescue Brigade left.", ["2nd Rescue Brigade"]),
        ("He stood in Karl Obara's place. Karl Obara left.", ["Karl Obara"]),
        ("A firm, Nordvia, fell. Nordvia will inaugurate it in May, as Nordvia said.", ["Nordvia"]),
    ],
)
def test_who_by_what_stands_around(text: str, who: list[str]) -> None:
    assert found(text)[0] == who


def test_a_surname_of_two_means_the_one_not_called_by_a_given_name() -> None:
    text = "Elian Gonzalez, 6, stayed. Elian was well. His father, Juan Gonzalez, wrote. Gonzalez wants him back."
    names = named(Article(id="a", text=text, published=date(2000, 2, 1)))
    assert names.within(text.index("Gonzalez wants"), len(text)) == (("Juan Gonzalez",), ())


def test_a_place_only_spoken_of_is_not_where() -> None:
    assert found('"What they do in Iraq is wrong," John Bolton said in Jerusalem.') == (["John Bolton"], ["Jerusalem"])


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("It reached Termez. It left Kyiv, and struck Goma airport.", ["Termez", "Kyiv", "Goma"]),
        ("It sent a team to Berwick, Louisiana, where a barge sank.", ["Berwick", "Louisiana"]),
        ("A bridge near Kolambo was hit. A man died near Tel Haro on Monday.", ["Kolambo", "Tel Haro"]),
        ("A lorry hit a bus between Oslo and Bergen.", ["Oslo", "Bergen"]),
        ("The row between Oslo and Bergen over a deal between Rome and Turin went on.", ["Oslo", "Bergen"]),
        ("It was sold in Spain, France, and Japan.", ["Spain", "France", "Japan"]),
        (
            "It sailed, bound for La Paz, and was moored on Lake Uiam. It struck the Jolo Cathedral.",
            ["La Paz", "Lake Uiam", "Jolo Cathedral"],
        ),
        ("A ward in El Tasher, North Darfur, was hit.", ["El Tasher", "Darfur"]),
        ("Crowds met around Oslo's main station, at Israel's request.", ["Oslo"]),
        ("It took off from Oslo. It is made of oak from Turin.", ["Oslo"]),
        ("In Punta Roja, Chile, it rained. They nest at Punta Roja.", ["Punta Roja", "Chile", "Punta Roja"]),
        ("STORM IS FELT IN RABAT\n\nHe arrived in Rabat.", ["Rabat"]),
        ("It has left Magna with a debt.", []),
        ("The crew of the Sea Star left MV Oslo Bay.", []),
    ],
)
def test_where_something_goes_or_is_told_to_be(text: str, where: list[str]) -> None:
    names = named(Article(id="a", text=text, published=date(2020, 2, 1)))
    assert [name.form for name in names.names if name.kind == "place"] == where


def test_a_firm_s_shares_are_no_place() -> None:
    assert found("Trading in Paris shares was halted in Rome.")[1] == ["Rome"]


@pytest.mark.parametrize(
    ("name", "he"),
    [
        ("Joanne Whitley", False),
        ("José Arriaga", True),
        ("Arthur Lumb", True),
        ("Andrea Rossi", None),
        ("Arthur", None),
    ],
)
def test_a_given_name_tells_who_he_may_be(name: str, he: bool | None) -> None:
    assert is_he(name) is he
