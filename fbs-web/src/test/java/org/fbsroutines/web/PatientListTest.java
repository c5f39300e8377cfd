package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of the list of patients. */
class PatientListTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Pattern LINE = Pattern.compile("<a href=\"/patients/([^\"]+)\"");
  private static final int PATIENTS = 40;

  @BeforeAll
  static void addPatients() {
    Recording recording = new Recording("tester", DemonstrationServer.NOW);
    Recording longAgo = new Recording("tester", Instant.parse("2026-01-01T09:00:00Z"));
    DEMONSTRATION.in(
        handle -> {
          for (int i = 0; i < PATIENTS; i++) {
            new PatientStore(handle)
                .save(
                    new NewPatient("n-%02d".formatted(i), "Ñandú Kowalska " + i, null, true, null),
                    recording);
          }
          return new PatientStore(handle)
              .save(new NewPatient("old", "Olda Löwe", null, true, null), longAgo);
        });
  }

  private static List<String> listed(String page) {
    return LINE.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static String turned(ClinicianBrowser clinician, String page, String way, String by) {
    List<String> addresses =
        Pattern.compile("rel=\"" + way + "\" href=\"(/patients\\?" + by + "=[^\"]+)\"")
            .matcher(page)
            .results()
            .map((MatchResult found) -> found.group(1).replace("&#61;", "="))
            .toList();
    assertThat(addresses).hasSize(1);
    return clinician.page(addresses.get(0));
  }

  @Test
  void bothListsTurnForwardAndBack() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    String first = clinician.page("/patients");

    assertThat(first).contains("Needs attention (4").doesNotContain("rel=\"prev\"");
    String attention = turned(clinician, first, "next", "after");
    assertThat(listed(attention)).isNotEqualTo(listed(first));
    assertThat(listed(turned(clinician, attention, "prev", "before"))).isEqualTo(listed(first));
    String patients = turned(clinician, first, "next", "from");
    assertThat(listed(patients)).contains("old").isNotEqualTo(listed(first));
    assertThat(listed(turned(clinician, patients, "prev", "to"))).isEqualTo(listed(first));
  }

  @Test
  void whomNobodyWatchesIsFoundAndNotSaidToNeedAttention() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);

    String found = clinician.sought("lowe");

    assertThat(listed(found)).containsExactly("old");
    assertThat(found).contains("Found: 0 who need attention, 1 in the full list.");
  }

  @Test
  void whereMoreMatchThanAreShownThePageStatesSo() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);

    assertThat(clinician.sought("kowalska nandu"))
        .contains("More patients match.")
        .doesNotContain("rel=\"next\"");
  }
}
