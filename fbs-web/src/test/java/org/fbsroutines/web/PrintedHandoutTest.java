package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.format.FactsDocument;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.store.AccessCodeRow;
import org.fbsroutines.persistence.store.AccessCodeStore;
import org.fbsroutines.persistence.store.AccountRole;
import org.fbsroutines.persistence.store.NewPatient;
import org.fbsroutines.persistence.store.PatientStore;
import org.fbsroutines.persistence.store.RecordAccessRow;
import org.fbsroutines.persistence.store.RecordAccessStore;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintedHandoutTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static <T> T in(Function<Handle, T> work) {
    return DEMONSTRATION
        .store()
        .database()
        .<T, RuntimeException>inClinic(DEMONSTRATION.clinic(), work::apply);
  }

  private static Optional<AccessCodeRow> code(String patient) {
    return in(handle -> new AccessCodeStore(handle).current(patient));
  }

  private static HttpResponse<String> print(AccountRole role, String patient) {
    return SignedInBrowser.as(role, DEMONSTRATION)
        .post("/access-codes/handout", Map.of("patient", patient));
  }

  /** Alex can sign in: there is a date of birth. */
  @BeforeEach
  void signAlexUp() {
    SignedInBrowser.asPatient(Demonstration.PATIENT, DEMONSTRATION);
  }

  @ParameterizedTest
  @EnumSource
  void theHandoutComesWithACodeThatIsNewAndThePatientSeesWhoPrintedIt(AccountRole role) {
    Optional<AccessCodeRow> before = code(Demonstration.PATIENT);

    HttpResponse<String> response = print(role, Demonstration.PATIENT);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(response.body().getBytes(StandardCharsets.UTF_8)).startsWith('%', 'P', 'D', 'F');
    assertThat(code(Demonstration.PATIENT)).isPresent().isNotEqualTo(before);
    List<RecordAccessRow> looks =
        in(handle -> new RecordAccessStore(handle).list(Demonstration.PATIENT, 10));
    assertThat(looks).extracting(RecordAccessRow::what).contains("handout");
  }

  @Test
  void whereThereIsNothingToHandOutNoCodeIsMade() {
    in(
        handle -> {
          new PatientStore(handle)
              .save(
                  new NewPatient(
                      "none-yet",
                      "Nobody",
                      LocalDate.EPOCH,
                      false,
                      FactsJson.write(
                          new FactsDocument(Optional.of("none-yet"), PatientFacts.unknown()))),
                  new Recording("test", DemonstrationServer.NOW));
          return true;
        });

    HttpResponse<String> response = print(AccountRole.STAFF, "none-yet");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).contains("no code was made");
    assertThat(code("none-yet")).isEmpty();
  }

  @Test
  void aPatientWhoIsNotThereIsTold() {
    assertThat(print(AccountRole.CLINICIAN, "nobody").statusCode()).isEqualTo(404);
  }
}
