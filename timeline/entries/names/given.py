"""A person's full name → whether "he" or "she" stands for them, where the given name is one sex's alone."""

from __future__ import annotations

from timeline.entries.names.forms import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# none that both bear, be it in different countries: no Andrea, Jean, Kim, Robin, Nikita, Jan
_HERS = _words(
    "abigail ada adriana agathe agnes agnieszka aisha akiko alejandra alice alicia alison amanda amelia amelie amy "
    "ana anastasia anastasiya angela anita anjali anna annabel anne anneliese annette annie antonella antonia aoife "
    "arlene astrid audrey aurelie aurora ayesha ayse barbara beata beatrice beatrix beatriz becky bella bernadette "
    "beth bettina betty bianca birgit birgitte bonnie brenda bridget bridie brigitte britta camilla candace carla "
    "carmen carole carolina caroline carolyn cassandra catarina catherine cecilia celia celine chantal charlene "
    "charlotte cheryl chiara chloe christina christine claire clara clarissa claudia colleen connie consuelo cora "
    "corazon cordelia corinne cristina cynthia dagmar daisy daniela daphne dawn debbie deborah deirdre delia della "
    "delphine denise diana diane dolores donna dora dorota dorothy ebba edith edna effie eileen ekaterina elaine "
    "eleanor elena elif elin elisa elisabeth elisabetta elizabeth ella ellen elsa elvira emily emine emma erica erika "
    "ernestine esperanza estelle esther ethel eunice eva ewa fanny fatima fatma federica felicia fiona fionnuala "
    "flora florence frances francesca freda frederica freja frida gabriela gabriella galina geneva genevieve georgina "
    "geraldine gertrude gina gisela giulia gladys gloria graca grace graciela grainne greer greta gretchen gretel "
    "gunilla gwen gwendolyn halina hannah harriet hatice hattie hazel heather hedda heidi heike helen helena helene "
    "helga henrietta hilda hillary hope ida ilse imelda indira ines inge ingrid irena irene irina iris isabel "
    "isabella isabelle isobel itziar ivana ivy jacqueline jadwiga jane janet janice jasmine jeanette jemima jennifer "
    "jenny jessica jill joanna joanne jodie josefina josephine josie joyce juanita judith judy julia juliana "
    "julie juliet june justine jutta karen karin karina karolina katarzyna kate kateryna katharina katherine kathleen "
    "kathryn kathy katie katrina kavita kayla keiko kerstin khadija kirsten kirsty kjersti kristen kristina ksenia "
    "lakshmi lara larisa laura lauren lauretta leila lena leonie leonora leticia leyla liliana lillian linda lisa liv "
    "lois lola lorena loretta lorraine louise lucia lucille lucinda lucretia lucy ludmila luisa luz lydia lynda "
    "lyudmila mabel madeleine magdalena maggie maja malgorzata mamata mandy manuela marcia margaret margarethe "
    "margarita margot maria mariam marianne marie marilyn marina marisa marisol marit marjorie marlene marta "
    "martha mary maryam mathilde matilda maud maura maureen meera megan megawati megumi melanie melinda melissa "
    "mercedes meredith mette michelle michiko mildred mina minnie miriam molly monica monika monique muriel myra "
    "nadezhda nadia nadine nancy naoko naomi nasrin natalia natalie natasha nawal nell nellie nettie ngozi niamh "
    "nicole nicolette nina noelle noemie nora noreen noriko norma nuala odette odile oksana olena olga olivia opal "
    "orla ornella pamela paola parisa patricia paula paulina pauline pearl penelope pernille petra philippa phyllis "
    "pilar polly pratibha priscilla priya rachel ragnhild raisa rania raquel rebecca regina rekha renata renate "
    "rhonda rita roberta rocio roisin rosa rosalie rosalind rosanna rose rosemary rosie roxana roxanne ruth sabine "
    "sabrina sachiko sally samantha samira sandra sanna sara sarah saskia segolene selena serena sharon sheila sheryl "
    "shirin shirley signe sigrid silke silvana silvia simona sinead siobhan siti sofia solange solveig sonia sonja "
    "sophia sophie soraya stacey stella stephanie sue sunita sunniva susan susanna susanne sushma susie suzanne "
    "svetlana sybil sylvia sylvie tabitha tamara tanya tara tatiana tatyana teresa tessa thea thelma theodora theresa "
    "therese tiffany tina tove trina trisha trudy ulrike una ursula uta valentina valerie vanessa vera verna veronica "
    "veronika veronique victoria vigdis viktoria viola violet virginia vivien vivienne wanda wangari wendy wilhelmina "
    "wilma winifred winnie ximena xiomara yasmin yasmine yekaterina yelena yesenia yoko yoland yolanda yulia yuliya "
    "yumi yvette yvonne zahra zainab zeynep zoe zofia zoya"
)
_HIS = _words(
    "aaron abdul abdullah abel abner abraham adam adolf adrian ahmad ahmed ahmet aidan akira alan albert alberto aldo "
    "alejandro aleksander aleksandr alessandro alexander alexandre alexei alexey alfonso alfred ali alistair allan "
    "allen alonzo alvaro alvin ambrose amir amit amos anatoliy anatoly anders andre andreas andrei andres andrew "
    "andrzej andy angelo angus anthony antoine anton antonio anwar archibald archie ari arjun arkady armando arnaud "
    "arnold arthur arturo arun atal augustus aurelio baldwin barack barnaby barney barry bart bashar bashir basil "
    "benedict benito benjamin bernard bernd bernie bertrand bilal bill billy bjarne bjorn bob bogdan boguslaw bohdan "
    "boris boyd brad bradley brandon brendan brian bronislaw bruce bruno bryan bud burt byron caleb callum calvin "
    "carl carlo carlos carlton casper cecil cedric cesar charles charlie christian christoph christopher "
    "chuck ciaran clarence clark claude clement clifford clint clive cole colin conrad constantin cormac cornelius "
    "cory craig cristiano cristobal curtis cuthbert cyril damian damien dan daniel danny dariusz darrell darren "
    "darryl dave david davide dawid dean declan denis dennis derek desmond dexter diarmuid diego dieter dimitri dino "
    "dirk dmitry dmytro domingo dominic dominik don donald douglas duncan dustin dwight dylan eamonn earl eddie "
    "edgar edmund edouard eduardo edvard edward edwin egon einar eli elias elijah eliot elliott elmer emanuel emil "
    "emilio emmanuel enrique enzo eoin ephraim eric erich erik ernest ernesto ernst erwin esben ethan eugene evert "
    "evgeny evo ezra fabio faisal farid fausto felipe felix ferdinand fergal fergus fernando fidel finbar fletcher "
    "floyd francesco francisco franco francois frank frans fred frederick fredrik friedrich fritz fyodor gaetano "
    "garrett gary gaston gavin gennady geoff geoffrey george gerald gerard gerhard giancarlo gianni gilbert gilles "
    "giorgio giovanni giuseppe glen glenn godfrey goodluck gordon graeme graham grant greg gregor gregory grigory "
    "grzegorz guido guillaume guillermo gunnar gunter gunther gustav gustavo guy gyorgy haakon hal hamid hank hans "
    "harald harold harrison harry harvey hashim hassan hector heinrich heinz helmut henk henri henrik henry herbert "
    "herman hernan hiram hiroshi homer horace horst hosni howard hubert hugh hugo humphrey hussein ian ibrahim "
    "ignacio igor ihor imad isaac isidro istvan ivan ivo jacek jack jacob jacques jake jakob jakub jamal james janos "
    "jared jaroslaw jarvis jason jasper javier jawaharlal jed jeff jeffrey jens jeremy jerome jerry jerzy "
    "jesper jim jimmy jiri joachim joaquin joe joel johan johann john johnny jonas jonathan jorg jorge jorgen jose "
    "josef joseph josh joshua josip jouni juan julian julio julius junichiro jurgen justin kamal karim karl "
    "kaspar kazimierz kazimir kazuo keith ken kenji kenneth kevin khalid kirill kirk klaus knut kofi konrad "
    "konstantin kristof krzysztof kurt kwame lance larry lars laszlo lauri lawrence lech leif leland lenny leo leon "
    "leonard leonardo leonid leopold leroy lester leszek liam lionel lloyd lorenzo lothar louis lowell luca lucas "
    "luciano lucio ludwig luigi luis luiz lukas luke lyle maciej mads magnus mahmoud majid malcolm manfred manmohan "
    "manuel marc marcel marcelo marcin marco marcos marcus marek mario mariusz mark markus martin marvin marwan "
    "massimo mathias mathieu matt matthew matthias maurice mauricio maurizio max maxim maximilian mehdi mehmet melvin "
    "melvyn merlin mervyn michael miguel mihai mike mikhail mikkel milan miles milos milton misha mitch mitchell "
    "mogens mohamed mohammad mohammed mohsen morris mort mortimer moses muammar muhammad murdo murray mustafa mykola "
    "nabil nando narendra nasser nat nathan nathaniel ned neil nelson nestor neville nicholas nico nicolae nicolas "
    "niels nigel niklas niko nikolai norbert norman oisin olaf olav ole oleg oleksandr oliver olivier olof olusegun "
    "omar orlando orville osama oscar oskar oswald oswaldo otto owen pablo paddy padraig paolo pascal pasquale patrick "
    "paul pavel pawel pedro pentti per percival percy perry peter petr petro petter phil philip philippe pierre "
    "pietro piotr porter preston pyotr quentin radoslaw radu rafael rahul rajiv ralf ralph ramon randall randolph "
    "raoul raphael rashid rasmus raul ravi ray raymond recep reginald reinhard remy rene rex reza rhys ricardo "
    "riccardo rich richard rick robbie robert roberto rocco rocky rod roderick rodney rodolfo rodrigo roger roland "
    "rolf roman romeo ron ronald rory ross roy ruairi rudolf rudolph rufus rupert ruslan russell rustam rusty "
    "ryan ryszard saddam saeed salah salim salvador salvatore samir samuel samuele sandor sandro sanjay santiago saul "
    "scott seamus sean sebastian semyon sergei sergey sergio serhiy shaun sherman shinzo sidney sigmar sigmund silvio "
    "simon slawomir soren spencer stan stanislav stanislaw stanley stavros stefan stefano stephen steve steven "
    "stewart stuart sunil svein sven sylvester tadeusz tadhg takashi taras tariq taro ted terence terrence thabo "
    "thaddeus theo theodor theodore thierry thomas thor tibor tim timothy tobias tobin toby tod todd tom tomas tommy "
    "tony tore torsten traian travis trevor tristan tristram tyler ulf ulrich umberto uwe vaclav valentin valery "
    "vasco vasily vasyl vernon vic victor victorio vijay vikram viktor vince vincent vincenzo virgil vitaly vito vlad "
    "vladimir vladislav volodymyr vyacheslav wade waldemar walid wally walt walter warren wayland wayne wendell "
    "werner wilbur wilfred wilfried wilhelm will willard willem william willie wim winfried winston wojciech wolfgang "
    "wyatt xavier yann yannis yaroslav yasir yasser yasuo yevgeny yitzhak yoshihiko yousef yuri yusuf yves zachary "
    "zaid zbigniew ziad zoltan"
)


def is_he(name: str) -> bool | None:
    """Whether "he" stands for the person of this full name; None where its given name does not tell."""
    given, _, family = name.partition(" ")
    if not family:
        return None
    word = folded(given)
    return True if word in _HIS else False if word in _HERS else None
