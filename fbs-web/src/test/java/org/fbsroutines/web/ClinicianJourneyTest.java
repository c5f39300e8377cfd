package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.audit.RecordAccessRow;
import org.fbsroutines.persistence.store.audit.RecordAccessStore;
import org.fbsroutines.web.page.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClinicianJourneyTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Pattern VERDICT =
      Pattern.compile(
          "<a href=\"#exercise-([a-z-]+)\"><span>[^<]*</span>\\s*</a></th>\\s*<td[^>]*>\\s*"
              + "<span class=\"verdict verdict-([a-z]+)\">");

  private static void addPatient(ClinicianBrowser clinician, String id, String name) {
    clinician.done(
        "/new-patient",
        ImmutableListMultimap.of(
            "id", id, "name", name, "born-day", "3", "born-month", "4", "born-year", "1975"));
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void fromANewPatientToAnApprovedRoutine(Language language) {
    ClinicianBrowser clinician =
        ClinicianBrowser.of(DEMONSTRATION, DEMONSTRATION.clinic(), language);
    String id = "journey-" + language.tag();
    addPatient(clinician, id, "Ana <b>Pérez</b>");
    assertThat(clinician.page("/patients")).contains("Ana &lt;b&gt;Pérez", id);
    assertThat(clinician.page("/patients/" + id + "/screening")).contains("verdict-incomplete");

    String screening =
        clinician.done("/patients/" + id + "/facts", ClinicianBrowser.healthyFacts("0").build());
    assertThat(screening).contains("verdict-permitted").doesNotContain("verdict-incomplete");
    PatientFacts facts =
        DEMONSTRATION.in(handle -> PatientChart.read(handle, id).orElseThrow().facts());
    assertThat(facts.usualPain()).isEqualTo(Known.of(new PainScore(4)));
    assertThat(facts.limitations().toOptional().orElseThrow())
        .containsExactly("sitting for an hour", "carrying");
    assertThat(facts.walkingMinutes().toOptional().orElseThrow()).containsExactly(10, 12, 14);

    String builder = clinician.page("/patients/" + id + "/routine/new");
    assertThat(builder).contains("name=\"walking-minutes\"", "value=\"9\"");
    HttpResponse<String> preview =
        clinician.post(
            "/patients/" + id + "/routine/new",
            ClinicianBrowser.prescription(ClinicianBrowser.seen(builder))
                .put("chosen", "walking")
                .put("walking-kind", "timed")
                .put("walking-minutes", "8")
                .put("walking-seconds", "30")
                .put("walking-least", "1")
                .put("walking-planned", "2")
                .put("walking-days", "5")
                .put("action", "preview")
                .build());
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("value=\"approve\"", "name=\"walking-seconds\"")
        .containsPattern("<td data-label=\"Minut[eo]s\">17</td>");
    Optional<CurrentRoutine> before = DEMONSTRATION.in(handle -> CurrentRoutine.read(handle, id));
    assertThat(before).isEmpty();

    String approved = clinician.approve(id);
    CurrentRoutine current =
        DEMONSTRATION.in(handle -> CurrentRoutine.read(handle, id).orElseThrow());
    assertThat(current.routine().items()).hasSize(1);
    assertThat(current.routine().approval().seen().facts()).isEqualTo(1);
    assertThat(current.routine().period().startsOn()).isEqualTo(LocalDate.of(2027, 2, 1));
    assertThat(approved).contains(current.row().approvedBy());
    assertThat(clinician.page("/patients/" + id)).contains("8 ");
    List<AuditRow> audited =
        DEMONSTRATION.in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, id, 9));
    assertThat(audited)
        .extracting(AuditRow::action)
        .containsExactly("approve-routine", "read-limitations", "record-facts", "add-patient");
  }

  @Test
  void theVerdictsAreThoseOfTheScreenerOnTheSameFacts() {
    PatientFacts facts =
        DEMONSTRATION.in(
            handle -> PatientChart.read(handle, Demonstration.PATIENT).orElseThrow().facts());

    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    for (String date : new String[] {"2024-03-20", "2025-03-01", "2027-01-31"}) {
      Screening screening = Screener.standard().screen(facts, LocalDate.parse(date));
      String page = clinician.page("/patients/demo/screening?date=" + date);

      ImmutableMap.Builder<String, String> shown = ImmutableMap.builder();
      Matcher rows = VERDICT.matcher(page);
      while (rows.find()) {
        shown.put(rows.group(1), rows.group(2));
      }
      ImmutableMap.Builder<String, String> decided = ImmutableMap.builder();
      for (ExerciseScreening exercise : screening.exercises()) {
        decided.put(exercise.exercise().id().value(), exercise.verdict().phrase().english());
      }
      assertThat(shown.build()).containsExactlyEntriesOf(decided.build());
      assertThat(page).contains(screening.referral().contact().english());
    }
  }

  @Test
  void everyPageIsBuiltAsPagesMustBe() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.addHealthyPatient("built");
    for (String path :
        new String[] {"", "/facts", "/screening", "/routines", "/instructions", "/routine/new"}) {
      Html.assertWellBuilt(clinician.page("/patients/built" + path));
    }
    Html.assertWellBuilt(clinician.page("/patients"));
    Html.assertWellBuilt(clinician.page("/new-patient"));
    Html.assertWellBuilt(clinician.page("/patients/demo"));
    Html.assertWellBuilt(clinician.page("/patients/demo/routines"));
  }

  @Test
  void whoLookedIsWrittenDownOncePerPage() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addPatient(clinician, "looked-at", "Leo");
    clinician.page("/patients/looked-at");
    clinician.page("/patients/looked-at/screening");

    List<RecordAccessRow> looks =
        DEMONSTRATION.in(handle -> new RecordAccessStore(handle).list("looked-at", 9));
    assertThat(looks)
        .extracting(RecordAccessRow::what)
        .as("the facts were the page after the form")
        .containsExactly("screening", "patient-page", "facts");
  }

  @Test
  void whoLooksByAFormThatIsRefusedIsWrittenDownToo() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.addHealthyPatient("refused");
    int before = looksAt("refused").size();

    assertThat(clinician.post("/patients/refused/notes", ImmutableListMultimap.of()).statusCode())
        .isEqualTo(422);
    assertThat(
            clinician
                .post(
                    "/patients/refused/facts",
                    ImmutableListMultimap.of("seen", "0", "usual-pain", "eleven"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            clinician
                .post(
                    "/patients/refused/facts",
                    ClinicianBrowser.withAnswer(
                        ClinicianBrowser.healthyFacts("0").build(), Question.FEVER, "yes"))
                .statusCode())
        .isEqualTo(409);

    List<RecordAccessRow> looks = looksAt("refused");
    assertThat(looks.subList(0, looks.size() - before))
        .extracting(RecordAccessRow::what)
        .containsExactly("facts", "facts", "patient-page");
  }

  private static List<RecordAccessRow> looksAt(String patient) {
    return DEMONSTRATION.in(handle -> new RecordAccessStore(handle).list(patient, 99));
  }

  @Test
  void rowsOfTheFormComeAndGoWithoutScripts() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addPatient(clinician, "rows", "Rosa");
    HttpResponse<String> added =
        clinician.post(
            "/patients/rows/facts",
            ImmutableListMultimap.of(
                "seen", "0", "action", "add-operation", "operation-0-kind", "fusion"));
    assertThat(added.body())
        .contains("name=\"operation-1-kind\"", "value=\"fusion\" selected")
        .doesNotContain("name=\"operation-2-kind\"");
    HttpResponse<String> removed =
        clinician.post(
            "/patients/rows/facts",
            ImmutableListMultimap.of(
                "seen", "0",
                "action", "remove-operation-0",
                "operation-0-kind", "fusion",
                "operation-1-kind", "laminectomy"));
    assertThat(removed.body())
        .contains("value=\"laminectomy\" selected")
        .doesNotContain("value=\"fusion\" selected", "name=\"operation-1-kind\"");
    int version =
        DEMONSTRATION.in(handle -> PatientChart.read(handle, "rows").orElseThrow().factsVersion());
    assertThat(version).as("nothing was stored").isZero();
  }

  @Test
  void whatIfShowsTheDifferenceOfOneFactAndStoresNothing() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.addHealthyPatient("what-if");

    assertThat(clinician.page("/patients/what-if/screening?question=canLieOnBack&answer=no"))
        .contains("What would change; nothing is stored.", "R35");
    assertThat(clinician.page("/patients/what-if/screening?question=canLieOnBack&answer=yes"))
        .contains("Nothing would change.");
    assertThat(clinician.get("/patients/what-if/screening?question=x&answer=no").statusCode())
        .isEqualTo(400);
  }

  @Test
  void theListPutsFirstWhoNeedsAttentionAndFindsByWords() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addPatient(clinician, "list-new", "Zoe Newcomer");
    clinician.addHealthyPatient("list-flag");
    clinician.done(
        "/patients/list-flag/facts",
        ClinicianBrowser.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.FEVER, "yes"));

    String list = clinician.page("/patients");
    assertThat(list)
        .has(
            inOrder(
                "Ana list-flag",
                "Warning sign reported",
                "Zoe Newcomer",
                "nothing has been recorded"));
    assertThat(clinician.sought("ZOE")).contains("Zoe Newcomer").doesNotContain("Ana list-flag");
    assertThat(clinician.sought("list-flag áná")).contains("Ana list-flag");
    assertThat(clinician.sought("<script>"))
        .contains("No patient was found", "&lt;script")
        .doesNotContain("<script>");
    assertThat(clinician.page("/patients?search=ZOE")).contains("Ana list-flag");
    assertThat(clinician.get("/patients?after=x").statusCode()).isEqualTo(400);
    assertThat(clinician.get("/patients?from=%27%20or%201=1").statusCode()).isEqualTo(400);
    assertThat(clinician.page("/patients?after=8190~zzz")).doesNotContain("Warning sign");
  }
}
