package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.fbsroutines.persistence.store.goal.Goal;
import org.fbsroutines.persistence.store.goal.GoalStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a patient wants to be able to do again. */
class GoalPagesTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  private static final String PLAY = "Sit through <a play> & clap";
  private static final String ESCAPED = "Sit through &lt;a play";

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    SERVER.clock().set(DemonstrationServer.NOW);
    patient = SERVER.patient();
  }

  private static String[] goal(String id, String words, String day, String month, String year) {
    return new String[] {
      "goal", id, "words", words, "by-day", day, "by-month", month, "by-year", year
    };
  }

  private void set(String id, String words) {
    PatientForms.assertLeadsTo(
        patient.post("/goals", goal(id, words, "31", "3", "2027")), "/goals");
  }

  private String idOnThePage() {
    return PatientForms.hidden(patient.page("/goals"), "goal");
  }

  @Test
  void aGoalStandsOnTheDayUntilItsPatientClosesIt() {
    assertThat(patient.page("/goals")).contains("You have no goals yet");
    String id = idOnThePage();

    set(id, PLAY);
    set(id, PLAY);

    assertThat(patient.page("/today"))
        .contains("Your goals", ESCAPED, "By 31 March 2027")
        .containsOnlyOnce("&lt;a play&gt;");
    PatientForms.assertLeadsTo(patient.post("/goals/" + id, "outcome", "reached"), "/goals");
    PatientForms.assertLeadsTo(patient.post("/goals/" + id, "outcome", "given-up"), "/goals");
    assertThat(patient.page("/goals")).contains("Goals you closed", ESCAPED, "reached");
    assertThat(patient.page("/today")).doesNotContain("a play").contains("Set a goal");
  }

  @Test
  void whatIsMissingOrImpossibleIsRefusedAndNothingTypedIsLost() {
    assertRefused(goal(id(), "", "31", "3", "2027"), "Fill this in", "2027");
    assertRefused(goal(id(), PLAY, "", "", ""), "Fill this in", ESCAPED);
    assertRefused(goal(id(), PLAY, "31", "3", "2020"), "Give a day from today to", ESCAPED);
    assertRefused(goal(id(), PLAY, "31", "3", "2080"), "Give a day from today to", ESCAPED);
    assertRefused(goal(id(), "x".repeat(Goal.MAX_LENGTH + 1), "31", "3", "2027"), "200");
    assertThat(patient.post("/goals", goal("no id", PLAY, "31", "3", "2027")).statusCode())
        .isEqualTo(400);

    assertThat(patient.page("/goals")).contains("You have no goals yet");
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private void assertRefused(String[] form, String... shown) {
    HttpResponse<String> answer = patient.post("/goals", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(shown);
  }

  @Test
  void thereAreAtMostFiveThatAreOpen() {
    for (int i = 0; i < 5; i++) {
      set(id(), "Goal " + i);
    }

    assertRefused(goal(id(), "One more", "31", "3", "2027"), "You have 5 open goals", "One more");
  }

  @Test
  void thoseOfAnotherPatientAreNeitherSeenNorClosed() {
    String id = idOnThePage();
    set(id, PLAY);
    PatientServer.Patient another = SERVER.patient();

    assertThat(another.page("/goals")).doesNotContain("a play");
    another.post("/goals/" + id, "outcome", "reached");

    ImmutableList<Goal> goals = SERVER.in(handle -> new GoalStore(handle).of(patient.id()));
    assertThat(goals).singleElement().matches(Goal::isOpen);
    assertThat(patient.post("/goals/x", "outcome", "reached").statusCode()).isEqualTo(404);
    assertThat(patient.post("/goals/" + id, "outcome", "else").statusCode()).isEqualTo(400);
  }
}
