package org.fbsroutines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.StandardParameters;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.Baseline;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Prescriber;
import org.fbsroutines.domain.routine.Proposal;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.domain.source.Grade;
import org.fbsroutines.domain.source.Source;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.verification.Fault;
import org.fbsroutines.domain.verification.RuleBookCheck;
import org.fbsroutines.domain.verification.RuleBookDifference;
import org.junit.jupiter.api.Test;

/** The examples of <i>Using the rules in your program</i>, which has each of them word for word. */
class UsingTheRulesTest {
  private static final Path SOURCE =
      Path.of("src/test/java/org/fbsroutines/domain/UsingTheRulesTest.java");
  private static final Path PAGE = Path.of("../docs/using-the-rules.md");
  private static final Pattern EXAMPLE =
      Pattern.compile(" example\\w+\\(\\) \\{\n(.*?)\n  }\n", Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private final LocalDate today = LocalDate.of(2026, 11, 24);
  private final PatientFacts facts = exampleOfFacts();

  private static PatientFacts exampleOfFacts() {
    Operation discectomy =
        Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2026, 10, 20));
    return PatientFacts.builder()
        .answer(Question.PLAN_DISCUSSED, Answer.YES)
        .answer(Question.WOUND_HEALED, Answer.NO)
        .operations(Known.of(List.of(discectomy)))
        .usualPain(Known.of(new PainScore(4)))
        .limitations(Known.of(List.of("sitting for longer than half an hour")))
        .strokes(Known.of(Set.of(Stroke.BACKSTROKE)))
        .painResponses(Known.of(List.of()))
        .walkingMinutes(Known.unknown())
        .build();
  }

  @Test
  void exampleOfAScreening() {
    Screener screener = Screener.standard();
    Screening screening = screener.screen(facts, today);

    ExerciseScreening swimming = screening.of(ExerciseId.SWIMMING);
    assertThat(swimming.verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(swimming.deciding()).extracting(Finding::key).contains("R14.1", "R15.1");
    for (Finding finding : swimming.deciding()) {
      assertThat(finding.reason().forPatient().english()).isNotBlank();
      assertThat(finding.restriction().citations()).isNotEmpty();
    }
  }

  @Test
  void exampleOfWhatIsNotKnown() {
    ExerciseScreening walking = Screener.standard().screen(facts, today).of(ExerciseId.WALKING);
    assertThat(walking.verdict()).isEqualTo(Verdict.INCOMPLETE);

    for (OpenQuestion open : walking.openQuestions()) {
      String shown =
          open instanceof OpenQuestion.OfOperation part
              ? part.part() + " of operation " + (part.index() + 1)
              : open.text().english();
      assertThat(shown).isNotEmpty();
    }
  }

  @Test
  void exampleOfOneChangedFact() {
    Screener screener = Screener.standard();
    PatientFacts healed = facts.reassured();
    PatientFacts fever = healed.with(Question.FEVER, Answer.YES);

    List<VerdictChange> changes =
        VerdictChange.between(screener.screen(healed, today), screener.screen(fever, today));
    assertThat(changes).allMatch(change -> change.began().contains("R05"));
    assertThat(changes).allMatch(change -> change.after() == Verdict.WITHHELD);
  }

  @Test
  void exampleOfWaiting() {
    Screener screener = Screener.standard();

    List<UnlockStep> steps = UnlockTimeline.of(screener, facts, today);
    assertThat(steps).extracting(UnlockStep::date).isSorted().doesNotContain(today);

    Map<ExerciseId, LocalDate> earliest = UnlockTimeline.earliest(screener, facts, today);
    assertThat(earliest)
        .containsEntry(ExerciseId.WALKING, today)
        .containsEntry(ExerciseId.SWIMMING, LocalDate.of(2026, 12, 1));
  }

  @Test
  void exampleOfAnotherThreshold() {
    RuleBook standard = RuleBook.standard();
    RuleBook later = standard.withParameter(StandardParameters.SWIMMING_AFTER_OPERATION, 84);

    RuleBookDifference difference =
        RuleBookDifference.between(standard, later, Catalogue.standard(), today);
    assertThat(difference.parameters()).containsExactly("swimmingAfterOperation");
    assertThat(difference.patients())
        .flatExtracting(RuleBookDifference.ChangedPatient::changes)
        .extracting(VerdictChange::exercise)
        .contains(ExerciseId.SWIMMING);
  }

  @Test
  void exampleOfARuleOfYourOwn() {
    Source meeting = new Source("TEAM", Grade.OWN, "Meeting of our team, November 2026");
    Restriction indoors =
        Restriction.named(
                "X01", "Walking aid: not outdoors alone", Strength.CLINICIAN, meeting.whole())
            .clause(
                1,
                Target.named(ExerciseId.WALKING),
                Condition.yes(Question.GAIT_AID),
                Effect.withhold(),
                "Walk with somebody of the clinic first.",
                "Not before a supervised walk.")
            .done();
    RuleBook ours = RuleBook.standard().with(indoors);

    PatientFacts aided = facts.reassured().with(Question.GAIT_AID, Answer.YES);
    Screening screening = Screener.of(Catalogue.standard(), ours).screen(aided, today);
    assertThat(screening.of(ExerciseId.WALKING).limitedBy()).contains("X01");
    List<Fault> faults = RuleBookCheck.of(ours, Catalogue.standard(), today);
    assertThat(faults).noneMatch(fault -> fault.kind().isError());
    assertThat(ours.without("X01")).isEqualTo(RuleBook.standard());
  }

  @Test
  void exampleOfAnExerciseOfYourOwn() {
    Exercise circles =
        Exercise.builder(
                new ExerciseId("wall-circles"),
                Exercise.named("Shoulder circles at a wall"),
                Instructions.stepsOnly(
                    Statement.uncited(List.of("Lean on a wall and circle your shoulders."))),
                Provenance.of("our clinic", "D. Rowe", "CC BY 4.0"))
            .equipment(List.of(Exercise.named("wall")))
            .build();
    Exercise assessed = circles.toBuilder().demands(Demands.of(Demand.SHOULDER_MOVEMENT)).build();

    for (Exercise exercise : List.of(circles, assessed)) {
      Catalogue ours = Catalogue.standard().with(exercise);
      Screener screener = Screener.of(ours, RuleBook.standard());
      Verdict verdict = screener.screen(facts.reassured(), today).of(exercise.id()).verdict();
      assertThat(verdict == Verdict.WITHHELD).isNotEqualTo(exercise.demands().areAssessed());
    }
  }

  @Test
  void exampleOfAnInstruction() {
    Catalogue catalogue = Catalogue.standard();
    Limit limit =
        new Limit(
            "I-1",
            Target.making(Demand.LUMBAR_FLEXION),
            ImmutableList.of(Effect.withhold()),
            "No bending before the check-up.",
            "Dr. Rowe",
            today,
            today.plusWeeks(6));
    RuleBook hers = ClinicianInstruction.applyAll(RuleBook.standard(), catalogue, List.of(limit));

    Screening screening = Screener.of(catalogue, hers).screen(facts.reassured(), today);
    assertThat(screening.of(ExerciseId.YOGA).limitedBy()).contains("I-1");
  }

  @Test
  void exampleOfARoutine() {
    PatientFacts answered = facts.reassured().withWalkingMinutes(Known.of(List.of(12, 14, 10)));
    Dosage.Stated dosage =
        Dosage.of(Effort.Timed.minutes(9), Frequency.daily(SessionsPerDay.exactly(2)));

    Proposal proposal =
        Prescriber.propose(
            Screener.standard().screen(answered, today),
            List.of(PrescribedItem.of(ExerciseId.WALKING, dosage)),
            RoutinePeriod.weeks(today, 6),
            Baseline.of(answered, List.of(), Set.of()));
    Approval approval =
        new Approval(
            "Dr. Rowe",
            Instant.parse("2026-11-24T09:00:00Z"),
            new SeenVersions(1, 1, 1),
            Optional.empty());
    String outcome =
        proposal.fold(
            routine -> routine.approve(approval).items().get(0).dosage().phrase().english(),
            refusals -> refusals.get(0).reason().english());
    assertThat(outcome).startsWith("9 minutes");
  }

  @Test
  void thePageHasEveryExampleWordForWordAndNoOther() throws IOException {
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(SOURCE))
            .results()
            .map(example -> example.group(1).stripIndent() + "\n")
            .toList();
    List<String> shown =
        BLOCK.matcher(Files.readString(PAGE)).results().map(block -> block.group(1)).toList();

    assertThat(examples).hasSize(10);
    assertThat(shown).containsExactlyElementsOf(examples);
  }
}
