package org.leitmotif.transforms.mentions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.TurnAnnotation;
import org.leitmotif.transforms.mentions.WordForms.WordForm;

/** The tokens of a turn in one row, with the words they stand for and the sentence each is in. */
final class SpokenTurn {
  private static final Set<String> OPENING =
      Set.of("\"", "“", "''", "``", "'", "‘", "...", "…", "--", "—", "–", ":", "[", "]", "(", "*");

  /** Tokens to each side of which a sentence is shown: captions have no full stops. */
  private static final int NEAR = 150;

  private final String text;
  private final Token[] tokens;
  private final int[] sentenceOf;
  private final WordForm[] words;
  private final WordForms forms;

  /** Looked up when asked for: most lemmas are not. */
  private final @Nullable WordForm[] lemmas;

  /** Whether each is no noun: 0 where nobody has asked, else 1 or -1. */
  private final byte[] noNouns;

  SpokenTurn(String text, TurnAnnotation annotation, WordForms forms) {
    this.text = text;
    this.forms = forms;
    List<Sentence> sentences = annotation.getSentences();
    int size = 0;
    for (Sentence sentence : sentences) {
      size += sentence.getTokens().size();
    }
    tokens = new Token[size];
    sentenceOf = new int[size];
    words = new WordForm[size];
    lemmas = new WordForm[size];
    noNouns = new byte[size];
    int i = 0;
    for (int s = 0; s < sentences.size(); s++) {
      for (Token token : sentences.get(s).getTokens()) {
        tokens[i] = token;
        sentenceOf[i] = s;
        words[i] = forms.of(text.substring(token.getStart(), token.getEnd()));
        i++;
      }
    }
  }

  int size() {
    return tokens.length;
  }

  Token token(int i) {
    return tokens[i];
  }

  private boolean holds(int i) {
    return i >= 0 && i < tokens.length;
  }

  /** Part of speech; empty outside of the turn. */
  String tag(int i) {
    return holds(i) ? tokens[i].getTag() : "";
  }

  /** Lemma in lower case; empty outside of the turn. */
  String lemma(int i) {
    return holds(i) ? lemmaForm(i).lower() : "";
  }

  private WordForm lemmaForm(int i) {
    WordForm form = lemmas[i];
    if (form == null) {
      String lemma = tokens[i].getLemma();
      form = lemma.equals(words[i].lower()) ? words[i] : forms.of(lemma);
      lemmas[i] = form;
    }
    return form;
  }

  /** The word in lower case; empty outside of the turn. */
  String word(int i) {
    return holds(i) ? words[i].lower() : "";
  }

  /** Whether a name is likely after a token: "using". */
  boolean opensName(int i) {
    return holds(i) && lemmaForm(i).opens();
  }

  /** Whether a token is said of names that stand before it: "library". */
  boolean closesName(int i) {
    return holds(i) && lemmaForm(i).closes();
  }

  /** Whether a token stands between the items of a list. */
  boolean joinsNames(int i) {
    return holds(i) && words[i].joins();
  }

  /** Whether a token is a mark that no name goes across. */
  boolean breaksNames(int i) {
    return holds(i) && words[i].breaks();
  }

  /** Whether a token is tagged as what is no noun and no name. */
  boolean noNoun(int i) {
    if (noNouns[i] == 0) {
      noNouns[i] = (byte) (Grammar.noNoun(tokens[i].getTag()) ? 1 : -1);
    }
    return noNouns[i] > 0;
  }

  String folded(int i) {
    return words[i].folded();
  }

  /** The folded words from one token to another, both included, as one. */
  String folded(int first, int last) {
    StringBuilder folded = new StringBuilder(words[first].folded());
    for (int i = first + 1; i <= last; i++) {
      folded.append(words[i].folded());
    }
    return folded.toString();
  }

  int sentence(int i) {
    return sentenceOf[i];
  }

  boolean sameSentence(int i, int k) {
    return holds(i) && holds(k) && sentenceOf[i] == sentenceOf[k];
  }

  boolean startsSentence(int i) {
    return i == 0 || sentenceOf[i - 1] != sentenceOf[i];
  }

  /** Whether a token is the end of a word that the tokeniser has cut: "gotta", "they're". */
  boolean insideWord(int i) {
    if (i == 0 || gap(i - 1) != 0 || !Character.isLetter(text.charAt(tokens[i].getStart() - 1))) {
      return false;
    }
    char first = text.charAt(tokens[i].getStart());
    return Character.isLetter(first) || first == '\'' || first == '’';
  }

  /** Whether a token is a word or the start of one, and no sign. */
  boolean startsWord(int i) {
    return Character.isLetterOrDigit(text.charAt(tokens[i].getStart()))
        && !folded(i).isEmpty()
        && !insideWord(i);
  }

  /** Whether a sentence starts with a token, or something quoted or broken off before it. */
  boolean startsPhrase(int i) {
    return startsSentence(i) || OPENING.contains(words[i - 1].lower());
  }

  /** The text from one token to another, both included. */
  String surface(int first, int last) {
    return text.substring(tokens[first].getStart(), tokens[last].getEnd());
  }

  /** The sentence around a token; of one without an end, what is near. */
  String sentenceText(int i) {
    int first = i;
    while (!startsSentence(first) && i - first < NEAR) {
      first--;
    }
    int last = i;
    while (last + 1 < size() && !startsSentence(last + 1) && last - i < NEAR) {
      last++;
    }
    return surface(first, last);
  }

  /** Number of characters between a token and the next; 1 at the end of the turn. */
  int gap(int i) {
    return holds(i) && holds(i + 1) ? tokens[i + 1].getStart() - tokens[i].getEnd() : 1;
  }

  /** What stands between a token and the next: empty where nothing. */
  String gapAfter(int i) {
    return holds(i) && holds(i + 1)
        ? text.substring(tokens[i].getEnd(), tokens[i + 1].getStart())
        : " ";
  }

  /** Whether a token starts with a capital. */
  boolean capital(int i) {
    return holds(i) && words[i].capital();
  }

  /** Whether the words from a token on are some of another turn, in the same case. */
  boolean repeats(int at, SpokenTurn other, int first, int last) {
    for (int i = first; i <= last; i++) {
      int k = at + i - first;
      if (!word(k).equals(other.word(i)) || capital(k) != other.capital(i)) {
        return false;
      }
    }
    return true;
  }

  /** The letter or syllable a token may be said for, "see" for "c"; null where none. */
  @Nullable String letter(int i) {
    return words[i].letter();
  }

  /** A token as the beginning of the lexicon's names; {@link NameIndex#NONE} where of none. */
  int start(int i) {
    return words[i].start();
  }

  /** Whether a token is written as programs are: capitals inside, or an ending of packages. */
  boolean shaped(int i) {
    return words[i].shaped();
  }

  /** Whether a token is an ordinary English word. */
  boolean ordinary(int i) {
    return words[i].ordinary() || lemmaForm(i).ordinary();
  }
}
