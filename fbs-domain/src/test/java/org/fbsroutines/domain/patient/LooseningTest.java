package org.fbsroutines.domain.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LooseningTest {
  private static final PatientFacts NOTHING = PatientFacts.unknown();

  private static final Operation FUSION =
      Operation.of(OperationKind.FUSION, Region.LUMBAR, LocalDate.of(2026, 10, 1));
  private static final Operation DATE_ALONE =
      new Operation(
          Known.unknown(), Known.unknown(), Known.of(LocalDate.of(2026, 10, 1)), Known.unknown());

  private static PatientFacts operated(Operation... operations) {
    return Patients.well().withOperations(Known.of(ImmutableList.copyOf(operations)));
  }

  private static PatientFacts hurt(int pain, Answer settled, Answer persists) {
    return Patients.afterPain(ExerciseId.WALKING, pain, settled, persists);
  }

  private static PatientFacts with(Known<PainScore> pain, Known<ImmutableList<String>> limits) {
    PatientFacts well = Patients.well();
    return well.withUsualPain(pain).withLimitations(limits);
  }

  /** What of the stored facts is taken back, each thing alone. */
  private static ImmutableList<PatientFacts> between(PatientFacts stored, PatientFacts arriving) {
    ImmutableList<Loosening> found = Loosening.between(stored, arriving);
    assertThat(found).allMatch(loosening -> loosening.arriving().equals(arriving));
    return found.stream().map(Loosening::stored).collect(ImmutableList.toImmutableList());
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatRaisesAConcernIsNotTakenBackByAnyOther(Question question) {
    PatientFacts concern = Patients.answering(question, question.concerning());

    assertThat(between(concern, Patients.well()))
        .containsExactly(NOTHING.with(question, question.concerning()));
    assertThat(between(concern, concern.with(question, Answer.UNKNOWN)))
        .containsExactly(NOTHING.with(question, question.concerning()));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasUnknownOrReassuringMayBecomeAnything(Question question) {
    PatientFacts unknown = Patients.answering(question, Answer.UNKNOWN);
    PatientFacts concern = Patients.answering(question, question.concerning());

    assertThat(between(unknown, Patients.well())).isEmpty();
    assertThat(between(unknown, concern)).isEmpty();
    assertThat(between(Patients.well(), unknown)).isEmpty();
    assertThat(between(Patients.well(), concern)).isEmpty();
  }

  @Test
  void nothingIsLoosenedWhereNothingWasKnown() {
    assertThat(between(PatientFacts.unknown(), Patients.well())).isEmpty();
  }

  @Test
  void anOperationStaysAndIsNeitherOlderNorForgotten() {
    PatientFacts stored = operated(FUSION);
    Operation older = Operation.of(OperationKind.FUSION, Region.LUMBAR, LocalDate.of(2026, 9, 30));

    assertThat(between(stored, operated(older)))
        .containsExactly(NOTHING.withOperations(Known.of(ImmutableList.of(FUSION))));
    assertThat(between(stored, operated())).hasSize(1);
    assertThat(between(stored, stored.withOperations(Known.unknown()))).hasSize(1);
    assertThat(between(stored, operated(DATE_ALONE))).as("less is known of it").hasSize(1);
  }

  @Test
  void oneOperationDoesNotStandForTwo() {
    assertThat(between(operated(FUSION, FUSION), operated(FUSION))).hasSize(1);
    assertThat(between(operated(FUSION, Operation.unknown()), operated(FUSION)))
        .as("that there may have been more is taken back")
        .hasSize(1);
    assertThat(between(operated(DATE_ALONE, FUSION), operated(FUSION))).hasSize(1);
  }

  @Test
  void operationsMayBeAddedMovedNearerAndKnownBetter() {
    Operation nearer = Operation.of(OperationKind.FUSION, Region.LUMBAR, LocalDate.of(2026, 10, 2));

    assertThat(between(operated(FUSION), operated(nearer))).isEmpty();
    assertThat(between(operated(FUSION), operated(nearer, FUSION, DATE_ALONE))).isEmpty();
    assertThat(between(operated(DATE_ALONE), operated(FUSION))).isEmpty();
    assertThat(between(operated(Operation.unknown(), FUSION), operated(FUSION, nearer))).isEmpty();
    assertThat(between(operated(), operated(FUSION))).isEmpty();
  }

  @Test
  void aHigherUsualPainHidesARise() {
    Known<ImmutableList<String>> none = Known.of(ImmutableList.of());
    Known<PainScore> four = Known.of(new PainScore(4));
    Known<PainScore> five = Known.of(new PainScore(5));

    assertThat(between(with(four, none), with(five, none)))
        .containsExactly(NOTHING.withUsualPain(four));
    assertThat(between(with(four, none), with(Known.unknown(), none))).hasSize(1);
    assertThat(between(with(five, none), with(four, none))).isEmpty();
    assertThat(between(with(Known.unknown(), none), with(five, none))).isEmpty();
  }

  @Test
  void aLimitationStaysAmongThem() {
    Known<PainScore> pain = Known.of(new PainScore(4));
    Known<ImmutableList<String>> one = Known.of(ImmutableList.of("kneeling"));
    Known<ImmutableList<String>> two = Known.of(ImmutableList.of("water", "kneeling"));

    assertThat(between(with(pain, two), with(pain, one)))
        .containsExactly(NOTHING.withLimitations(Known.of(ImmutableList.of("water"))));
    assertThat(between(with(pain, one), with(pain, two))).isEmpty();
    assertThat(between(with(pain, one), with(pain, Known.unknown()))).hasSize(1);
  }

  @Test
  void noStrokeIsAddedToThoseKnown() {
    PatientFacts one = Patients.well().withStrokes(Known.of(ImmutableSet.of(Stroke.BREASTSTROKE)));

    assertThat(between(one, Patients.well())).hasSize(1);
    assertThat(between(one, one.withStrokes(Known.unknown()))).hasSize(1);
    assertThat(between(Patients.well(), one)).isEmpty();
    assertThat(between(one.withStrokes(Known.unknown()), one)).isEmpty();
  }

  @Test
  void whatWasWalkedIsNoLongerOnAverage() {
    PatientFacts stored = Patients.well().withWalkingMinutes(minutes(10, 12, 11));

    assertThat(between(stored, stored.withWalkingMinutes(minutes(10, 10, 14))))
        .containsExactly(NOTHING.withWalkingMinutes(minutes(10, 12, 11)));
    assertThat(between(stored, stored.withWalkingMinutes(Known.unknown()))).hasSize(1);
    assertThat(between(stored, stored.withWalkingMinutes(minutes(11, 11, 11)))).isEmpty();
    assertThat(between(stored, stored.withWalkingMinutes(minutes(5, 6, 20)))).isEmpty();
    assertThat(between(stored.withWalkingMinutes(Known.unknown()), stored)).isEmpty();
  }

  private static Known<ImmutableList<Integer>> minutes(int first, int second, int third) {
    return Known.of(ImmutableList.of(first, second, third));
  }

  @Test
  void whatThePainAnsweredStaysOrIsWorse() {
    PatientFacts stored = hurt(6, Answer.NO, Answer.YES);

    assertThat(between(stored, hurt(5, Answer.NO, Answer.YES))).hasSize(1);
    assertThat(between(stored, hurt(6, Answer.UNKNOWN, Answer.YES))).hasSize(1);
    assertThat(between(stored, hurt(6, Answer.NO, Answer.NO))).hasSize(1);
    assertThat(between(stored, Patients.well())).hasSize(1);
    assertThat(between(stored, Patients.afterPain(ExerciseId.YOGA, 9, Answer.NO, Answer.YES)))
        .as("of another exercise")
        .hasSize(1);
    assertThat(between(stored, hurt(7, Answer.NO, Answer.YES))).isEmpty();
    assertThat(between(hurt(6, Answer.UNKNOWN, Answer.UNKNOWN), hurt(6, Answer.YES, Answer.NO)))
        .isEmpty();
  }
}
