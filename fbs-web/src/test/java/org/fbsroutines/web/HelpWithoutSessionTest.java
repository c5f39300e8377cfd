package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom to call where nobody has signed in and there are several clinics. */
class HelpWithoutSessionTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  @Test
  void helpShowsTheNumbersOfNoneOfSeveralClinicsButToTheirOwnPeople() {
    DEMONSTRATION.in(ClinicNumbers::stateAll);
    ImmutableList<Clinic> all =
        DEMONSTRATION
            .store()
            .database()
            .readOutsideClinics(handle -> new ClinicStore(handle).list());
    assertThat(all).hasSizeGreaterThan(1);

    assertThat(DEMONSTRATION.browser().get("/help").body())
        .contains("Call your emergency number")
        .doesNotContain("tel:", "Your clinic:");
    assertThat(SignedInBrowser.asPatient("demo", DEMONSTRATION).get("/help").body())
        .contains("href=\"tel:112\"", "href=\"tel:+34900123456\"");
  }
}
