package org.leitmotif.transforms.mentions;

import java.util.Set;

/** The nouns around a name that tell whether what is said of them is said of the name. */
final class UseNouns {
  /** Nouns after a name for what is about it: "the Go team". */
  static final Set<String> ABOUT =
      Grammar.words(
          """
          team community people folk conference conf course talk book foundation world podcast
          episode meetup summit workshop training tutorial article paper creator maintainer author
          contributor company weekly newsletter committee standard docs documentation
          """);

  /** Nouns after a name for what is said of it or like it: "my Go question", "a Go type thing". */
  static final Set<String> SAID =
      Grammar.words(
          """
          point conversation question story opinion take episode interview discussion friend joke
          type style equivalent alternative competitor clone killer song thing
          """);

  /** Nouns after which what one does is told: "I spent a year writing Go". */
  static final Set<String> SPENT =
      Grammar.words(
          """
          time year month week day hour minute decade career life semester summer experience fun
          trouble luck success lot bit while job work stuff thing start hobby weekend team problem
          help history
          """);

  /** What somebody is by what they work with: "a C++ developer". */
  static final Set<String> TRADE =
      Grammar.words(
          """
          programmer developer dev engineer person guy girl shop user house background coder
          expert hacker enthusiast fan advocate user nerd consultant maintainer contributor
          collaborator committer creator author teacher instructor
          """);

  /** Nouns that tell of having used what follows: "the issues I had with Miri". */
  static final Set<String> EXPERIENCE =
      Grammar.words(
          """
          experience issue problem hurdle trouble success luck difficulty struggle use usage adoption
          """);

  private UseNouns() {}
}
