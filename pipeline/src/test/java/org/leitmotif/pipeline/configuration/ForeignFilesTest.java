package org.leitmotif.pipeline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.Reject;
import org.leitmotif.transforms.quotations.Quotations;
import org.leitmotif.transforms.quotations.Quotations.Quotation;
import org.leitmotif.transforms.themes.Codebook;

/** Codebooks and quotations of other programs. */
class ForeignFilesTest {
  private static final String ATLAS =
      lines(
          "\uFEFFCode,Groundedness,Groups,Number of Groups,Comment",
          "\"\"\"Safe\"\" API\",17,Encapsulation,1,A façade.",
          "Kani,2,\"Formal Methods, Tools\",2,",
          "Valgrind,2,Tools,1,Finds leaks",
          "Proofs,1,Formal Methods,1,\"By hand,\nor not\"",
          "\"Local, Minimal\",3,Encapsulation,1,",
          "Alone,3,,0,");

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static Codebook atlas() {
    return CodebookReader.codebook("x/codebook.csv", ATLAS.getBytes(UTF_8));
  }

  private static List<String> codes(Codebook codebook, int theme) {
    return codebook.themes().get(theme).codes().stream().map(Codebook.Code::name).toList();
  }

  @Test
  void groupsAreThemes() {
    Codebook codebook = atlas();
    assertThat(codebook.name()).isEqualTo("codebook");
    assertThat(codebook.themes())
        .extracting(Codebook.Theme::name)
        .containsExactly("Encapsulation", "Formal Methods", "Tools");
    assertThat(codes(codebook, 0)).containsExactly("\"Safe\" API", "Local, Minimal");
    assertThat(codes(codebook, 1)).containsExactly("Kani", "Proofs");
    assertThat(codes(codebook, 2)).containsExactly("Kani", "Valgrind");
    assertThat(codebook.loose()).extracting(Codebook.Code::name).containsExactly("Alone");
  }

  @Test
  void whatIsImportedReadsBack() {
    Codebook codebook = atlas();
    Codebook back = CodebookReader.codebook("b.json", CodebookJson.of(codebook).getBytes(UTF_8));
    assertThat(back.themes()).isEqualTo(codebook.themes());
  }

  @Test
  void errorsNameFileLineAndValue() {
    String twice = ATLAS + "Kani,1,Tools,1,\r\n";
    assertThatThrownBy(() -> CodebookReader.codebook("c.csv", twice.getBytes(UTF_8)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("c.csv:9: the code \"Kani\" is there twice, first in line 3");
    assertThatThrownBy(() -> CodebookReader.codebook("c.csv", "a,b\n1,2\n".getBytes(UTF_8)))
        .hasMessage("c.csv:1: a column \"code\" is missing; found are a, b");
    assertThatThrownBy(() -> CodebookReader.codebook("c.csv", new byte[] {'C', (byte) 0xE9, 'd'}))
        .hasMessageContaining("c.csv: is not encoded as UTF-8");
  }

  @Test
  void lintTellsWhatIsWeak() {
    assertThat(CodebookLint.of(atlas()))
        .contains(
            "the code \"Alone\" belongs to no theme",
            "the code \"Kani\" of \"Formal Methods\" and \"Tools\" has no definition");
  }

  @Test
  void quotationsOfAtlas() {
    String csv =
        lines(
            "\uFEFFNumber,Text Content,Document,Codes,Number of Codes",
            "1:1,\"two\nlines\",Interview P1,\"Local, Minimal, Kani\",2",
            "1:2,words,Interview P1,\"Kani, Prusti\",2",
            "1:3,words,Interview P1,,0",
            "1:4,,Interview P1,Kani,1");
    Quotations read = CodebookReader.quotations("q/x.csv", csv.getBytes(UTF_8), atlas());
    assertThat(read.quotations())
        .extracting(Quotation::item, Quotation::line, Quotation::text, Quotation::codes)
        .containsExactly(
            tuple("1:1", 2, "two\nlines", List.of("Local, Minimal", "Kani")),
            tuple("1:2", 4, "words", List.of("Kani")));
    assertThat(read.rejects())
        .extracting(Reject::getSource, Reject::getItem, Reject::getLine, Reject::getReason)
        .containsExactly(
            tuple("x.csv", "1:2", 4, "unknown_code"),
            tuple("x.csv", "1:3", 5, "uncoded"),
            tuple("x.csv", "1:4", 6, "no_text"));
  }

  private static final String CODES =
      "<Codes><Code guid='1' name='Tools' isCodable='false'><Code guid='2' name='Kani'"
          + " isCodable='true'><Description>A checker.</Description></Code></Code>"
          + "<Code guid='3' name='Tired' isCodable='true'/></Codes>";

  @Test
  void setsAreThemesElseTheTopmostCode() {
    for (String member : List.of("guid", "targetGUID")) {
      String qdc =
          "<?xml version='1.0'?><CodeBook xmlns='urn:QDA-XML:codebook:1.0' origin='x'>"
              + CODES
              + "<Sets><Set guid='9' name='Mood'><MemberCode "
              + member
              + "='3'/></Set></Sets></CodeBook>";
      Codebook codebook = CodebookReader.codebook("c.qdc", qdc.getBytes(UTF_8));
      assertThat(codebook.themes())
          .extracting(Codebook.Theme::name)
          .containsExactlyInAnyOrder("Mood", "Tools");
      assertThat(codes(codebook, 0)).containsExactly("Tired");
      assertThat(codes(codebook, 1)).containsExactly("Kani");
    }
  }

  @Test
  void externalEntitiesAreNotRead() {
    String evil =
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><CodeBook><Codes>"
            + "<Code guid='1' name='&e;'/></Codes></CodeBook>";
    assertThatThrownBy(() -> CodebookReader.codebook("c.qdc", evil.getBytes(UTF_8)))
        .isInstanceOf(ConfigurationException.class);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String project(int start, int end) {
    return "<Project xmlns='urn:QDA-XML:project:1.0'><CodeBook>"
        + CODES
        + "</CodeBook><Sources><TextSource guid='5' name='P1' plainTextPath='internal://A.txt'>"
        + "<PlainTextSelection guid='6' startPosition='"
        + start
        + "' endPosition='"
        + end
        + "'><Coding><CodeRef targetGUID='2'/></Coding></PlainTextSelection></TextSource>"
        + "</Sources></Project>";
  }

  @Test
  void selectionsOfAProject() throws IOException {
    String text = "🦀 first line\nwe run Kani daily\n";
    Codebook codebook =
        CodebookReader.codebook(
            "p.qdpx", zip("Project.qde", project(14, 31), "Sources/a.TXT", text));
    assertThat(codebook.themes())
        .extracting(Codebook.Theme::name)
        .containsExactly("Tools", "Tired");
    // The same words, counted in code points, in UTF-16 units, and in a text with CRLF.
    for (int[] at : new int[][] {{13, 30}, {14, 31}, {15, 32}}) {
      Quotations read =
          CodebookReader.quotations(
              "p.qdpx", zip("project.QDE", project(at[0], at[1]), "sources/A.txt", text), codebook);
      assertThat(read.quotations())
          .extracting(q -> q.text().strip(), Quotation::document, Quotation::codes)
          .containsExactly(tuple("we run Kani daily", "P1", List.of("Kani")));
    }
  }

  @Test
  void anArchiveWithoutAProjectIsNone() throws IOException {
    byte[] zip = zip("x.txt", "x");
    assertThatThrownBy(() -> CodebookReader.codebook("p.qdpx", zip))
        .hasMessage("p.qdpx: no REFI-QDA project: it holds no .qde file");
  }

  @Test
  void withoutSetsEveryTopmostCodeIsATheme() {
    String qdc = "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'>" + CODES + "</CodeBook>";
    Codebook codebook = CodebookReader.codebook("c.qdc", qdc.getBytes(UTF_8));
    assertThat(codebook.themes())
        .extracting(Codebook.Theme::name)
        .containsExactly("Tools", "Tired");
    assertThat(codebook.loose()).isEmpty();
  }

  @Test
  void aProjectExportedWithoutItsSourcesStillHasItsWords() throws IOException {
    String named = project(14, 31).replace("guid='6'", "guid='6' name='we run Kani daily'");
    Codebook codebook = CodebookReader.codebook("p.qdpx", zip("Project.qde", named));
    assertThat(
            CodebookReader.quotations("p.qdpx", zip("Project.qde", named), codebook).quotations())
        .extracting(Quotation::text, Quotation::codes)
        .containsExactly(tuple("we run Kani daily", List.of("Kani")));
    Quotations nameless =
        CodebookReader.quotations("p.qdpx", zip("Project.qde", project(14, 31)), codebook);
    assertThat(nameless.quotations()).isEmpty();
    assertThat(nameless.rejects()).extracting(Reject::getReason).containsExactly("no_text");
  }

  @Test
  void aProjectMadeToDoHarmIsRefusedOrHarmless() throws IOException {
    byte[] bomb = zip("p.qde", project(0, 1), "a.txt", "0".repeat(64 << 20));
    assertThat(bomb).hasSizeLessThan(100_000);
    assertThatThrownBy(() -> CodebookReader.codebook("p.qdpx", bomb))
        .hasMessage("p.qdpx: unpacks to more than a project of its size can hold");

    String entity =
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + project(0, 1).replace("name='Kani'", "name='&e;'");
    assertThatThrownBy(() -> CodebookReader.codebook("p.qdpx", zip("p.qde", entity)))
        .isInstanceOf(ConfigurationException.class);
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      String one = "&a" + (i - 1) + ";";
      laughs.append("<!ENTITY a").append(i).append(" '").append(one).append(one).append("'>");
    }
    String billion = laughs + "]>" + project(0, 1).replace("A checker.", "&a29;");
    assertThatThrownBy(() -> CodebookReader.codebook("p.qdpx", zip("p.qde", billion)))
        .isInstanceOf(ConfigurationException.class);

    // A path that climbs out is only a name: nothing is written.
    String text = "we run Kani daily, and then some more of it";
    byte[] climbs = zip("../../p.qde", project(0, 17), "../../../tmp/A.txt", text);
    Codebook codebook = CodebookReader.codebook("p.qdpx", climbs);
    assertThat(CodebookReader.quotations("p.qdpx", climbs, codebook).quotations())
        .extracting(Quotation::text)
        .containsExactly("we run Kani daily");

    byte[] cut = java.util.Arrays.copyOf(climbs, climbs.length / 2);
    assertThatThrownBy(() -> CodebookReader.codebook("p.qdpx", cut))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void aCommaOutsideOfQuotationMarksIsTold() {
    String csv = "Code,Groups\nLocal, Minimal,Encapsulation\n";
    assertThatThrownBy(() -> CodebookReader.codebook("c.csv", csv.getBytes(UTF_8)))
        .hasMessage(
            "c.csv:2: the row has 3 cells, the header 2; a cell that holds a comma needs quotation"
                + " marks around it");
    assertThatThrownBy(() -> CodebookReader.codebook("c.csv", new byte[0]))
        .hasMessage("c.csv:1: a column \"code\" is missing; the file is empty");
  }

  @Test
  void lintOfOurOwn() {
    String weak =
        "{'name':'x','themes':["
            + "{'name':'A'},"
            + "{'name':'B','cues':['the','a*','i think','it _ be','kani','kani','think tank'],"
            + "'codes':[{'name':'c'},{'name':'C','definition':'d'}]},"
            + "{'name':'D','definition':'d','cues':['kani'],'codes':[{'name':'c'}]},"
            + "{'name':'E','definition':'d','cues':['kani']},"
            + "{'name':'F','definition':'d','cues':['kani']}]}";
    Codebook codebook = CodebookReader.codebook("c.json", weak.replace('\'', '"').getBytes(UTF_8));
    assertThat(CodebookLint.of(codebook))
        .containsExactly(
            "\"B\" has the cue \"kani\" twice",
            "the code \"c\" of \"B\" and \"D\" has no definition",
            "the codes \"c\" and \"C\" differ in spelling only",
            "the cue \"a*\" of \"B\" matches nearly everything",
            "the cue \"i think\" of \"B\" matches nearly everything",
            "the cue \"it _ be\" of \"B\" matches nearly everything",
            "the cue \"kani\" speaks for 4 themes: \"B\", \"D\", \"E\", \"F\"",
            "the cue \"the\" of \"B\" matches nearly everything",
            "the theme \"A\" has no definition",
            "the theme \"A\" is empty: no code, no cue");
  }

  @Test
  void theCodebookThatShipsIsClean() {
    assertThat(CodebookLint.of(RunConfiguration.codebookOf(null))).isEmpty();
  }
}
