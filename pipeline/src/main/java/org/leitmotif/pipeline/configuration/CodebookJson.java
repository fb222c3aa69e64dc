package org.leitmotif.pipeline.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Codebook.Claim;
import org.leitmotif.transforms.themes.Codebook.Cue;

/** Writes a codebook as the JSON that {@code --codebook} reads. */
public final class CodebookJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CodebookJson() {}

  /** The codebook, without its codes that belong to no theme; what is empty is left out. */
  public static String of(Codebook codebook) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("name", codebook.name());
    ArrayNode themes = root.putArray("themes");
    for (Codebook.Theme theme : codebook.themes()) {
      ObjectNode node = themes.addObject();
      node.put("name", theme.name());
      definition(node, theme.definition());
      node.put("threshold", theme.threshold());
      cues(node, theme.cues());
      claim(node, theme.claim());
      ArrayNode codes = node.putArray("codes");
      for (Codebook.Code code : theme.codes()) {
        ObjectNode child = codes.addObject();
        child.put("name", code.name());
        definition(child, code.definition());
        cues(child, code.cues());
        claim(child, code.claim());
      }
    }
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void definition(ObjectNode node, String definition) {
    if (!definition.isEmpty()) {
      node.put("definition", definition);
    }
  }

  private static void cues(ObjectNode node, List<Cue> cues) {
    if (!cues.isEmpty()) {
      ArrayNode list = node.putArray("cues");
      cues.forEach(cue -> list.addObject().put("cue", cue.phrase()).put("weight", cue.weight()));
    }
  }

  private static void claim(ObjectNode node, Claim claim) {
    if (!claim.equals(Claim.NONE)) {
      ObjectNode mentions = node.putObject("mentions");
      claim.kinds().forEach(mentions.putArray("kinds")::add);
      claim.names().forEach(mentions.putArray("names")::add);
    }
  }
}
