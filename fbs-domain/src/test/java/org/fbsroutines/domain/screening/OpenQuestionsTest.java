package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.OwnWords;
import org.junit.jupiter.api.Test;

/** Which facts a condition that cannot be decided asks for, and that it asks for nothing else. */
class OpenQuestionsTest {
  private static final LocalDate RECENT = Patients.TODAY.minusDays(10);
  private static final LocalDate OLD = Patients.TODAY.minusDays(1_000);
  private static final OperationPattern LUMBAR_FUSION =
      new OperationPattern(
          ImmutableSet.of(OperationKind.FUSION), ImmutableSet.of(Region.LUMBAR), ImmutableSet.of());
  private static final OperationPattern FROM_BEHIND =
      new OperationPattern(
          ImmutableSet.of(OperationKind.FUSION),
          ImmutableSet.of(Region.CERVICAL),
          ImmutableSet.of(Approach.POSTERIOR));

  private static List<String> asked(Condition condition, PatientFacts facts) {
    RuleBook alone =
        RuleBook.of(
            OwnWords.of("One rule"),
            ImmutableList.of(
                new Restriction(
                    "X1",
                    OwnWords.of("One"),
                    Strength.DESIGN,
                    ImmutableList.of(Sources.DESIGN.whole()),
                    ImmutableList.of(
                        new Clause(
                            Target.every(),
                            condition,
                            ImmutableList.of(Effect.withhold()),
                            new Reason(OwnWords.of("Because."), OwnWords.of("Because.")))))),
            RuleBook.standard().parameters().values().asList());
    return Screener.of(Catalogue.standard(), alone)
        .screen(facts, Patients.TODAY)
        .of(ExerciseId.WALKING)
        .openQuestions()
        .stream()
        .map(OpenQuestion::key)
        .toList();
  }

  private static PatientFacts after(Operation... operations) {
    return Patients.well().withOperations(Known.of(ImmutableList.copyOf(operations)));
  }

  private static Operation operation(
      Known<OperationKind> kind, Known<Region> region, Known<LocalDate> date) {
    return new Operation(kind, region, date, Known.unknown());
  }

  @Test
  void operationsThatAreNotKnownAreAskedFor() {
    PatientFacts unknown = Patients.well().withOperations(Known.unknown());

    assertThat(asked(Condition.operated(LUMBAR_FUSION), unknown)).containsExactly("operations");
    assertThat(asked(Condition.operatedWithin(LUMBAR_FUSION, "yogaAfterFusion"), unknown))
        .containsExactly("operations");
  }

  @Test
  void ofAnOperationOnlyWhatDecidesIsAskedFor() {
    Operation nothing = operation(Known.unknown(), Known.unknown(), Known.unknown());
    Operation someFusion =
        operation(Known.of(OperationKind.FUSION), Known.unknown(), Known.of(RECENT));
    Operation undated =
        operation(Known.of(OperationKind.FUSION), Known.of(Region.LUMBAR), Known.unknown());
    Operation discectomy =
        operation(Known.of(OperationKind.DISCECTOMY), Known.unknown(), Known.unknown());
    Operation oldAndUnclear = operation(Known.unknown(), Known.unknown(), Known.of(OLD));
    Condition ever = Condition.operated(LUMBAR_FUSION);
    Condition lately = Condition.operatedWithin(LUMBAR_FUSION, "yogaAfterFusion");

    assertThat(asked(ever, after(nothing)))
        .containsExactly("operations[0].kind", "operations[0].region");
    assertThat(asked(ever, after(discectomy, someFusion))).containsExactly("operations[1].region");
    assertThat(asked(lately, after(nothing)))
        .containsExactly("operations[0].kind", "operations[0].region", "operations[0].date");
    assertThat(asked(lately, after(discectomy, someFusion)))
        .containsExactly("operations[1].region");
    assertThat(asked(lately, after(undated))).containsExactly("operations[0].date");
    assertThat(asked(lately, after(oldAndUnclear, undated))).containsExactly("operations[1].date");
    assertThat(asked(ever, after(discectomy))).isEmpty();
    assertThat(asked(lately, after(discectomy, oldAndUnclear))).isEmpty();
  }

  @Test
  void theSideOfTheOperationIsAskedForWhereItMatters() {
    Operation neck =
        operation(Known.of(OperationKind.FUSION), Known.of(Region.CERVICAL), Known.of(OLD));

    assertThat(asked(Condition.operated(FROM_BEHIND), after(neck)))
        .containsExactly("operations[0].approach");
  }

  @Test
  void historyThatIsNotRecordedIsAskedForPartByPart() {
    PatientFacts well = Patients.well();
    PatientFacts bare = PatientFacts.unknown();
    Operation undated =
        operation(Known.of(OperationKind.FUSION), Known.of(Region.LUMBAR), Known.unknown());

    assertThat(asked(Condition.historyNotRecorded(), bare))
        .containsExactly("operations", "usualPain", "limitations");
    assertThat(asked(Condition.historyNotRecorded(), after())).containsExactly("operations");
    assertThat(asked(Condition.historyNotRecorded(), after(undated)))
        .containsExactly("operations[0].date");
    assertThat(asked(Condition.historyNotRecorded(), well)).isEmpty();
  }

  private static PatientFacts tried(PainResponse... responses) {
    return Patients.well().withPainResponses(Known.of(ImmutableList.copyOf(responses)));
  }

  private static PainResponse after(
      ExerciseId exercise, int pain, Answer settled, Answer persists) {
    return new PainResponse(exercise, new PainScore(pain), settled, persists);
  }

  @Test
  void ofThePainAfterAnExerciseOnlyWhatIsMissingIsAskedFor() {
    Condition lasting = Condition.painFlare(true);
    PatientFacts yogaThenWalking =
        tried(
            after(ExerciseId.YOGA, 9, Answer.UNKNOWN, Answer.UNKNOWN),
            after(ExerciseId.WALKING, 9, Answer.NO, Answer.UNKNOWN));

    assertThat(asked(lasting, yogaThenWalking)).containsExactly("painResponses[1].persistsForDays");
    assertThat(asked(lasting, tried(after(ExerciseId.WALKING, 7, Answer.UNKNOWN, Answer.UNKNOWN))))
        .containsExactly(
            "painResponses[0].settledWithin24Hours", "painResponses[0].persistsForDays");
    assertThat(asked(lasting, tried(after(ExerciseId.WALKING, 9, Answer.UNKNOWN, Answer.NO))))
        .isEmpty();
    assertThat(asked(lasting, tried(after(ExerciseId.WALKING, 4, Answer.NO, Answer.UNKNOWN))))
        .isEmpty();
  }

  @Test
  void theUsualPainIsAskedForWhereThePainIsComparedWithIt() {
    PatientFacts well = tried(after(ExerciseId.WALKING, 7, Answer.NO, Answer.NO));
    PatientFacts usualPainUnknown = well.withUsualPain(Known.unknown());

    assertThat(asked(Condition.painFlare(false), usualPainUnknown)).containsExactly("usualPain");
  }

  @Test
  void strokesPainAndAnswersAreAskedForWhileTheyAreUnknown() {
    Condition knows = Condition.knowsStroke(ImmutableSet.of(Stroke.BACKSTROKE));
    Condition flare = Condition.painFlare(false);
    PatientFacts well = Patients.well();

    assertThat(asked(knows, well.withStrokes(Known.unknown()))).containsExactly("strokes");
    assertThat(asked(knows, well)).isEmpty();
    assertThat(asked(flare, well.withPainResponses(Known.unknown())))
        .containsExactly("painResponses");
    assertThat(asked(flare, Patients.afterPain(ExerciseId.WALKING, 7, Answer.UNKNOWN, Answer.NO)))
        .containsExactly("painResponses[0].settledWithin24Hours");
    assertThat(asked(flare, well)).isEmpty();
    assertThat(
            asked(
                Condition.anyYes(Question.FEVER, Question.COLLAPSE),
                well.with(Question.FEVER, Answer.UNKNOWN)))
        .containsExactly("fever");
  }
}
