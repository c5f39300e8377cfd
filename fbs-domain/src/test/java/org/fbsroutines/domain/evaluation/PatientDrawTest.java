package org.fbsroutines.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.domain.restriction.Verdict.ADAPTED;
import static org.fbsroutines.domain.restriction.Verdict.INCOMPLETE;
import static org.fbsroutines.domain.restriction.Verdict.PERMITTED;
import static org.fbsroutines.domain.restriction.Verdict.WITHHELD;

import com.google.common.collect.ImmutableList;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.restriction.Verdict;
import org.junit.jupiter.api.Test;

class PatientDrawTest {
  private static final List<DrawnPatient> PATIENTS = PatientDraw.patients(7, 6_000).toList();

  /** The strictest verdict a rule gives, where it is not withheld, incomplete or nothing. */
  private static final Map<String, Set<Verdict>> SIDES =
      Map.ofEntries(
          Map.entry("R12", EnumSet.of(INCOMPLETE, PERMITTED)),
          Map.entry("R13", EnumSet.of(INCOMPLETE, PERMITTED)),
          Map.entry("R14", EnumSet.of(ADAPTED, INCOMPLETE, PERMITTED)),
          Map.entry("R19", EnumSet.of(ADAPTED, INCOMPLETE, PERMITTED)),
          Map.entry("R22", EnumSet.of(ADAPTED)),
          Map.entry("R23", EnumSet.of(ADAPTED, INCOMPLETE, PERMITTED)),
          Map.entry("R25", EnumSet.allOf(Verdict.class)),
          Map.entry("R36", EnumSet.of(ADAPTED, INCOMPLETE, PERMITTED)),
          Map.entry("R37", EnumSet.of(ADAPTED, INCOMPLETE, PERMITTED)),
          Map.entry("R39", EnumSet.of(ADAPTED, INCOMPLETE, PERMITTED)),
          Map.entry("R37 not recorded", EnumSet.of(INCOMPLETE, PERMITTED)),
          Map.entry("R40 isokinetic", EnumSet.of(WITHHELD, INCOMPLETE, ADAPTED)),
          Map.entry("R40 stabilization", EnumSet.of(WITHHELD, INCOMPLETE, ADAPTED)));

  @Test
  void reachesEverySideOfEveryRule() {
    Map<String, Set<Verdict>> seen = new TreeMap<>();
    for (DrawnPatient patient : PATIENTS) {
      for (TextRule rule : SlowEvaluation.rulesFor(patient.facts())) {
        seen.computeIfAbsent(rule.id(), id -> EnumSet.noneOf(Verdict.class))
            .add(strictest(rule, patient));
      }
    }
    seen.forEach(
        (id, verdicts) ->
            assertThat(verdicts)
                .as(id)
                .isEqualTo(SIDES.getOrDefault(id, EnumSet.of(WITHHELD, INCOMPLETE, PERMITTED))));
    assertThat(seen.keySet()).containsAll(SIDES.keySet()).hasSizeGreaterThanOrEqualTo(41);
  }

  @Test
  void knowsTheWindowsOfTheRuleBook() {
    assertThat(PatientDraw.WINDOWS).contains(42, 56, 84, 112);
  }

  @Test
  void standsOnTheDayBeforeTheDayOnAndTheDayAfterEveryWindowForEveryKindOfOperation() {
    List<DrawnPatient> many = PatientDraw.patients(7, 20_000).toList();
    for (OperationKind kind : OperationKind.values()) {
      Set<Integer> days = daysSince(kind, many);
      assertThat(days).as(kind.token()).contains(0);
      for (int window : PatientDraw.WINDOWS) {
        assertThat(days).as(kind.token()).contains(window - 1, window, window + 1);
      }
    }
  }

  @Test
  void drawsTheSamePatientsAgain() {
    assertThat(PatientDraw.patients(7, 100)).containsExactlyElementsOf(PATIENTS.subList(0, 100));
  }

  private static Verdict strictest(TextRule rule, DrawnPatient patient) {
    return rule.on(patient.facts(), patient.date()).atBest().values().stream()
        .reduce(PERMITTED, Verdict::strictest);
  }

  private static Set<Integer> daysSince(OperationKind kind, List<DrawnPatient> patients) {
    Set<Integer> days = new TreeSet<>();
    for (DrawnPatient patient : patients) {
      patient.facts().operations().toOptional().orElse(ImmutableList.of()).stream()
          .filter(operation -> operation.kind().fold(known -> known == kind, () -> false))
          .map(Operation::date)
          .forEach(
              date ->
                  date.toOptional()
                      .ifPresent(
                          day -> days.add((int) ChronoUnit.DAYS.between(day, patient.date()))));
    }
    return days;
  }
}
