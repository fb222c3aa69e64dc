package org.leitmotif.transforms.mentions;

import java.util.Set;

/**
 * Words of everyday English, by lemma: a name that is spelled like one of them needs more to be
 * believed than its letters, and a word that is none of them may be a name.
 */
public final class OrdinaryWords {
  private static final Set<String> WORDS =
      Set.of(
          """
          a able about above absolute absolutely abstract academic accept access accident account
          accurate achieve across act action active activity actual actually add addition address
          admit adopt adult advance advantage advice affect afford afraid after afternoon again
          against age agency agent ago agree ahead aid aim air alarm album alert alive all allow
          almost alone along already also alter alternative although always amazing amber among
          amount an analysis analyze anchor ancient and angle angry angular animal announce annoy
          another answer ant any anybody anymore anyone anything anyway anywhere apart apartment
          app appear apple application apply approach appropriate approve arc arctic area argue arm
          army around arrange arrive arrow art article artist as ash aside ask asleep aspect asset
          assign assist assume astro at atlas atom attach attack attempt attend attention attitude
          aurora author authority auto automatic available avenue average avoid awake award aware
          away awesome axis baby back background backstage bad badge bag balance ball ballerina
          band bank bar base baseball basic basically basis basket bat bath battery battle be beach
          beam bean bear beat beautiful because become bed bee beef beer before beg begin behave
          behavior behind being believe bell belong below bend benefit beside best bet better
          between beyond big bike bill bind bird birth bison bit bite black blame blast blender
          block blood blow blue board boat body bolt bomb bond bone book boom boost boot bootstrap
          border boring born borrow boss both bother bottle bottom bounce boundary bow bower bowl
          box boy brain branch brand brave bread break breakfast breath breathe brick bridge brief
          bright bring broad broken brother brown brush budget buffalo bug build building bullet
          bun bunch burn bus business busy but butter button buy by cab cabinet cache caffeine cake
          calculate call calm camel camera camp campaign can candle candy cap capable capital
          capitol captain capture car caravan carbon card care career careful carry cart case cash
          cast castle cat catch category cause celery cell center central century certain certainly
          chain chair challenge champion chance change channel chapel chapter character charge
          charm chart chat cheap check cheese chef chest chicken chief child chip chisel chocolate
          choice choir choose chord chrome church cinder circle citizen city claim clang class
          classic clean clear clearly click client clip clock close closed cloth cloud club clue
          cluster coach coast coat cobalt code coffee coil coin coke cold collect college color
          column combine come comfortable comma command comment commit common community company
          compare compete complain complete completely complex complicate component compose compute
          computer concept concern concert concrete condition conference confident confirm conflict
          confuse connect consider consistent constant construct consul consume contact contain
          content context continue contract control conversation convert convince cook cookie cool
          copy core corn corner correct cost cot could count country county couple courage course
          court cover cow crash crate crazy cream create creative credit creek crime crisp critical
          cross crowd crown crucial crucible cruise cry crystal cube cue cup cure curious curl
          current curry curve customer cut cute cycle cypress dad dagger daily damage dance danger
          dark dart dash data database date daughter dawn day dead deal dear death debate debug
          debugger decade decide decision declare deep default defend define definite definitely
          degree delay delete deliver delta delve demand density deny depend depth describe deserve
          design desk despite destroy detail detect determine develop developer device devise
          dialogue diamond die diesel differ difference different difficult dig digital dinner
          direct direction dirt dirty disappear discover discuss disk dispatch display distance
          divide do dock doctor document dog doll dollar domain door dot double doubt down draft
          drag dragon draw dream dress drift drink drive driver drop dry duck due duke dune during
          dust duty each eager ear early earn earth ease easily east easy eat echo eclipse edge
          edit editor educate effect effective effort egg eight either elastic element eleven
          elixir elk elm else email embassy ember emerge emotion employ empty enable encounter
          encourage end enemy energy engage engine engineer enjoy enough ensure enter entire
          entirely entry envoy enzyme equal equation error escape especially essence essentially
          establish even evening event eventually ever every everybody everyone everything
          everywhere evidence evil exact exactly examine example excel excellent except exchange
          excite excuse execute exercise exist expand expect expensive experience experiment expert
          explain explode explore export expose express expression extend extra extreme eye fabric
          face facility fact factor factory fail failure fair fairly faith falcon fall false
          familiar family famous fan fancy far farm fashion fast fat father fault favor favorite
          fear feature federal feed feel fellow fence festival few fiber field fifteen fifth fifty
          fight figure file fill film final finally finance find fine finger finish fire firm first
          fish fit five fix flag flame flare flash flask flat flavor flight float flood floor flour
          flow flower flutter flux fly focus folk follow food foot for force forest forever forget
          forgive form formal former forth fortune forty forward foundation four fourth fox
          fraction frame framework free freedom fresh friday friend front fruit fuel full fun
          function fund funny fuse future gadget gain galaxy game gap garage garden gas gate gather
          gauge gear gem general generate gentle get ghost giant gift gin give glad glass global
          glue go goal goat god gold golden good goose gossip got gotcha govern grab grade graduate
          grail grain grand grape graph graphite grass gray great green groove ground group grow
          guard guess guest guide guitar gulp gun guy gym habit hack hair half hall hammer hand
          handle hang happen happy harbor hard hardly hardware harm harness has hash hat hatch hate
          have haven hawk he head heal health hear heart heat heaven heavy heck height hell hello
          helm help her here hero hey hide high highlight hill him himself hint hip hire his
          history hit hive hold hole holiday home honest honestly honey hook hope horizon horn
          horse hospital host hot hotel hour house how however hub huge hugo human hundred hungry
          hunt hurry hurt husband hypothesis i ice icon idea ideal identify idle if ignite ignore
          illegal image imagine immediate impact implement imply import important impossible
          impress improve in inch incident include income increase incredible indeed independent
          index indicate individual industry influence inform initial ink inner inside insight
          insomnia instance instant instead institute interest interesting interface internal
          internet interpret interview into introduce invest invite involve iris iron island issue
          it item its itself jacket jail jam jazz jest job join joint joke journal journey joy
          judge juice jump junior jupiter jury just justice karma keep kettle key keyboard kick kid
          kill kind king kingdom kiss kitchen kite kitty knee knife knight knock know knowledge
          kong lab label lack ladder lady lake lambda lamp land language lantern large laser last
          late later latter laugh launch law lay layer lead leader leaf league lean leap learn
          least leather leave left leg legacy legal legend lemon lend length less lesson let letter
          level liberty library license lie life lift light lighthouse like likely limit line
          linear link lion lip liquid list listen lit little live local lock lodge log logic lone
          long look loom loop lose loss lost lot loud love low luck lunch machine mad made maestro
          magic magnet mail main maintain major make male man manage manager mango manner many map
          marble march mark market marry mask mass master match material math matrix matter mature
          maturing may maybe me meal mean meaning measure meat mechanic media medical medium meet
          member memory mend mention menu mercury mere merge mess message metal meteor method
          metric metro middle might mile milk mill million mind mine minimal minor mint minute
          mirage mirror mismatch miss mission mistake mix mob mocha mock modal mode model modern
          module moment monday money monitor monkey month mood moon moose more morning mosaic moss
          most mostly mother motion motor mount mountain mouse mouth move movie much mud multiple
          mundane murder muscle museum music must my myself mystery nail naked name narrow nation
          native natural nature near nearly neat necessary neck need needle negative neither nerve
          nest net network neutral never new news next nexus nice night nimble nine ninja no nobody
          node noise nomad none nor normal normally north nose not note nothing notice nova novel
          now nuclear number numerous nurse nut nuts object observe obvious obviously occasion
          occur ocean octave odd of off offer office officer often oh oil okay old omega on once
          one ongoing onion only onto opal open operate opinion opportunity oppose option or oracle
          orange order ordinary organ organize original orleans other otherwise ought our out outer
          outline outside over overall own owner ox pace pack package packer page pain paint pair
          palace panel panic pants paper parallel parcel pardon parent park parrot part partial
          participate particle particular partner party pass passion past path patient pattern
          pause pay peace peak pearl pen pencil people pepper per percent perfect perform perhaps
          period perk permission permit person personal phase philosophy phoenix phone photo phrase
          physical piano pick picture pie piece pig pike pilot pin pine ping pink pioneer pipe pit
          pitch pixel place plain plan plane planet plant plasma plastic plate platform play player
          please pleasure plenty plot plug plus pocket poem poet poetry point poison polar pole
          police policy political poll pony pool poor pop popular population port portion position
          positive possible possibly post postcard pot potato potential pound pour power practical
          practice pray prefer prepare present preserve president press prettier pretty prevent
          previous price pride prime prince principle print prior prism prison privacy private
          prize probably problem procedure proceed process processing produce product profession
          professor profile profit program progress project promise promote prompt proof proper
          property propose protect protest proud prove provide proxy public publish pull pulse puma
          pump punch puppet puppeteer purchase pure purple purpose pursue push put puzzle pyramid
          quality quantity quarter queen quest question quick quickly quiet quill quilt quit quite
          quiver quote rabbit race rack radar radio rail rails rain raise rake random range rapid
          rare rate rather raw ray razor reach react reaction read reader ready real realize really
          realm reason recall receive recent recipe recoil recommend record recover recruit red
          redeem reduce reef refer reflect reflex reform refuse regard region regular relate relax
          relay release relevant reliable relief religion rely remain remember remind remix remote
          remove render rent repair repeat replace reply report represent request require rescue
          research reserve resolve resort resource respect respond rest result retire return reveal
          review revolution rhino rhythm ribbon rice rich rid ride ridge right ring rise risk river
          road robot rock rocket role roll roman romance roof rook room root rope rose rough round
          route routine row royal rpg ruby rude ruin rule run runner running rush rust saber sad
          safari safe saga sage sail salad sale salmon salt same sample sand sapling sapphire
          satisfy saturday sauce save say scale scan scene schedule scheme scholar school science
          scoop scope score scrap scratch screen screw script sea seal search season seat second
          secret section sector see seed seek seem segment seldom select self sell semantic send
          senior sense sentence sentinel sentry separate sequel sequence series serious serve
          server service session set settle seven several sex shade shadow shake shall shape shard
          share sharp she shed sheet shelf shell shelter shift shine shiny ship shirt shock shoot
          shop short shot should shoulder shout shovel show shower shut shuttle sick side siege
          sight sign signal silence silent silk silly silver similar simple simply since sing
          single sink sir sister sit site situation six size skeleton sketch skill skin skip
          skipper sky slack slate sleep slice slick slide slight slim slip slow small smart smell
          smile smoke smooth snake snap snow so soap social soft software soil solar soldier sole
          solid solution solve some somebody somehow someone something sometimes somewhere son
          sonar song soon sorry sort soul sound soup source south space spark speak special
          specific spectrum speech speed spell spelt spend sphere spider spin spinnaker spirit
          split spoke sport spot spread spring sprocket spy squad square squid stable stack staff
          stage stair stamp stan stand standard star stare start state statement station statistic
          status stay steal steam steel step stick still stock stone stop storage store storm story
          straight strange strategy stream street strength stress stretch strict strike string
          strip strong structure struggle stuck student studio study stuff stupid style stylus
          subject submit substance succeed success such sudden suffer sugar suggest suit summary
          summer sun sunday supply support suppose supreme sure surface surprise surround survey
          survive suspect sway sweet swift swim swing switch sword symbol system table tail tailor
          tailwind take tale talk tall tango tank tape target task taste tax tea teach team tear
          technical technology telescope tell temperature tempo temporal ten tend tender term
          terminal terra terrible territory test testify text than thank that the theater their
          them theme then theory there these they thick thin thing think third thirty this thorn
          those though thought thousand thread threat three throat through throughout throw thrust
          thumb thursday thus tick ticket tide tie tiger tight tile till tilt tim timber time tiny
          tip tire title to today together toilet tomorrow tone tongue tonight too tool top topic
          torch tornado total touch tough tour toward tower town toy trace tracing track trade
          tradition traffic trail train transfer transform transition translate travel traverse
          treat tree tremendous trend trial triangle tribe trick trigger trio trip triton trouble
          truck true truly trunk trust truth try tuesday tune turn twelve twenty twice twin twine
          twist twitter two type typical ugly ultimate umbrella under understand unicorn unify
          union unique unit unite unity universe unless unlikely until unusual up upon upper upset
          urban us use used useful user usual usually vacation vagrant vale valid valley valuable
          value van vapor various vast vault vector vega vegetable vehicle venture verb version
          versus very vessel via victory video view village violin virtual virtue visible vision
          visit visual vital voice volta volume vote vulnerable wait wake walk wall wander want war
          warm warn warp wash waste watch water wave way we weak wealth weapon wear weather weave
          web website wedding wednesday week weekend weight weird welcome well west wet whale what
          whatever wheel when where whether which while whisper whistle white who whole whose why
          wide wife wild will win wind window wine wing winner winter wire wisdom wise wish with
          within without wolf woman wonder wonderful wood wool word work world worry worse worst
          worth would wow wrap wrapper write wrong yard yarn yeah year yellow yes yesterday yet
          yield yoga yolk you young your yourself youth zen zero zone zoom
          """
              .strip()
              .split("\\s+"));

  private OrdinaryWords() {}

  /** Whether a word in lower case is an ordinary one, inflected or not; signs and clitics are. */
  public static boolean contains(String word) {
    int hyphen = word.indexOf('-');
    return word.length() < 2
        || !Character.isLetter(word.charAt(0))
        || WORDS.contains(word)
        || (hyphen > 0 && WORDS.contains(word.substring(0, hyphen)))
        || stem(word, "s")
        || stem(word, "ing")
        || stem(word, "ed")
        || stem(word, "er")
        || stem(word, "ly");
  }

  private static boolean stem(String word, String ending) {
    int length = word.length() - ending.length();
    if (length < 3 || !word.endsWith(ending)) {
      return false;
    }
    String stem = word.substring(0, length);
    return WORDS.contains(stem)
        || (!ending.equals("s") && !ending.equals("ly") && WORDS.contains(stem + "e"));
  }
}
