package org.fbsroutines.persistence.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.junit.jupiter.api.Test;

/** Routines that were stored before adaptations and texts had keys. */
class EarlierRoutinesTest {
  private static final String BLANK = "(nothing)";

  @Test
  void theConditionsOfAnEarlierRoutineAreReadAsAdaptations() {
    RoutineItem read =
        earlier(
            "Never hold your breath. 10 times, at least 2–3 times a day.",
            "at 80 % of the dosage",
            BLANK,
            "slow and gentle, nothing extreme",
            "no twisting the lower back",
            "only front crawl or backstroke",
            "only in a supervised clinic",
            "10 times");

    assertThat(read.adaptations())
        .containsExactlyInAnyOrder(
            new Adaptation.Done(Manner.GENTLE),
            new Adaptation.Drop(Demand.LUMBAR_ROTATION),
            new Adaptation.OnlyStrokes(ImmutableSet.of(Stroke.FRONT_CRAWL, Stroke.BACKSTROKE)),
            new Adaptation.Supervised(Supervision.CLINIC));
    assertThat(read.advice()).containsExactly(breathing(), OwnWords.of("10 times"));
    assertThat(read.why()).containsExactly(breathing(), OwnWords.of("It helps."));
  }

  /** The words of demands, strokes, supervisions and manners are those of the releases of then. */
  @Test
  void everyAdaptationIsReadFromItsOwnSentenceAlone() {
    Set<Adaptation> all = new HashSet<>();
    for (Demand demand : Demand.values()) {
      all.add(new Adaptation.Drop(demand));
    }
    for (Supervision supervision : Supervision.values()) {
      all.add(new Adaptation.Supervised(supervision));
    }
    for (Manner manner : Manner.values()) {
      all.add(new Adaptation.Done(manner));
    }
    for (Set<Stroke> strokes : Sets.powerSet(ImmutableSet.copyOf(Stroke.values()))) {
      if (!strokes.isEmpty()) {
        all.add(new Adaptation.OnlyStrokes(ImmutableSet.copyOf(strokes)));
      }
    }

    for (Adaptation adaptation : all) {
      assertThat(earlier(sentence(adaptation)).adaptations()).containsExactly(adaptation);
    }
  }

  /** Strokes were joined by "or" alone. */
  private static String sentence(Adaptation adaptation) {
    String today = adaptation.phrase().english();
    return adaptation.strokes().isEmpty() ? today : today.replace(", ", " or ");
  }

  @Test
  void aPartOfTheDosageInWordsDoesNotSayThatTheDosageIsCut() {
    assertThat(earlier("at 80 % of the dosage").allowsFor(new Adaptation.ScaleDosage(80)))
        .isFalse();
  }

  /** So they were written before texts had keys. */
  @Test
  void aSentenceOfARuleInARoutineOfTodayIsItsReason() {
    ApprovedRoutine routine = routine(OwnWords.of(breathing().english()));

    assertThat(
            RoutineJson.DOCUMENT
                .read("r.json", RoutineJson.DOCUMENT.write(routine))
                .items()
                .get(0)
                .why())
        .containsExactly(breathing(), OwnWords.of("It helps."));
  }

  @Test
  void aSentenceThatIsNotKnownByHeartIsShownAndIsNoAdaptation() {
    RoutineItem read = earlier("Slow and gentle, nothing extreme");

    assertThat(read.allowsFor(new Adaptation.Done(Manner.GENTLE))).isFalse();
    assertThat(read.conditions()).containsExactly(OwnWords.of("Slow and gentle, nothing extreme"));
  }

  private static Text breathing() {
    return RuleBook.standard().find("R34").orElseThrow().clauses().get(1).reason().forPatient();
  }

  private static RoutineItem earlier(String... conditions) {
    Text[] advice = Stream.of(conditions).map(OwnWords::of).toArray(Text[]::new);
    return RoutineJson.DOCUMENT
        .read(
            "r.json",
            RoutineJson.DOCUMENT
                .write(routine(advice))
                .replace("fbs-routine/2", "fbs-routine/1")
                .replaceFirst("\"adaptations\"\\s*:\\s*\\[\\s*],", "")
                .replace("\"advice\"", "\"conditions\"")
                .replace(BLANK, ""))
        .items()
        .get(0);
  }

  private static ApprovedRoutine routine(Text... advice) {
    Exercise walking = Catalogue.standard().get(ExerciseId.WALKING);
    RoutineItem item =
        new RoutineItem(
            walking.id(),
            walking.name(),
            walking.position(),
            Dosage.of(Effort.Timed.minutes(8), Frequency.daily(SessionsPerDay.exactly(1))),
            ImmutableSet.of(),
            ImmutableList.copyOf(advice),
            ImmutableList.of(OwnWords.of(breathing().english()), OwnWords.of("It helps.")),
            Optional.empty());
    return new ApprovedRoutine(
        RoutinePeriod.weeks(LocalDate.of(2027, 1, 5), 6),
        ImmutableList.of(item),
        new Approval(
            "Dr Rowe",
            Instant.parse("2027-01-05T09:00:00Z"),
            new SeenVersions(1, 1, 1),
            Optional.empty()));
  }
}
