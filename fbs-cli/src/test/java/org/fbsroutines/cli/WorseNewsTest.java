package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.domain.patient.Answer.NO;
import static org.fbsroutines.domain.patient.Answer.UNKNOWN;
import static org.fbsroutines.domain.patient.Answer.YES;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.junit.jupiter.api.Test;

/** What {@code fbs screen} says of a patient of whom more is known that is bad. */
class WorseNewsTest {
  private static final LocalDate DAY = LocalDate.of(2028, 3, 1);
  private static final Operation OLD_NECK =
      operation(OperationKind.DISCECTOMY, Region.CERVICAL, "1999-05-23", Approach.POSTERIOR);

  @Test
  void aFreshNeckOperationBesideAnOldOneReleasesNothing() {
    PatientFacts base = neckNotAskedAbout(OLD_NECK);
    PatientFacts worse =
        neckNotAskedAbout(
            OLD_NECK,
            operation(OperationKind.FUSION, Region.CERVICAL, "2028-01-19", Approach.ANTERIOR));

    assertThat(shoulders(base, DAY)).isEqualTo("ADAPTED");
    assertThat(shoulders(worse, DAY)).isEqualTo("ADAPTED");
  }

  @Test
  void aNeckOperationThatIsNearerReleasesNothing() {
    assertThat(shoulders(neckNotAskedAbout(laminectomy("2027-11-01")), DAY)).isEqualTo("ADAPTED");
    assertThat(shoulders(neckNotAskedAbout(laminectomy("2028-02-20")), DAY)).isEqualTo("ADAPTED");
  }

  @Test
  void theDayOnWhichTheWindowEndsTakesShoulderCirclesFromNobody() {
    PatientFacts facts = neckNotAskedAbout(laminectomy("2028-01-01"));

    assertThat(shoulders(facts, LocalDate.of(2028, 3, 24))).isEqualTo("ADAPTED");
    assertThat(shoulders(facts, LocalDate.of(2028, 3, 25))).isEqualTo("ADAPTED");
    assertThat(screened(facts, LocalDate.of(2028, 3, 25))).contains("\"neckCleared\"");
  }

  @Test
  void aClearanceThatIsNotRecordedIsNoStricterThanOneThatWasRefused() {
    PatientFacts unknown = neckNotAskedAbout(OLD_NECK);

    assertThat(shoulders(unknown, DAY))
        .isEqualTo(shoulders(unknown.with(Question.NECK_CLEARED, NO), DAY))
        .isEqualTo("ADAPTED");
    assertThat(verdict(unknown, ExerciseId.CERVICAL_MOBILITY, DAY)).isEqualTo("INCOMPLETE");
  }

  @Test
  void aFlareThatIsKnownToLastReleasesNothing() {
    PainResponse perhapsLasting = flare(ExerciseId.WALKING, 9, UNKNOWN);
    PatientFacts base = afterPain(perhapsLasting);
    PatientFacts worse = afterPain(perhapsLasting, flare(ExerciseId.WALKING, 9, YES));

    assertThat(verdict(base, ExerciseId.WALKING, DAY)).isEqualTo("ADAPTED");
    assertThat(verdict(worse, ExerciseId.WALKING, DAY)).isEqualTo("ADAPTED");
    assertThat(screened(base, DAY)).contains("\"referral\" : \"NONE\"");
    assertThat(screened(worse, DAY)).contains("\"referral\" : \"CLINIC\"");
  }

  @Test
  void whetherAFlareLastsIsAskedAndChangesNoVerdict() {
    for (Answer lasting : Answer.values()) {
      PatientFacts facts = afterPain(flare(ExerciseId.ABDOMINAL_BRACING, 8, lasting));

      assertThat(verdict(facts, ExerciseId.ABDOMINAL_BRACING, DAY)).isEqualTo("ADAPTED");
      assertThat(screened(facts, DAY).contains("\"painResponses")).isEqualTo(lasting == UNKNOWN);
    }
  }

  private static String shoulders(PatientFacts facts, LocalDate day) {
    return verdict(facts, ExerciseId.SHOULDER_CIRCLES, day);
  }

  private static String verdict(PatientFacts facts, ExerciseId exercise, LocalDate day) {
    for (JsonNode one : ConformanceCase.json(screened(facts, day)).path("exercises")) {
      if (one.path("id").asText().equals(exercise.value())) {
        return one.path("verdict").asText();
      }
    }
    throw new IllegalArgumentException(exercise.value());
  }

  private static String screened(PatientFacts facts, LocalDate day) {
    Ran ran =
        Ran.with(
            80,
            FactsJson.write(new FactsDocument(facts)),
            Map.of(),
            "screen",
            "-",
            "--date",
            day.toString(),
            "--json");
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  private static PatientFacts neckNotAskedAbout(Operation... operations) {
    return well(operations).with(Question.NECK_CLEARED, UNKNOWN);
  }

  private static PatientFacts afterPain(PainResponse... responses) {
    return well(operation(
            OperationKind.DISCECTOMY, Region.LUMBAR, "2026-01-10", Approach.POSTERIOR))
        .withPainResponses(Known.of(ImmutableList.copyOf(responses)));
  }

  private static PainResponse flare(ExerciseId exercise, int pain, Answer lasting) {
    return new PainResponse(exercise, new PainScore(pain), NO, lasting);
  }

  private static PatientFacts well(Operation... operations) {
    return PatientFacts.builder()
        .operations(Known.of(ImmutableList.copyOf(operations)))
        .usualPain(Known.of(new PainScore(4)))
        .limitations(Known.of(ImmutableList.of()))
        .strokes(Known.of(ImmutableSet.of(Stroke.FRONT_CRAWL)))
        .painResponses(Known.of(ImmutableList.of()))
        .walkingMinutes(Known.of(ImmutableList.of(12, 13, 11)))
        .build()
        .reassured();
  }

  private static Operation laminectomy(String day) {
    return operation(OperationKind.LAMINECTOMY, Region.CERVICAL, day, Approach.POSTERIOR);
  }

  private static Operation operation(
      OperationKind kind, Region region, String day, Approach approach) {
    return new Operation(
        Known.of(kind), Known.of(region), Known.of(LocalDate.parse(day)), Known.of(approach));
  }
}
