package org.leitmotif.transforms.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leitmotif.transforms.sampling.DrawWindows.Spread;

class DrawWindowsTest {
  private static final List<Window> TEXTS =
      List.of(new Window("P1", 1, 6001), new Window("P2", 0, 3000), new Window("P3", 5, 1005));

  private static List<Window> draw(int count, long seed, List<Window> taken, Spread spread) {
    return DrawWindows.draw(TEXTS, count, 100, seed, taken, spread);
  }

  @ParameterizedTest
  @EnumSource(Spread.class)
  void windowsLieApartInTheirTextsAndAreNeverDrawnAgain(Spread spread) {
    for (long seed = 0; seed < 50; seed++) {
      List<Window> taken = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        List<Window> drawn = draw(15, seed, taken, spread);
        assertThat(drawn).hasSize(15).allMatch(window -> window.length() == 100);
        assertThat(drawn)
            .allMatch(
                window ->
                    TEXTS.stream()
                        .anyMatch(
                            text ->
                                text.interviewId().equals(window.interviewId())
                                    && text.start() <= window.start()
                                    && window.end() <= text.end()));
        taken.addAll(drawn);
      }
      for (int i = 0; i < taken.size(); i++) {
        for (int k = i + 1; k < taken.size(); k++) {
          assertThat(taken.get(i).overlaps(taken.get(k))).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Spread.class)
  void aSeedGivesTheSameWindows(Spread spread) {
    assertThat(draw(20, 7, List.of(), spread)).isEqualTo(draw(20, 7, List.of(), spread));
    assertThat(draw(20, 7, List.of(), spread)).isNotEqualTo(draw(20, 8, List.of(), spread));
  }

  /** Seed 7 for all times: a sheet must be drawn again by whoever doubts it. */
  @Test
  void seedsAreForAllTimes() {
    assertThat(draw(3, 7, List.of(), Spread.CHANCE))
        .containsExactly(
            new Window("P2", 2374, 2474), new Window("P2", 696, 796), new Window("P1", 5290, 5390));
  }

  @Test
  void aFullTextGivesNoMore() {
    List<Window> text = List.of(new Window("P1", 0, 1000));

    List<Window> drawn = DrawWindows.draw(text, 100, 100, 1, List.of(), Spread.CHANCE);

    assertThat(drawn).hasSizeBetween(5, 10);
    assertThat(DrawWindows.draw(text, 1, 100, 2, drawn, Spread.CHANCE)).isEmpty();
    assertThat(DrawWindows.draw(List.of(), 1, 100, 2, drawn, Spread.EQUAL)).isEmpty();
  }

  @Test
  void aShortStretchIsDrawnWholeAndOnce() {
    List<Window> turn = List.of(new Window("P1", 30, 70));

    assertThat(DrawWindows.draw(turn, 2, 100, 1, List.of(), Spread.CHANCE))
        .containsExactly(new Window("P1", 30, 70));
  }

  /** Each character is as likely as any other: 51 of 1,000 have the window at the very start. */
  @Test
  void everyCharacterIsAsLikely() {
    List<Window> text = List.of(new Window("P1", 0, 1000));
    int atStart = 0;
    int firstHalf = 0;
    for (long seed = 0; seed < 10_000; seed++) {
      Window window = DrawWindows.draw(text, 1, 100, seed, List.of(), Spread.CHANCE).get(0);
      atStart += window.start() == 0 ? 1 : 0;
      firstHalf += window.start() < 450 ? 1 : 0;
    }
    assertThat(atStart).isBetween(440, 580);
    assertThat(firstHalf).isBetween(4800, 5200);
  }

  @Test
  void stratified() {
    assertThat(
            draw(10, 3, List.of(), Spread.PROPORTIONAL).stream()
                .collect(Collectors.groupingBy(Window::interviewId, Collectors.counting())))
        .containsOnly(
            org.assertj.core.api.Assertions.entry("P1", 6L),
            org.assertj.core.api.Assertions.entry("P2", 3L),
            org.assertj.core.api.Assertions.entry("P3", 1L));
    assertThat(
            draw(9, 3, List.of(), Spread.EQUAL).stream()
                .collect(Collectors.groupingBy(Window::interviewId, Collectors.counting())))
        .containsOnly(
            org.assertj.core.api.Assertions.entry("P1", 3L),
            org.assertj.core.api.Assertions.entry("P2", 3L),
            org.assertj.core.api.Assertions.entry("P3", 3L));
  }
}
