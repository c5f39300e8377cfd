package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.RandomPatients;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;

class WaiverInvariantsTest {
  private static final LocalDate TODAY = Patients.TODAY;
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final RuleBook RULES = RuleBook.standard();
  private static final Screener STANDARD = Screener.of(CATALOGUE, RULES);
  private static final ImmutableMap<Restriction, Screener> WAIVING =
      Maps.toMap(RULES.restrictions(), WaiverInvariantsTest::waiving);

  private static Screener waiving(Restriction restriction) {
    Waiver waiver =
        new Waiver(
            "I-1",
            restriction.id(),
            ImmutableSet.of(ExerciseId.YOGA),
            "Taught yoga for twenty years.",
            "Dr. Example",
            TODAY,
            TODAY.plusDays(14));
    return Screener.of(CATALOGUE, ClinicianInstruction.applyAll(RULES, CATALOGUE, List.of(waiver)));
  }

  @Property(tries = 5_000)
  void noWaiverLoosensAnExerciseItDoesNotNameOrReleasesAnythingBesideARedFlag(@ForAll long seed) {
    PatientFacts facts = RandomPatients.of(seed);
    ImmutableList<Restriction> restrictions = RULES.restrictions();
    Restriction lifted = restrictions.get(Math.floorMod(seed, restrictions.size()));
    Screening before = STANDARD.screen(facts, TODAY);
    Screening after = requireNonNull(WAIVING.get(lifted)).screen(facts, TODAY);

    for (Exercise exercise : CATALOGUE.exercises()) {
      Verdict verdict = after.of(exercise.id()).verdict();
      if (!exercise.id().equals(ExerciseId.YOGA)
          || before.referral().compareTo(Referral.URGENT) <= 0) {
        assertThat(verdict).isEqualTo(before.of(exercise.id()).verdict());
      }
      assertThat(verdict).isGreaterThanOrEqualTo(before.of(exercise.id()).verdict());
    }
  }
}
