package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** What a case expects of one exercise, held against one exercise of a screening. */
record ExpectedExercise(JsonNode expected) {

  String id() {
    return expected.path("id").asText();
  }

  /** The row of the report, such as {@code swimming: WITHHELD, R14 R16, waiting R17}. */
  String row() {
    String fired = texts(expected.path("restrictions")).collect(joining(" "));
    String waiting = texts(expected.path("waiting")).collect(joining(" "));
    return id()
        + ": "
        + expected.path("verdict").asText()
        + (fired.isEmpty() ? "" : ", " + fired)
        + (waiting.isEmpty() ? "" : ", waiting " + waiting);
  }

  void assertMetBy(JsonNode screened) {
    SoftAssertions softly = new SoftAssertions();
    for (String member : ImmutableList.of("id", "verdict", "offered")) {
      softly.assertThat(screened.path(member)).as(member).isEqualTo(expected.path(member));
    }
    JsonNode findings = screened.path("findings");
    softly
        .assertThat(ids(findings, finding -> finding.path("decided").asBoolean()))
        .as("restrictions")
        .isEqualTo(set("restrictions"));
    softly
        .assertThat(ids(findings, finding -> !finding.path("decided").asBoolean()))
        .as("waiting")
        .isEqualTo(set("waiting"));
    if (expected.has("advice")) {
      softly
          .assertThat(ids(screened.path("advice"), advice -> true))
          .as("advice")
          .isEqualTo(set("advice"));
    }
    if (expected.has("openQuestions")) {
      softly
          .assertThat(openQuestions(findings))
          .as("openQuestions")
          .isEqualTo(set("openQuestions"));
    }
    if (expected.has("adaptations")) {
      softly
          .assertThat(withoutPhrases(screened.path("adaptations")))
          .as("adaptations")
          .isEqualTo(withoutPhrases(expected.path("adaptations")));
    }
    if (expected.has("dosage")) {
      JsonNode dosage = expected.path("dosage");
      softly
          .assertThat(part(dosage, screened.path("dosage").path("amount")))
          .as("dosage")
          .isEqualTo(dosage);
    }
    softly.assertAll();
  }

  private ImmutableSet<String> set(String member) {
    return texts(expected.path(member)).collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<String> texts(JsonNode list) {
    return Streams.stream(list).map(JsonNode::asText);
  }

  private static ImmutableSet<String> ids(JsonNode findings, Predicate<JsonNode> which) {
    return Streams.stream(findings)
        .filter(which)
        .map(finding -> finding.path("restriction").asText())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<String> openQuestions(JsonNode findings) {
    return Streams.stream(findings)
        .flatMap(finding -> Streams.stream(finding.path("openQuestions")))
        .map(question -> question.path("key").asText())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<JsonNode> withoutPhrases(JsonNode adaptations) {
    return Streams.stream(adaptations)
        .map(ExpectedExercise::withoutPhrase)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static JsonNode withoutPhrase(JsonNode adaptation) {
    ObjectNode copy = adaptation.deepCopy();
    copy.remove("phrase");
    return copy;
  }

  /** The members of the actual document that the expected one tells. */
  private static JsonNode part(JsonNode expected, JsonNode actual) {
    if (!expected.isObject() || !actual.isObject()) {
      return actual;
    }
    ObjectNode part = ((ObjectNode) expected).objectNode();
    expected
        .properties()
        .forEach(
            member ->
                part.set(member.getKey(), part(member.getValue(), actual.path(member.getKey()))));
    return part;
  }
}
