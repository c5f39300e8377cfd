package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.bulk.BatchImport;
import org.fbsroutines.persistence.bulk.ImportOptions;
import org.fbsroutines.persistence.bulk.ImportReport;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an import would take back, on its way to the clinician who confirms it or does not. */
class ToBeConfirmedTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Pattern ACCEPT = Pattern.compile("action=\"([^\"]*)/accept\"");

  @TempDir Path directory;

  private ImportReport bring(String id, String column, String value) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve(id + ".csv"), "patient_id,%s\n%s,%s\n".formatted(column, id, value));
    return new BatchImport(
            DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), DEMONSTRATION.clock())
        .run(ImportKind.FACTS, new ImportSource.OfFile(file), ImportOptions.USUAL, "Sam Staff");
  }

  private static PatientFacts facts(String id) {
    return DEMONSTRATION.in(handle -> PatientChart.read(handle, id).orElseThrow().facts());
  }

  /** The address of the change that is shown first. */
  private static String change(String page) {
    Matcher found = ACCEPT.matcher(page);
    assertThat(found.find()).as("a form that accepts").isTrue();
    return found.group(1);
  }

  private static ImmutableListMultimap<String, String> seen(String page) {
    return ImmutableListMultimap.of(
        "seen", ClinicianBrowser.seen(page).replace("&#34;", "\"").replace("&quot;", "\""));
  }

  @Test
  void whatAFileWouldTakeBackIsShownWithFileAndRunUntilItIsAccepted() throws IOException {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "accepting");
    ImportReport report = bring("accepting", "usual_pain", "7");

    assertThat(clinician.page("/to-confirm"))
        .contains("Ana accepting", "accepting.csv, line 2", "Sam Staff", report.runId().toString());
    assertThat(clinician.page("/patients"))
        .contains("1 change from an import is waiting to be confirmed");
    String page = clinician.page("/patients/accepting/to-confirm");
    assertThat(page)
        .contains("To be confirmed (1)", "Stored, and stays", "The file states")
        .containsPattern("<dd class=\"wrap\">4</dd>")
        .containsPattern("<dd class=\"wrap\">7</dd>");
    assertThat(facts("accepting").usualPain()).isEqualTo(Known.of(new PainScore(4)));

    assertThat(clinician.done(change(page) + "/accept", seen(page)))
        .contains(
            "recorded as a new version in your name",
            "Nothing is waiting to be confirmed for this patient");
    assertThat(facts("accepting").usualPain()).isEqualTo(Known.of(new PainScore(7)));
    String recordedBy =
        DEMONSTRATION.in(
            handle ->
                handle
                    .createQuery(
                        "select recorded_by from patient_facts where patient_id = 'accepting'"
                            + " order by version desc limit 1")
                    .mapTo(String.class)
                    .one());
    assertThat(recordedBy).isNotEqualTo("Sam Staff");
  }

  @Test
  void whatIsDismissedStaysAsItIsStoredAndIsNotAskedAgain() throws IOException {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "dismissing");
    bring("dismissing", "usual_pain", "7");
    String page = clinician.page("/patients/dismissing/to-confirm");

    String list =
        clinician.done(change(page) + "/dismiss", ImmutableListMultimap.of("from", "list"));

    assertThat(list).contains("The stored value stays, even if the same change comes again");
    assertThat(clinician.page("/patients/dismissing/to-confirm"))
        .contains("Decided before (1)", "Dismissed by ", "dismissing.csv, line 2");
    bring("dismissing", "collapse", "yes");
    bring("dismissing", "usual_pain", "7");
    assertThat(facts("dismissing").usualPain()).isEqualTo(Known.of(new PainScore(4)));
    assertThat(facts("dismissing").answer(Question.COLLAPSE)).isEqualTo(Answer.YES);
    assertThat(clinician.page("/patients/dismissing/to-confirm"))
        .contains("Nothing is waiting to be confirmed for this patient");
  }

  @Test
  void aChangeBesideWhichTheFactsHaveMovedOnIsNotMade() throws IOException {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "moving");
    bring("moving", "usual_pain", "7");
    String page = clinician.page("/patients/moving/to-confirm");
    bring("moving", "usual_pain", "2");

    assertThat(clinician.done(change(page) + "/accept", seen(page)))
        .contains(
            "something else was stored after the page was shown",
            "Something else has been stored in the meantime")
        .doesNotContain("/accept\"");
    assertThat(facts("moving").usualPain()).isEqualTo(Known.of(new PainScore(2)));
  }

  @Test
  void aChangeThatSomebodyHasDecidedIsNotDecidedTwice() throws IOException {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "twice");
    bring("twice", "usual_pain", "7");
    String page = clinician.page("/patients/twice/to-confirm");
    clinician.done(change(page) + "/dismiss", ImmutableListMultimap.of());

    assertThat(clinician.done(change(page) + "/accept", seen(page)))
        .contains("somebody has already decided about this change");
    assertThat(facts("twice").usualPain()).isEqualTo(Known.of(new PainScore(4)));
  }

  @Test
  void aChangeOfAnotherPatientIsNotFoundAndNoIdIsNone() throws IOException {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "one");
    clinician.addHealthyPatient("other");
    bring("one", "usual_pain", "7");
    String page = clinician.page("/patients/one/to-confirm");

    assertThat(clinician.done(change(page).replace("/one/", "/other/") + "/accept", seen(page)))
        .contains("somebody has already decided about this change");
    HttpResponse<String> none =
        clinician.post("/patients/one/to-confirm/none/accept", ImmutableListMultimap.of());
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(facts("one").usualPain()).isEqualTo(Known.of(new PainScore(4)));
  }

  @Test
  void aRecordThatAFileStatesMilderIsShownInBothLanguagesUntilItIsAccepted() throws IOException {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "milder");
    bringRecord("milder", "7,no");
    ImportReport report = bringRecord("milder", "3,yes");

    assertThat(report.remarks())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("walking 3 yes unknown would take back 2026-01-02 walking 7 no unknown");
    String page = clinician.page("/patients/milder/to-confirm");
    assertThat(page)
        .contains("Record r-1", "walking: pain 7, settled within 24 hours No")
        .contains("walking: pain 3, settled within 24 hours Yes", report.runId().toString());
    assertThat(
            ClinicianBrowser.of(DEMONSTRATION, DEMONSTRATION.clinic(), Spoken.SPANISH)
                .page("/patients/milder/to-confirm"))
        .contains("Registro r-1", "walking: dolor 7", "walking: dolor 3");

    assertThat(clinician.done(change(page) + "/accept", seen(page)))
        .contains("Nothing is waiting to be confirmed for this patient", "Decided before (1)")
        .contains("Accepted by ", "records.csv, line 2");
    assertThat(
            DEMONSTRATION.<SessionRecordRow>in(
                handle -> new SessionRecordStore(handle).find("milder", "r-1").orElseThrow()))
        .satisfies(
            row -> {
              assertThat(row.record().pain().pain()).isEqualTo(new PainScore(3));
              assertThat(row.recordedBy()).isNotEqualTo("Sam Staff");
            });
  }

  private ImportReport bringRecord(String id, String pain) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("records.csv"),
            "patient_id,record_id,exercise_id,done_on,pain_after,settled_within_24_hours\n"
                + id
                + ",r-1,walking,2026-01-02,"
                + pain
                + "\n");
    return new BatchImport(
            DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), DEMONSTRATION.clock())
        .run(ImportKind.RECORDS, new ImportSource.OfFile(file), ImportOptions.USUAL, "Sam Staff");
  }

  @Test
  void thePageIsInSpanishToo() throws IOException {
    ClinicianBrowser.withPatient(DEMONSTRATION, "spanish");
    bring("spanish", "usual_pain", "7");

    assertThat(
            ClinicianBrowser.of(DEMONSTRATION, DEMONSTRATION.clinic(), Spoken.SPANISH)
                .page("/patients/spanish/to-confirm"))
        .contains("Por confirmar (1)", "El archivo indica", "Aceptar", "Descartar");
  }
}
