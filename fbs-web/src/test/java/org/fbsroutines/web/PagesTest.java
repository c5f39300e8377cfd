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
    "/,fbs demo",
    "/help,Call your emergency number",
    "/exercises,Shoulder circles",
    "/rules,R40"
  })
  void everyPageShowsWhatItIsFor(String path, String content) {
    assertThat(page(path)).contains(content);
  }

  @Test
  void everyStandardExerciseHasItsPageWithStepsSourcesAndRules() {
    for (Exercise exercise : Catalogue.standard().exercises()) {
      String page = page("/exercises/" + exercise.id());

      assertThat(page)
          .contains(
              exercise.name().english(),
              exercise.dosage().dosage().phrase().english(),
              "/rules#R01")
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
  void nobodysRoutineIsShownToAStranger() {
    HttpResponse<String> response = DEMONSTRATION.browser().get("/patients/demo/routine");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("Alex");
  }
}
