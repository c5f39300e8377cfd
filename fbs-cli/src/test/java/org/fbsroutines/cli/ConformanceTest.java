package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the published cases through {@code fbs screen}, and keeps them complete. */
class ConformanceTest {
  private static final ImmutableList<ConformanceCase> CASES = ConformanceCase.all();

  @TestFactory
  Stream<DynamicNode> everyPatientGetsTheVerdictsOfTheCase() {
    return CASES.stream().map(ConformanceTest::patient);
  }

  private static DynamicNode patient(ConformanceCase patient) {
    Supplier<JsonNode> screened = Suppliers.memoize(patient::screened);
    DynamicTest referral =
        dynamicTest(
            "referral: " + patient.referral(),
            () ->
                assertThat(screened.get().path("referral").asText()).isEqualTo(patient.referral()));
    Stream<DynamicTest> exercises =
        IntStream.range(0, patient.exercises().size())
            .mapToObj(
                i -> {
                  ExpectedExercise expected = new ExpectedExercise(patient.exercises().get(i));
                  return dynamicTest(
                      expected.row(),
                      () -> expected.assertMetBy(screened.get().path("exercises").path(i)));
                });
    return dynamicContainer(
        patient.name() + ": " + patient.title(), Stream.concat(Stream.of(referral), exercises));
  }

  @TestFactory
  Stream<DynamicTest> everyCaseIsValid() {
    return CASES.stream()
        .map(
            patient ->
                dynamicTest(
                    patient.name(),
                    () -> {
                      Schemas.assertValid("fbs-case-1", patient.document().toString());
                      Schemas.assertValid("fbs-facts-1", patient.facts());
                    }));
  }

  @Test
  void thereAreManyPatientsAndEachHasAllExercisesInTheOrderOfTheCatalogue() {
    ImmutableList<String> ids =
        Catalogue.standard().exercises().stream()
            .map(exercise -> exercise.id().value())
            .collect(ImmutableList.toImmutableList());

    assertThat(ids).hasSize(9);
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(25);
    assertThat(CASES).extracting(ConformanceCase::title).doesNotHaveDuplicates();
    assertThat(CASES)
        .allSatisfy(
            patient ->
                assertThat(patient.exercises())
                    .extracting(exercise -> exercise.path("id").asText())
                    .containsExactlyElementsOf(ids));
  }

  @Test
  void everyRuleHoldsForSomePatient() {
    assertThat(CASES.stream().flatMap(patient -> patient.restrictions("restrictions", "advice")))
        .containsAll(rules());
  }

  @Test
  void everyRuleThatAsksForAFactWaitsForItInSomeCase() {
    ImmutableList<String> askNothing =
        ImmutableList.of("R12", "R13", "R22", "R33", "R38"); // Unknown is an answer, or none asked.

    assertThat(CASES.stream().flatMap(patient -> patient.restrictions("waiting")))
        .containsAll(rules().stream().filter(id -> !askNothing.contains(id)).toList());
  }

  /** Those that may govern an exercise of the standard catalogue. */
  private static ImmutableList<String> rules() {
    ImmutableList<String> rules =
        RuleBook.standard().restrictions().stream()
            .map(Restriction::id)
            .filter(id -> id.startsWith("R"))
            .collect(ImmutableList.toImmutableList());
    assertThat(rules).hasSizeGreaterThanOrEqualTo(40);
    return rules;
  }

  @Test
  void theTableTellsWhatTheCasesTell() throws IOException {
    assertThat(Files.readString(ConformanceCase.FOLDER.resolve("table.md")))
        .as("conformance/table.md is stale: it should read as the actual text below")
        .isEqualTo(new CaseTable(CASES).markdown());
  }
}
