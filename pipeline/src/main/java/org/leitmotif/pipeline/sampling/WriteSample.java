package org.leitmotif.pipeline.sampling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.sampling.Concatenation;
import org.leitmotif.transforms.sampling.DrawWindows;
import org.leitmotif.transforms.sampling.QuoteSheet;
import org.leitmotif.transforms.sampling.SentenceCut;
import org.leitmotif.transforms.sampling.Window;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.WindowPlacer;
import org.leitmotif.transforms.themes.Codebook;

/** Draws quotes and writes what a round of coding needs: sheet, forms, choices, and the log. */
public final class WriteSample {
  /** A participant's turn shorter than this says too little to be coded by itself. */
  private static final int SHORTEST_TURN = 100;

  /**
   * What to draw.
   *
   * @param input folder, file or glob of the transcripts
   * @param manifest what the team says of its interviews
   * @param size of a window in characters
   * @param exclude logs and quote sheets of what was drawn before
   * @param coders names; a form is written for each
   * @param participants whether only participants' speech is drawn
   * @param sentences whether windows are cut at the ends of sentences
   */
  public record Request(
      String input,
      InterviewManifest manifest,
      Path output,
      int count,
      long seed,
      int size,
      List<Path> exclude,
      List<String> coders,
      boolean participants,
      boolean sentences,
      DrawWindows.Spread spread,
      Codebook codebook) {}

  private final Request request;
  private final List<Conversation> conversations;
  private final List<String> notes;
  private final List<WindowPlacer.Source> interviews = new ArrayList<>();
  private final Map<String, WindowPlacer.Source> byId = new HashMap<>();

  private WriteSample(Request request, List<Conversation> conversations, List<String> notes) {
    this.request = request;
    this.conversations = conversations;
    this.notes = notes;
    for (Conversation conversation : conversations) {
      WindowPlacer.Source interview =
          new WindowPlacer.Source(
              conversation.getInterview().getInterviewId(),
              new CanonicalText(conversation.getText()));
      interviews.add(interview);
      byId.put(interview.id(), interview);
    }
  }

  /**
   * Draws and writes.
   *
   * @param notes takes what the user should know
   * @return the names of the files written
   * @throws ConfigurationException where not so many windows fit, or a file would be lost
   */
  public static List<String> of(Request request, List<String> notes) throws IOException {
    ReadConversations read = ReadConversations.of(request.input(), request.manifest());
    read.rejects().forEach(r -> notes.add(r.getSource() + " is not drawn from: " + r.getMessage()));
    if (read.conversations().isEmpty()) {
      throw new ConfigurationException(request.input() + ": no transcript there");
    }
    return new WriteSample(request, read.conversations(), notes).write();
  }

  private List<String> write() throws IOException {
    List<Window> windows = draw();
    if (windows.size() < request.count()) {
      throw new ConfigurationException(
          "only "
              + windows.size()
              + " windows of "
              + request.size()
              + " characters fit beside those drawn before; ask for fewer, or for a smaller --size");
    }
    List<QuoteSheet.Quote> quotes = quotes(windows);
    String log = DrawnLog.write(request.seed(), request.size(), windows, byId);
    String sheet =
        "seed-" + request.seed() + "-" + StageKeys.hash(log.getBytes(UTF_8)).substring(0, 6);
    CodingForm form = new CodingForm(request.codebook());
    Map<String, String> files = new LinkedHashMap<>();
    files.put("quotes.md", QuoteSheet.write(quotes));
    files.put("form.csv", form.choices());
    for (String coder : request.coders()) {
      String name = "form-" + Codebook.slugOf(coder) + ".csv";
      if (Codebook.slugOf(coder).isEmpty()
          || files.put(name, form.of(coder, sheet, quotes)) != null) {
        throw new ConfigurationException(
            "--coders: \"" + coder + "\" gives no file name of its own; use letters or digits");
      }
    }
    files.put("drawn.txt", log);
    save(files);
    return List.copyOf(files.keySet());
  }

  private List<Window> draw() {
    List<Window> taken = new ArrayList<>();
    for (Path file : request.exclude()) {
      taken.addAll(
          DrawnLog.read(file.toString(), text(file), interviews, notes)
              .orElseThrow(
                  () ->
                      new ConfigurationException(
                          file + ": neither a log of leitmotif sample nor a quote sheet")));
    }
    List<Window> windows =
        DrawWindows.draw(
            stretches(), request.count(), request.size(), request.seed(), taken, request.spread());
    if (!request.sentences()) {
      return windows;
    }
    List<Window> cut = new ArrayList<>();
    for (Window window : windows) {
      WindowPlacer.Source interview = byId.get(window.interviewId());
      cut.add(interview == null ? window : SentenceCut.cut(interview.text(), window));
    }
    return cut;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new ConfigurationException(file + ": cannot be read; --exclude needs a text file", e);
    }
  }

  /** Where characters may be drawn: the texts without the white space at their ends, or turns. */
  private List<Window> stretches() {
    List<Window> stretches = new ArrayList<>();
    for (Conversation conversation : conversations) {
      String id = conversation.getInterview().getInterviewId();
      if (request.participants()) {
        for (Turn turn : conversation.getTurns()) {
          if (turn.getRole().equals("participant")
              && !turn.getBackChannel()
              && turn.getCharEnd() - turn.getCharStart() >= SHORTEST_TURN) {
            stretches.add(new Window(id, turn.getCharStart(), turn.getCharEnd()));
          }
        }
      } else {
        String text = conversation.getText();
        int lead = text.length() - text.stripLeading().length();
        int start = text.codePointCount(0, lead);
        stretches.add(
            new Window(id, start, start + text.strip().codePointCount(0, text.strip().length())));
      }
    }
    if (stretches.isEmpty()) {
      throw new ConfigurationException(
          request.input() + ": no participant's turn is long enough to be drawn from");
    }
    return stretches;
  }

  private List<QuoteSheet.Quote> quotes(List<Window> windows) {
    Concatenation all = new Concatenation(interviews);
    List<QuoteSheet.Quote> quotes = new ArrayList<>();
    for (Window window : windows) {
      Concatenation.Position centre =
          all.position(window.interviewId(), window.start() + window.length() / 2);
      WindowPlacer.Source interview = byId.get(window.interviewId());
      quotes.add(
          new QuoteSheet.Quote(
              quotes.size() + 1,
              window.interviewId(),
              centre.line(),
              centre.column(),
              interview == null ? "" : interview.text().slice(window.start(), window.end())));
    }
    return quotes;
  }

  /** Writes all files, or none: a form that holds work is never written over. */
  private void save(Map<String, String> files) throws IOException {
    Files.createDirectories(request.output());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = request.output().resolve(file.getKey());
      if (Files.exists(path) && !Files.readString(path, UTF_8).equals(file.getValue())) {
        throw new ConfigurationException(
            path + " exists and differs; choose another --output, so that nobody's work is lost");
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(request.output().resolve(file.getKey()), file.getValue(), UTF_8);
    }
  }
}
