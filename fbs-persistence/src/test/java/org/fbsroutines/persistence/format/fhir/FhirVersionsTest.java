package org.fbsroutines.persistence.format.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several versions of a resource in one file: the newest counts where it is sure which that is. */
class FhirVersionsTest {
  private static final String UNA = Fhir.entry("", Fhir.patient("p1", "Una Berg", ""));
  private static final String URL = "https://a.example/fhir/Procedure/1";

  private static String version(String status, String day, String meta) {
    return Fhir.entry(
        URL,
        Fhir.fusion(
            "1",
            Fhir.reference("Patient/p1"),
            "\"status\": \"%s\", \"performedDateTime\": \"%s\"%s"
                .formatted(status, day, meta.isEmpty() ? "" : ", \"meta\": {" + meta + "}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "versionId": "9"~"versionId": "10"
          "lastUpdated": "2026-11-11T09:00:00+02:00"~"lastUpdated": "2026-11-11T08:00:00Z"
          "versionId": "7", "lastUpdated": "2026-11-11T07:00:00Z"~"versionId": "1", "lastUpdated": "2026-11-12T07:00:00Z"
          """)
  void theNewestCountsWhereverItStands(String old, String current) throws IOException {
    String before = version("completed", "2026-11-10", old);
    String after = version("completed", "2026-11-09", current);

    assertThat(Fhir.days(Fhir.operations(Fhir.bundle(UNA, before, after))))
        .containsExactly("2026-11-09");
    assertThat(Fhir.days(Fhir.operations(Fhir.bundle(UNA, after, before))))
        .containsExactly("2026-11-09");
  }

  @Test
  void whatWasEnteredInErrorSinceIsNoOperationAndToldAsThat() throws IOException {
    Heard<OperationDocument> heard =
        Fhir.operations(
            Fhir.bundle(
                UNA,
                version("completed", "2026-11-10", "\"versionId\": \"1\""),
                version("entered-in-error", "2026-11-10", "\"versionId\": \"2\"")));

    assertThat(Fhir.operated(heard)).isEmpty();
    assertThat(heard.rows)
        .singleElement()
        .satisfies(row -> assertThat(row.value().isInError()).isTrue());
  }

  @Test
  void whatWasDeletedSinceIsNoOperation() throws IOException {
    String deleted =
        """
        {"fullUrl": "%s", "request": {"method": "DELETE", "url": "Procedure/1"},
         "response": {"status": "204", "etag": "W/\\"2\\"", "lastModified": "2026-11-12T00:00:00Z"}}\
        """
            .formatted(URL);

    assertThat(
            Fhir.operations(
                    Fhir.bundle(
                        UNA, deleted, version("completed", "2026-11-10", "\"versionId\": \"1\"")))
                .rows)
        .isEmpty();
  }

  @Test
  void whereItIsNotSureWhichIsNewerBothCount() throws IOException {
    assertThat(
            Fhir.days(
                Fhir.operations(
                    Fhir.bundle(
                        UNA,
                        version("completed", "2026-11-10", ""),
                        version("completed", "2026-11-09", "\"versionId\": \"2\"")))))
        .containsExactlyInAnyOrder("2026-11-10", "2026-11-09");
  }
}
