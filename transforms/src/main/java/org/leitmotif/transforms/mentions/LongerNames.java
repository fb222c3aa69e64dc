package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leitmotif.transforms.mentions.Candidate.Method;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Entry;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/**
 * Names that start with one of the lexicon, and that it does not have: who speaks of "Git Sim" or
 * of the "Rust Rovers" does not name Git, nor Rust. Where the start is a tool's own and sure name,
 * the whole is most often a tool's as well, and takes its place; else nothing is named.
 */
final class LongerNames {
  private static final int MOST_WORDS = 3;

  /** Log odds that the whole is a tool's name. */
  private static final double WHOLE = 1;

  /** What goes with a name and makes no other of it, capitalised or not. */
  private static final Set<String> NO_OTHER_NAME =
      Grammar.words(
          """
          engine committee group foundation proposal summit model analyzer desktop gem reference
          technical inclusivity collaborator stream officer editor emulator solver simulator
          system pipeline documentation doc manual guide spec specification tutorial ticket issue
          certification certificate course captain snapshot shader playground playbook role
          operator pod node job deployment ingress agent topic trigger dashboard index table row
          widget window tab button menu panel setting option feature flag monad generic conference
          meetup memory style assistant controller
          """);

  private static final Set<String> EVENT =
      Grammar.words("day days con conf camp fest tour world chicago meetup official verified");

  private final Lexicon lexicon;

  LongerNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What is named, longer names whole.
   *
   * @param chosen what is named, in the order of the text
   */
  List<Candidate> of(List<Candidate> chosen, List<SpokenTurn> turns) {
    List<Candidate> named = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Candidate c = chosen.get(i);
      SpokenTurn turn = turns.get(c.turn);
      Candidate next = i + 1 < chosen.size() ? chosen.get(i + 1) : null;
      int end = next != null && next.turn == c.turn ? next.first : turn.size();
      int last = last(c, turn, end);
      Candidate whole = last == c.last ? c : isOwn(c, turn) ? whole(c, turn, last) : null;
      if (whole != null) {
        named.add(whole);
      }
    }
    return named;
  }

  /**
   * The last token of the name that starts with a candidate.
   *
   * @param end the token from which on something else is named
   */
  private int last(Candidate c, SpokenTurn turn, int end) {
    int last = c.last;
    boolean may =
        !c.garbled()
            && c.form.core() == null
            && c.shape != Shape.LOWER
            && c.shape != Shape.CASELESS
            && turn.capital(c.first);
    while (may && last - c.last < MOST_WORDS && last + 1 < end && goesOn(turn, last + 1)) {
      last++;
    }
    return last;
  }

  private boolean goesOn(SpokenTurn turn, int i) {
    String word = turn.sameSentence(i - 1, i) ? turn.surface(i, i) : "";
    return word.length() > 2
        && turn.gapAfter(i - 1).equals(" ")
        && turn.tag(i).equals("NNP")
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).allMatch(Character::isLowerCase)
        && !OrdinaryWords.isNoCandidate(turn.word(i))
        && !OrdinaryWords.isOtherName(turn.word(i))
        && !isKnown(turn.folded(i))
        && !goesWithAName(turn.word(i));
  }

  /** "Java Spring" is two names. */
  private boolean isKnown(String key) {
    return lexicon.forms(key).stream().anyMatch(Form::soundsFor);
  }

  private static boolean goesWithAName(String word) {
    String one = word.replaceFirst("s$", "");
    return Grammar.NOUN_AFTER.contains(one)
        || Grammar.NOUN_AFTER.contains(word)
        || Grammar.WITH_A_NAME.contains(word)
        || NO_OTHER_NAME.contains(one)
        || (word.endsWith("s") && OrdinaryWords.contains(one));
  }

  /** Whether a tool's makers name it so, and what they make besides is named after it. */
  private static boolean isOwn(Candidate c, SpokenTurn turn) {
    return c.method == Method.EXACT
        && c.ambiguity() == Ambiguity.NONE
        && !c.entry().kind().equals("language")
        && c.form.written().equals(c.entry().name())
        && !OrdinaryWords.isNoCandidate(turn.folded(c.first))
        && !EVENT.contains(turn.word(c.last + 1));
  }

  private static Candidate whole(Candidate c, SpokenTurn turn, int last) {
    String name = turn.surface(c.first, last);
    Entry entry = c.entry().named(name);
    Candidate whole =
        new Candidate(
            c.turn, c.first, last, new Form(entry, name, false), Method.VARIANT, c.shape, false);
    whole.weigh("longer_than:" + c.entry().name(), WHOLE);
    return whole;
  }
}
