package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.patient.FactsJson;

/** A patient of the folder {@code conformance}, with the verdicts that must be reached. */
record ConformanceCase(String name, JsonNode document) {
  static final Path FOLDER = Path.of("..", "conformance");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Every case, in the order of the file names. */
  static ImmutableList<ConformanceCase> all() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("cases"))) {
      return files.sorted().map(ConformanceCase::read).collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case of this file name, without its ending. */
  static ConformanceCase named(String name) {
    return read(FOLDER.resolve("cases").resolve(name + ".json"));
  }

  private static ConformanceCase read(Path file) {
    return new ConformanceCase(
        file.getFileName().toString().replaceFirst("\\.json$", ""), json(text(file)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String title() {
    return document.path("title").asText();
  }

  String facts() {
    return document.path("facts").toString();
  }

  PatientFacts patientFacts() {
    return FactsJson.readStored(name, facts()).facts();
  }

  String referral() {
    return document.path("referral").asText();
  }

  ImmutableList<JsonNode> exercises() {
    return ImmutableList.copyOf(document.path("exercises"));
  }

  /** The ids of restrictions that stand in these members of any exercise. */
  Stream<String> restrictions(String... members) {
    return exercises().stream()
        .flatMap(exercise -> Stream.of(members).map(exercise::path))
        .flatMap(Streams::stream)
        .map(JsonNode::asText);
  }

  /** What {@code fbs screen} answers to the facts of this patient on the day of the case. */
  JsonNode screened() {
    Ran ran =
        Ran.with(
            80,
            facts(),
            Map.of(),
            "screen",
            "-",
            "--date",
            document.path("date").asText(),
            "--json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    return json(ran.out());
  }
}
