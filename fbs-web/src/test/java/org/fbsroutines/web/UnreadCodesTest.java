package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.bulk.BatchImport;
import org.fbsroutines.persistence.bulk.ImportOptions;
import org.fbsroutines.persistence.bulk.ImportReport;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What imports state in codes that nobody here knows, before the clinician who reads it. */
class UnreadCodesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Pattern PROCEDURE =
      Pattern.compile("action=\"([^\"]*/unread/procedures/([0-9a-f-]+))\"");
  private static final Pattern CONDITION =
      Pattern.compile("name=\"entries\" type=\"checkbox\" value=\"([0-9a-f-]+)\"");

  @TempDir Path directory;

  private void bring(String id, String code) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve(id + ".json"),
            """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient",
                "id": "%1$s", "name": [{"text": "Ana %1$s"}], "birthDate": "1975-04-03"}},
              {"resource": {"resourceType": "Procedure", "status": "completed",
                "performedDateTime": "2019-03-02", "subject": {"reference": "urn:uuid:1"},
                "code": {"coding": [{"system": "urn:hospital", "code": "%2$s",
                  "display": "Back <operation>"}]}}},
              {"resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:1"},
                "code": {"coding": [{"system": "urn:hospital", "code": "D-7",
                  "display": "Something else"}]}}}]}
            """
                .formatted(id, code));
    ImportReport report =
        new BatchImport(
                DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), DEMONSTRATION.clock())
            .run(ImportKind.FACTS, new ImportSource.OfFile(file), ImportOptions.USUAL, "Sam Staff");
    assertThat(report.problems()).isEmpty();
  }

  private static Matcher found(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found;
  }

  private static int versions(String id) {
    return DEMONSTRATION.in(handle -> RoutineVersion.all(handle, id).size());
  }

  private static String page(String id) {
    return "/patients/" + id + "/to-confirm";
  }

  @Test
  void keepTheApprovalBackUntilEachIsRead() throws IOException {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "coded");
    bring("coded", "P-1");
    ImmutableListMultimap<String, String> approval = clinician.bracing("coded", 10).build();

    ClinicianBrowser.assertRefused(
        clinician.post("/patients/coded/routine/new", approval),
        422,
        "No routine can be approved before a clinician has read it",
        "href=\"/patients/coded/to-confirm#unread\"");
    assertThat(versions("coded")).isZero();
    assertThat(clinician.page("/to-confirm")).contains("Ana coded", "Read 2 entries");
    assertThat(clinician.page("/patients"))
        .contains("2 changes from imports are waiting to be confirmed");
    String page = clinician.page(page("coded"));
    assertThat(page)
        .contains("Back &lt;operation&gt;", "P-1 urn:hospital", "coded.json", "Something else");
    Matcher procedure = found(PROCEDURE, page);

    assertThat(
            clinician.done(
                procedure.group(1),
                ImmutableListMultimap.of(
                    "kind-" + procedure.group(2),
                    "fusion",
                    "region-" + procedure.group(2),
                    "lumbar")))
        .contains("remembered for all patients with this code")
        .doesNotContain("Back &lt;operation&gt;");
    assertThat(
            DEMONSTRATION
                .in(handle -> PatientChart.read(handle, "coded").orElseThrow().facts())
                .operations()
                .toOptional()
                .orElseThrow())
        .contains(Operation.of(OperationKind.FUSION, Region.LUMBAR, LocalDate.of(2019, 3, 2)));
    assertThat(
            clinician.done(
                "/patients/coded/unread/conditions",
                ImmutableListMultimap.of("entries", found(CONDITION, page).group(1))))
        .contains(
            "marked as read in your name", "Nothing is waiting to be confirmed for this patient");

    clinician.done("/patients/coded/routine/new", clinician.bracing("coded", 10).build());
    assertThat(versions("coded")).isEqualTo(1);
  }

  @Test
  void changeNothingWhereNothingWasChosenOrSomebodyWasFaster() throws IOException {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "unchosen");
    bring("unchosen", "P-2");
    Matcher procedure = found(PROCEDURE, clinician.page(page("unchosen")));
    String kind = "kind-" + procedure.group(2);
    String region = "region-" + procedure.group(2);

    assertThat(clinician.done(procedure.group(1), ImmutableListMultimap.of(kind, "")))
        .contains("choose what it was");
    assertThat(
            clinician.done(
                procedure.group(1), ImmutableListMultimap.of(kind, "none", region, "lumbar")))
        .contains("choose what it was", "Back &lt;operation&gt;");
    assertThat(clinician.done("/patients/unchosen/unread/conditions", ImmutableListMultimap.of()))
        .contains("tick what you have read", "Something else");
    ImmutableListMultimap<String, String> elsewhere =
        ImmutableListMultimap.of(kind, "none", region, "unknown");
    assertThat(clinician.done(procedure.group(1), elsewhere))
        .doesNotContain("Back &lt;operation&gt;");
    assertThat(clinician.done(procedure.group(1), elsewhere))
        .contains("somebody has already read this entry");
  }
}
