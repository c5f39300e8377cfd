package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.day.RoutinePausing;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a patient sees of what the clinic knows: the plan, what tightened, and whom to call. */
class PatientPlanTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    SERVER.clock().set(DemonstrationServer.NOW);
    patient = SERVER.patient();
  }

  @Test
  void whatTightenedIsNeverShownEvenByItsAddress() {
    patient.openTheDay();
    assertThat(patient.page("/today/sessions/midday/cervical-mobility"))
        .contains("Cervical mobility");
    know(Question.MYELOPATHY, Answer.YES);

    assertThat(patient.get("/today/sessions/midday/cervical-mobility").statusCode()).isEqualTo(404);
    assertThat(patient.get("/today/sessions/midday/swimming").statusCode()).isEqualTo(404);
    assertThat(patient.page("/today")).has(inOrder("Not today", "Cervical mobility"));
    assertThat(patient.page("/plan")).has(inOrder("What has to wait", "Cervical mobility"));
  }

  @Test
  void thePlanTellsWhyAndWhatWaits() {
    assertThat(patient.page("/plan"))
        .contains(
            "Approved by Dr. Dana Demo", "Why you do each exercise", "What has to wait", "Yoga")
        .contains("10 repetitions in each direction");
  }

  @Test
  void whatIsMerelyUnknownIsNotToldAsASign() {
    know(Question.FEVER, Answer.UNKNOWN);

    assertThat(patient.page("/plan"))
        .contains("Your clinic does not know yet whether it suits you")
        .doesNotContain("38 °C");
  }

  @Test
  void whatNobodyKnowsIsSaidToBeUnknownAndNoReasonForIt() {
    know(facts -> facts.withPainResponses(Known.unknown()));

    for (String page : new String[] {"/plan", "/today"}) {
      assertThat(patient.page(page))
          .as(page)
          .contains("Your clinic does not know yet whether it suits you.")
          .contains("How did the pain respond to the exercises already tried?")
          .doesNotContain("The pain rose too much");
    }
  }

  @Test
  void whomToContactIsToldWithTheReasonAndTheNumber() {
    SERVER.in(ClinicNumbers::stateTelephone);
    know(Question.HEART_CONDITION, Answer.YES);
    know(Question.HEART_CLEARED, Answer.NO);

    assertThat(patient.page("/today"))
        .has(
            inOrder(
                "Speak to your clinic, doctor or physiotherapist before you go on.",
                "href=\"tel:+34900123456\"",
                "Your clinic: +34 900 123 456",
                "A doctor must clear you for exercise because of your heart"));
  }

  @ParameterizedTest
  @EnumSource(
      value = PauseReason.class,
      names = {"FALL", "PAIN", "CLINICIAN"})
  void anEmergencyThatComesByTheFactsIsNotHiddenByAPause(PauseReason because) {
    SERVER.in(ClinicNumbers::stateAll);
    pause(because);
    know(Question.SADDLE_NUMBNESS, Answer.YES);

    for (String page : new String[] {"/today", "/plan"}) {
      assertThat(patient.page(page))
          .as(page)
          .has(
              inOrder(
                  "care--emergency",
                  "Call your emergency number",
                  "href=\"tel:112\"",
                  "href=\"tel:+34900123456\"",
                  "Your routine is paused",
                  "Do not exercise until your clinician resumes it."))
          .doesNotContain("Speak to your clinic");
    }
  }

  @Test
  void thePageThatADeviceKeepsHasTheSamePauseCard() {
    SERVER.in(ClinicNumbers::stateAll);
    pause(PauseReason.FALL);
    know(Question.SADDLE_NUMBNESS, Answer.YES);

    assertThat(patient.page("/today/offline"))
        .has(
            inOrder(
                "care--emergency",
                "Call your emergency number",
                "tel:112",
                "Your routine is paused"));
  }

  @Test
  void whatIsUrgentAndComesByTheFactsIsNotHiddenByAPauseEither() {
    SERVER.in(ClinicNumbers::stateAll);
    pause(PauseReason.FALL);
    know(Question.FEVER, Answer.YES);

    assertThat(patient.page("/today"))
        .has(
            inOrder(
                "care--urgent",
                "medical advice line today",
                "href=\"tel:+34900123456\"",
                "Your routine is paused",
                "A temperature of 38 °C or more",
                "You reported a fall."))
        .doesNotContain("tel:112");
  }

  @Test
  void whatWasReportedStaysAnEmergencyWhereTheFactsAreMilder() {
    SERVER.in(ClinicNumbers::stateAll);
    patient.post(
        "/today/check",
        PatientForms.answers(UUID.randomUUID().toString(), "R01", "newSaddleNumbness"));
    know(facts -> facts.with(Question.SADDLE_NUMBNESS, Answer.NO).with(Question.FEVER, Answer.YES));

    assertThat(patient.page("/today"))
        .has(inOrder("care--emergency", "Call your emergency number", "tel:112"))
        .doesNotContain("care--urgent");
  }

  @Test
  void thePlanStatesWhomToCallWhereTheRoutineIsNotPausedToo() {
    SERVER.in(ClinicNumbers::stateAll);
    know(Question.SADDLE_NUMBNESS, Answer.YES);

    assertThat(patient.page("/plan"))
        .has(inOrder("care--emergency", "Call your emergency number", "href=\"tel:112\""));
  }

  @Test
  void thePlanStatesOneDoseAfterThePainRose() {
    assertThat(patient.page("/plan")).has(inOrder("Walking", "9 minutes"));
    patient.openTheDay();
    String id = patient.done("walking", 9);
    SERVER.clock().pass(Duration.ofDays(1));
    patient.post("/today/records/" + id + "/settling", "revision", "1", "settling", "later");

    assertThat(patient.page("/plan"))
        .has(
            inOrder(
                "Walking",
                "<strong>7 minutes",
                "Less than was approved, because the pain rose.",
                "What has to wait"))
        .doesNotContain("9 minutes");
  }

  @Test
  void thePlanStatesTheDayOfAWindowAndThatTheClearanceIsStillNeeded() {
    know(
        facts ->
            facts
                .withOperations(
                    Known.of(
                        ImmutableList.of(
                            Operation.of(
                                OperationKind.FUSION, Region.LUMBAR, LocalDate.of(2026, 12, 6)))))
                .with(Question.ROTATION_CLEARED, Answer.NO));

    assertThat(patient.page("/plan"))
        .has(
            inOrder(
                "Yoga",
                "At the earliest from 28 March 2027, and only once everything else is settled with"
                    + " your clinician."));
  }

  private void pause(PauseReason because) {
    SERVER.in(
        handle -> {
          RoutinePausing.begin(
              handle,
              patient.id(),
              because,
              "",
              new Recording("Dr. Dana", SERVER.clock().instant()));
          return because;
        });
  }

  private void know(Question question, Answer answer) {
    know(facts -> facts.with(question, answer));
  }

  private void know(UnaryOperator<PatientFacts> change) {
    SERVER.in(
        handle ->
            new PatientStore(handle)
                .saveFacts(
                    patient.id(),
                    FactsJson.write(
                        new FactsDocument(
                            Optional.of(patient.id()),
                            change.apply(
                                PatientChart.read(handle, patient.id()).orElseThrow().facts()))),
                    new Recording("Dr. Dana", SERVER.clock().instant())));
  }
}
