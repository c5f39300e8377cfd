package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccessCodeRow;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.audit.RecordAccessRow;
import org.fbsroutines.persistence.store.audit.RecordAccessStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrintedHandoutTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final String HANDOUT = "/access-codes/handout";
  private static final Pattern CODE =
      Pattern.compile("\\b[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){2}\\b");

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
    return SignedInBrowser.as(role, DEMONSTRATION).post(HANDOUT, Map.of("patient", patient));
  }

  /** Somebody who has a routine, a date of birth and a code. */
  private static String patientWithACode(AccountRole role) {
    String patient =
        DemonstrationPatients.add(
            DEMONSTRATION.store().database(),
            DEMONSTRATION.clinic(),
            "printed-by-" + role.name().toLowerCase(Locale.ROOT));
    SignedInBrowser.asPatient(patient, DEMONSTRATION);
    return patient;
  }

  private static String printedCode(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> codes =
          CODE.matcher(new PDFTextStripper().getText(document))
              .results()
              .map(MatchResult::group)
              .distinct()
              .toList();
      assertThat(codes).hasSize(1);
      return codes.get(0);
    }
  }

  /** Signs in by the page for it, with the date of birth that all these patients share. */
  private static FormBrowser signedInWith(String code) {
    FormBrowser browser = new FormBrowser(DEMONSTRATION.server());
    HttpResponse<String> response =
        browser.fillIn(
            "/sign-in",
            Map.of("code", code, "born-day", "2", "born-month", "5", "born-year", "1974"));
    assertThat(response.statusCode()).isEqualTo(303);
    return browser;
  }

  @ParameterizedTest
  @EnumSource
  void theHandoutComesWithACodeThatIsNewAndThePatientSeesWhoPrintedIt(AccountRole role)
      throws IOException {
    String patient = patientWithACode(role);
    Optional<AccessCodeRow> before = code(patient);

    HttpResponse<byte[]> response =
        SignedInBrowser.as(role, DEMONSTRATION).postForBytes(HANDOUT, Map.of("patient", patient));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(code(patient)).isPresent().isNotEqualTo(before);
    List<RecordAccessRow> looks = in(handle -> new RecordAccessStore(handle).list(patient, 10));
    assertThat(looks)
        .extracting(RecordAccessRow::what, RecordAccessRow::actor)
        .containsExactly(tuple("handout", "The " + role));
    List<AuditRow> trail = in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, patient, 10));
    assertThat(trail).extracting(AuditRow::action).contains("print-handout");
    assertThat(signedInWith(printedCode(response.body())).get("/record-access").body())
        .contains("The " + role);
  }

  @ParameterizedTest
  @CsvSource({"en,Your exercises", "es,Sus ejercicios"})
  void theHandoutIsInTheLanguageThatWasChosenForThePatient(String language, String title)
      throws IOException {
    String patient =
        DemonstrationPatients.add(
            DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), "reads-" + language);

    HttpResponse<byte[]> response =
        SignedInBrowser.as(AccountRole.STAFF, DEMONSTRATION)
            .postForBytes(HANDOUT, Map.of("patient", patient, "language", language));

    try (PDDocument document = Loader.loadPDF(response.body())) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
      assertThat(new PDFTextStripper().getText(document)).contains(title);
    }
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
    assertThat(response.body()).contains("no code was created");
    assertThat(code("none-yet")).isEmpty();
  }

  @Test
  void aPatientWhoIsNotThereIsTold() {
    assertThat(print(AccountRole.CLINICIAN, "nobody").statusCode()).isEqualTo(404);
  }
}
