package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static String page(String path) {
    HttpResponse<String> response = DEMONSTRATION.browser().get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    Html.assertWellBuilt(response.body());
    return response.body();
  }

  @ParameterizedTest
  @CsvSource({
    "/,Alex’s routine today",
    "/help,Call your emergency number",
    "/exercises,Shoulder circles",
    "/rules,R40",
    "/patients/demo/routine,Your routine today"
  })
  void everyPageShowsWhatItIsFor(String path, String content) {
    assertThat(page(path)).contains(content);
  }

  @Test
  void everyStandardExerciseHasItsPageWithStepsSourcesAndRules() {
    for (Exercise exercise : Catalogue.standard().exercises()) {
      String page = page("/exercises/" + exercise.id());

      assertThat(page)
          .contains(exercise.name(), exercise.dosage().dosage().phrase(), "/rules#R01")
          .contains(exercise.dosage().citations().get(0).toString());
      exercise
          .instructions()
          .steps()
          .forEach(step -> assertThat(page).contains("<li>" + step.text() + "</li>"));
    }
    assertThat(page("/exercises/abdominal-bracing"))
        .contains("at least 20–30 repetitions a day", "SEED L26.7", "needs clinical sign-off");
  }

  @Test
  void theRuleBookShowsEveryRuleAndMarksWhatNeedsSignOff() {
    String page = page("/rules");

    for (Restriction rule : RuleBook.standard().restrictions()) {
      assertThat(page).contains("id=\"" + rule.id() + "\"");
    }
    assertThat(page.split("needs clinical sign-off", -1))
        .hasSize(
            1
                + (int)
                    RuleBook.standard().restrictions().stream()
                        .filter(Restriction::needsSignOff)
                        .count());
    assertThat(page).contains("14 to 365 days");
  }

  @Test
  void theRoutineTellsSessionsDosagesConditionsApprovalAndWhenToStop() {
    String page = page("/patients/demo/routine");

    assertThat(page)
        .containsSubsequence("Morning", "Walking", "9 minutes", "Time 1 of 2 today", "Midday")
        .contains("10 repetitions in each direction", "Head on the pillow all the time")
        .contains("Dr. Dana Demo (demonstration), on 31 January 2027")
        .contains("31 January 2027 to 24 April 2027", "nobody real")
        .contains("A new change of feeling between the legs")
        .doesNotContain("Paused");
  }

  @Test
  void aDayOutsideTheRoutineIsToldWithTheWayBack() {
    assertThat(page("/patients/demo/routine?date=2026-12-24"))
        .contains("No routine on this day", "Thursday 24 December 2026", "?date=2027-01-31");
  }
}
