package org.leitmotif.pipeline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leitmotif.transforms.mentions.Lexicon.Entry;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Theme;

class ConfigurationFilesTest {

  private static byte[] shipped(String name) throws IOException {
    try (InputStream in =
        ConfigurationFilesTest.class.getResourceAsStream("/org/leitmotif/data/" + name)) {
      return java.util.Objects.requireNonNull(in).readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"codebook", "lexicon"})
  void whatShipsFitsItsSchema(String name) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode schema = mapper.readTree(shipped(name + ".schema.json"));
    JsonNode file = mapper.readTree(shipped(name + ".json"));
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(file))
        .isEmpty();
  }

  @Test
  void whatShipsIsRead() throws IOException {
    assertThat(LexiconFile.read("lexicon.json", shipped("lexicon.json")).entries())
        .hasSizeGreaterThan(150);
    assertThat(CodebookFile.read("codebook.json", shipped("codebook.json")).themes())
        .hasSizeGreaterThan(10);
  }

  @Test
  void theCodebookThatShipsClaimsOnlyNamesOfTheLexicon() throws IOException {
    Set<String> names =
        LexiconFile.read("lexicon.json", shipped("lexicon.json")).entries().stream()
            .map(Entry::name)
            .collect(Collectors.toSet());
    List<Theme> themes = CodebookFile.read("codebook.json", shipped("codebook.json")).themes();
    assertThat(
            Stream.concat(
                    themes.stream().map(Theme::claim),
                    themes.stream().flatMap(theme -> theme.codes().stream()).map(Code::claim))
                .flatMap(claim -> claim.names().stream())
                .distinct()
                .filter(name -> !names.contains(name)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|c.json:1: no valid JSON",
        "[]|c.json:1: is no JSON object",
        "{\"name\":\"x\"}|c.json:1: a codebook needs \"themes\"",
        "{\"name\":\"x\",¶\"themes\":[{\"nam\":\"T\"}]}|c.json:2: unknown property \"nam\"",
        "{\"name\":\"x\",¶\"themes\":[¶{\"definition\":\"d\"}]}|c.json:3: property \"name\" is",
        "{\"name\":\"x\",\"themes\":[{\"name\":\"T\",¶\"threshold\":7}]}|c.json:2: \"threshold\" must"
            + " be a number from 0.01 to 1.0, found 7",
        "{\"name\":\"x\",\"themes\":[{\"name\":\"A b\"},¶{\"name\":\"a-B\"}]}|c.json:2: the themes"
            + " \"A b\" and \"a-B\" would share the folder a-b",
        "{\"name\":\"x\",\"themes\":[{\"name\":\"A\",\"cues\":[¶\"*\"]}]}|c.json:2: the cue \"*\""
            + " would match anything",
        "{\"name\":\"x\",\"name\":\"y\"}|c.json:1: no valid JSON: Duplicate field"
      })
  void codebookErrorsNameFileLineAndValue(String json, String message) {
    assertThatThrownBy(() -> CodebookFile.read("c.json", json.replace("¶", "\n").getBytes(UTF_8)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"x\",\"entries\":[¶{\"name\":\"A\",\"kind\":\"gadget\"}]}|l.json:2: \"kind\" must"
            + " be language, tool or library, found \"gadget\"",
        "{\"name\":\"x\",\"entries\":[{\"name\":\"A\",\"kind\":\"tool\"},¶{\"name\":\"A\","
            + "\"kind\":\"tool\"}]}|l.json:2: the name \"A\" has an entry already",
        "{\"name\":\"x\",\"entries\":[{\"name\":\"A\",\"kind\":\"tool\",¶\"ambiguity\":\"some\"}]}"
            + "|l.json:2: \"ambiguity\" must be one of none, case, context, found \"some\"",
        "{\"name\":\"x\",\"entries\":[{\"name\":\"A\",\"kind\":\"tool\",¶\"aliases\":\"a\"}]}"
            + "|l.json:2: \"aliases\" must be a list, found \"a\"",
        "{\"name\":\"x\",\"entries\":[¶{\"name\":\"A\",\"kind\":\"tool\",\"rare\":\"yes\"}]}"
            + "|l.json:2: \"rare\" must be true or false, found \"yes\""
      })
  void lexiconErrorsNameFileLineAndValue(String json, String message) {
    assertThatThrownBy(() -> LexiconFile.read("l.json", json.replace("¶", "\n").getBytes(UTF_8)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message);
  }
}
