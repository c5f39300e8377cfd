package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.clinic.PatientNumbers;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.fbsroutines.persistence.store.clinic.IdentifierSystemStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers by which imports find a patient, where clinicians see them. */
class PatientNumbersPageTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static void list(IdentifierSystem... systems) {
    DEMONSTRATION.in(
        handle -> {
          new IdentifierSystemStore(handle).replace(ImmutableList.copyOf(systems));
          return handle;
        });
  }

  @Test
  void theOverviewShowsThemByTheNameOfTheirSystem() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "numbered");
    assertThat(clinician.page("/patients/numbered")).doesNotContain("Numbers in other systems");

    list(IdentifierSystem.LOCAL, new IdentifierSystem("urn:a", "Hospital <A>"));
    DEMONSTRATION.in(
        handle ->
            PatientNumbers.give(
                handle,
                "numbered",
                new PatientIdentifier("urn:a", "7 1"),
                new Recording("Dr. Dana", DemonstrationServer.NOW)));

    assertThat(clinician.page("/patients/numbered"))
        .contains("Numbers in other systems: Hospital &lt;A&gt; 7 1");

    list(IdentifierSystem.LOCAL);
    assertThat(clinician.page("/patients/numbered"))
        .as("the system is listed no longer")
        .doesNotContain("Hospital");
  }
}
