package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;

/** All cases on one page: a row a patient, a column an exercise. */
record CaseTable(ImmutableList<ConformanceCase> cases) {

  String markdown() {
    return """
        # The cases at a glance

        W withheld, I incomplete, A adapted, P permitted; + is an offered fallback. The restrictions and the
        reasons stand in the cases. Kept in step with them by a test.

        | patient | referral | AB | YO | WA | SW | AQ | CM | SH | DLS | IK |
        |---|---|---|---|---|---|---|---|---|---|---|
        """
        + cases.stream().map(CaseTable::row).collect(joining());
  }

  private static String row(ConformanceCase patient) {
    return "| [%s](cases/%s.json) | %s | %s |%n"
        .formatted(
            patient.title(),
            patient.name(),
            patient.referral(),
            patient.exercises().stream().map(CaseTable::cell).collect(joining(" | ")))
        .replace(System.lineSeparator(), "\n");
  }

  private static String cell(JsonNode exercise) {
    return exercise.path("verdict").asText().charAt(0)
        + (exercise.path("offered").asBoolean() ? "+" : "");
  }
}
