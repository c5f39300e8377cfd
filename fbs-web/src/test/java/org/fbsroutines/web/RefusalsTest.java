package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of patients and exercises do not show. */
class RefusalsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Recording RECORDING = new Recording("test", DemonstrationServer.NOW);

  private static void assertError(int status, String words, String path) {
    HttpResponse<String> response = DEMONSTRATION.browser().get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    assertThat(response.body()).contains(words).doesNotContain("io.javalin", "org.fbsroutines");
    Html.assertWellBuilt(response.body());
  }

  private static void save(String id, String name, boolean demonstration, PatientFacts facts) {
    DEMONSTRATION
        .store()
        .database()
        .inClinic(
            DEMONSTRATION.clinic(),
            handle ->
                new PatientStore(handle)
                    .save(
                        new NewPatient(
                            id,
                            name,
                            PatientChart.read(handle, id).orElseThrow().patient().birthDate(),
                            demonstration,
                            FactsJson.write(new FactsDocument(Optional.of(id), facts))),
                        RECORDING));
  }

  private static String today() {
    return SignedInBrowser.asPatient(Demonstration.PATIENT, DEMONSTRATION).get("/today").body();
  }

  private static PatientFacts alexFacts() {
    return DEMONSTRATION
        .store()
        .database()
        .readInClinic(
            DEMONSTRATION.clinic(),
            handle -> PatientChart.read(handle, Demonstration.PATIENT).orElseThrow().facts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/exercises/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/exercises/no-such-exercise",
        "/exercises/UPPER",
        "/no-such-page",
        "/%3Cscript%3E"
      })
  void whatIsNotThereIsAPageOfItsOwnThatEscapesTheId(String path) {
    assertError(404, "There is no such page", path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00",
        "%27%20or%201=1",
        "2027-02-30",
        "31.01.2027",
        "+999999999-12-31",
        "%3Cscript%3E",
        "2027-1-1",
        "x"
      })
  void aBadDateIsToldWithWhatWasExpected(String date) {
    HttpResponse<String> response =
        SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION)
            .get("/patients/demo/screening?date=" + date);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("(expected: a day such as 2027-01-31)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=0", "page=-1", "page=x", "page=99999999999", "search=%00"})
  void aBadPageOrSearchIsTold(String query) {
    assertError(400, "(expected: ", "/exercises?" + query);
  }

  @Test
  void aRedFlagRecordedAfterTheApprovalPausesTheWholeRoutineAtOnce() {
    PatientFacts before = alexFacts();
    save(
        Demonstration.PATIENT,
        "Alex Example",
        true,
        before.with(Question.FEVER, Question.FEVER.concerning()));
    try {
      String page = today();

      assertThat(page).contains("Not today", "must be seen today", "Do not exercise until");
      assertThat(page).doesNotContain("9 minutes", "Time 1 of");
      Html.assertWellBuilt(page);
    } finally {
      save(Demonstration.PATIENT, "Alex Example", true, before);
    }
  }
}
