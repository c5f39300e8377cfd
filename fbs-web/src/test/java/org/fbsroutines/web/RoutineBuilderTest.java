package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.Parameters;
import org.fbsroutines.persistence.format.routine.PrescriptionJson;
import org.fbsroutines.persistence.store.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the builder of routines refuses, and what it keeps. */
class RoutineBuilderTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Recording RECORDING = new Recording("tester", DemonstrationServer.NOW);

  private static Optional<CurrentRoutine> routine(String id) {
    return DEMONSTRATION.in(handle -> CurrentRoutine.read(handle, id));
  }

  @Test
  void whatChangedBetweenPreviewAndApprovalIsToldAndNothingIsApproved() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "changed");
    ImmutableListMultimap<String, String> form = clinician.bracing("changed", 10).build();
    clinician.done(
        "/patients/changed/facts",
        ClinicianBrowser.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.CAN_SWIM, "no"));

    ClinicianBrowser.assertRefused(
        clinician.post("/patients/changed/routine/new", form),
        409,
        "The facts have a newer version.",
        "nothing was approved");
    assertThat(routine("changed")).isEmpty();

    ImmutableListMultimap<String, String> again = clinician.bracing("changed", 10).build();
    DEMONSTRATION.in(handle -> Parameters.set(handle, ImmutableMap.of("painRise", 1), RECORDING));
    ClinicianBrowser.assertRefused(
        clinician.post("/patients/changed/routine/new", again),
        409,
        "The rule book has a newer version.");
    assertThat(routine("changed")).isEmpty();
  }

  @Test
  void aquaExerciseThatIsPermittedNeverStandsAmongWhatMayNotBePrescribed() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "aqua");
    String others = "What may not be prescribed now";

    String notNeeded = clinician.page("/patients/aqua/routine/new");
    assertThat(notNeeded)
        .has(
            inOrder(
                "</form>",
                "Aqua exercise",
                "Not offered: the exercise it stands in for may be done",
                others))
        .doesNotContain("value=\"aqua-exercise\"");
    assertThat(notNeeded.substring(notNeeded.indexOf(others)))
        .contains("Isokinetic")
        .doesNotContain("Aqua exercise");

    clinician.done(
        "/patients/aqua/facts",
        ClinicianBrowser.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.CAN_SWIM, "no"));
    String needed = clinician.page("/patients/aqua/routine/new");
    assertThat(needed).contains("value=\"aqua-exercise\"");
    assertThat(needed.substring(needed.indexOf(others))).doesNotContain("Aqua exercise");
  }

  @Test
  void aWithheldExerciseIsRefusedWithItsReasons() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "withheld");
    clinician.done(
        "/patients/withheld/facts",
        ClinicianBrowser.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.MYELOPATHY, "yes"));
    assertThat(clinician.page("/patients/withheld/routine/new"))
        .doesNotContain("value=\"cervical-mobility\"")
        .contains("Cervical mobility");

    HttpResponse<String> response =
        clinician.post(
            "/patients/withheld/routine/new",
            clinician.bracing("withheld", 10).put("chosen", "cervical-mobility").build());

    ClinicianBrowser.assertRefused(response, 422, "it is withheld (R");
    assertThat(routine("withheld")).isEmpty();
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/withheld/routine/new",
            clinician.bracing("withheld", 10).put("chosen", "isokinetic").build()),
        422,
        "it is for the clinic only");
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/withheld/routine/new",
            clinician.bracing("withheld", 10).put("chosen", "no-such").build()),
        422,
        "it was not screened");
  }

  @Test
  void aFallbackThatIsPermittedIsNotAmongWhatMayNotBePrescribed() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "swims");

    String builder = clinician.page("/patients/swims/routine/new");

    assertThat(builder)
        .has(
            inOrder(
                "Aqua exercise", "Not offered:", "What may not be prescribed now", "Isokinetic"));
    assertThat(builder.substring(builder.indexOf("What may not be prescribed now")))
        .doesNotContain("Aqua exercise");
  }

  @Test
  void moreThanIsStatedNeedsAWrittenReasonWhichIsKept() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "more");
    ClinicianBrowser.assertRefused(
        clinician.post("/patients/more/routine/new", clinician.bracing("more", 15).build()),
        422,
        "lower it or give a written reason",
        "href=\"#abdominal-bracing-override\"");

    clinician.done(
        "/patients/more/routine/new",
        clinician
            .bracing("more", 15)
            .put("abdominal-bracing-override", "Strong <i>and</i> keen")
            .build());

    assertThat(routine("more").orElseThrow().routine().items())
        .singleElement()
        .satisfies(item -> assertThat(item.overrideReason()).contains("Strong <i>and</i> keen"));
    assertThat(clinician.page("/patients/more/routine/new"))
        .contains("Strong &lt;i&gt;and&lt;/i&gt; keen");
  }

  @Test
  void aWalkAboveItsStartNeedsAWrittenReason() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "walks");
    String path = "/patients/walks/routine/new";
    assertThat(clinician.page(path))
        .contains("Known to be tolerated: 9 minutes.", "id=\"walking-override\"");

    ClinicianBrowser.assertRefused(
        clinician.post(path, clinician.walk("walks", 200).build()),
        422,
        "its dosage is above 9 minutes",
        "href=\"#walking-override\"");
    assertThat(routine("walks")).isEmpty();

    clinician.done(path, clinician.walk("walks", 12).put("walking-override", "keen").build());
    assertThat(routine("walks").orElseThrow().routine().items())
        .singleElement()
        .satisfies(item -> assertThat(item.overrideReason()).contains("keen"));
  }

  @Test
  void aDraftIsAStartWhoseReasonsAreNotTheClinicians() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "drafted");
    DEMONSTRATION.in(
        handle ->
            handle.execute(
                """
                insert into prescription_draft (patient_id, version, items, recorded_at, recorded_by)
                values ('drafted', 1, ?::jsonb, now(), 'Sam <b>Staff</b>')
                """,
                PrescriptionJson.write(
                    ImmutableList.of(
                        new PrescribedItem(
                            ExerciseId.ABDOMINAL_BRACING,
                            Dosage.of(
                                Effort.Repetitions.of(15),
                                Frequency.daily(SessionsPerDay.atLeast(2, 3))),
                            Optional.of("as ever"))))));
    String path = "/patients/drafted/routine/new";
    assertThat(clinician.page(path)).contains("Sam &lt;b&gt;Staff", "?start=draft");
    assertThat(clinician.page(path + "?start=draft"))
        .contains("name=\"draft\" value=\"1\"", "value=\"15\"")
        .doesNotContain("as ever", "?start=draft");

    ClinicianBrowser.assertRefused(
        clinician.post(path, clinician.bracing("drafted", 15).put("draft", "1").build()),
        422,
        "give a written reason");
    clinician.done(path, clinician.bracing("drafted", 10).put("draft", "1").build());
    assertThat(clinician.page(path)).as("it was considered").doesNotContain("?start=draft");
  }

  @Test
  void aReasonForWhatNeedsNoneIsNotKept() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "needless");
    clinician.done(
        "/patients/needless/routine/new",
        clinician
            .bracing("needless", 10)
            .put("abdominal-bracing-override", "just in case")
            .build());

    assertThat(routine("needless").orElseThrow().routine().items())
        .singleElement()
        .satisfies(item -> assertThat(item.overrideReason()).isEmpty());
  }
}
