package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Text;
import org.junit.jupiter.api.Test;

/** What is not known is worded as what is not known, apart from what is so. */
class OpenFindingsTest {
  private static final Screener SCREENER = Screener.standard();
  private static final PatientFacts NEVER_ASKED =
      Patients.well().withPainResponses(Known.unknown()).with(Question.PLAN_DISCUSSED, Answer.NO);

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::restriction).map(Restriction::id).distinct().toList();
  }

  @Test
  void whatDecidesAndWhatIsOpenAreTwoLists() {
    ExerciseScreening walking = SCREENER.screen(NEVER_ASKED, Patients.TODAY).of(ExerciseId.WALKING);

    assertThat(ids(walking.deciding())).containsExactly("R12");
    assertThat(ids(walking.open())).containsExactly("R37");
    assertThat(walking.limits())
        .containsExactlyInAnyOrderElementsOf(Iterables.concat(walking.deciding(), walking.open()));
  }

  /** Who looks a finding up by its key finds the texts that are stored by the same number. */
  @Test
  void aFindingIsNamedByItsClause() {
    for (Restriction rule : RuleBook.standard().restrictions()) {
      assertThat(rule.clauses())
          .extracting(clause -> new Finding(rule, clause, true, ImmutableList.of()).key())
          .containsExactlyElementsOf(
              rule.clauses().stream()
                  .map(clause -> clause.reason().forPatient())
                  .map(text -> text.fold(phrase -> phrase.key().name(), words -> "own words"))
                  .map(key -> key.replaceAll("^rule\\.|\\.patient$", ""))
                  .toList());
    }
  }

  @Test
  void nobodyIsToldToStopForAPainThatNobodyAskedAbout() {
    Reason reason =
        SCREENER.screen(NEVER_ASKED, Patients.TODAY).of(ExerciseId.WALKING).open().get(0).reason();

    assertThat(reason.forPatient().english())
        .isEqualTo("We do not know yet: How did the pain respond to the exercises already tried?");
    assertThat(reason.forClinician().english())
        .isEqualTo(
            "Not decided while this is not known: How did the pain respond to the exercises already"
                + " tried?");
  }

  @Test
  void ofFactsOfWhichNoneIsKnownNoReasonOfARuleIsGivenAsIfItHeld() {
    List<Text> said =
        RuleBook.standard().restrictions().stream()
            .flatMap(restriction -> restriction.clauses().stream())
            .map(clause -> clause.reason().forPatient())
            .toList();

    for (ExerciseScreening decided :
        SCREENER.screen(PatientFacts.unknown(), Patients.TODAY).exercises()) {
      assertThat(decided.open())
          .extracting(finding -> finding.reason().forPatient())
          .doesNotContainAnyElementsOf(said);
    }
  }
}
