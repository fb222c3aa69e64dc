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
            "the code \"Kani\" of \"Tools\" has no definition");
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
    assertThat(codebook.themes()).extracting(Codebook.Theme::name).containsExactly("Tools");
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
}
