package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.fbsroutines.domain.patient.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the screening page says of time. */
class ScreeningPageTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  /** Fused 56 days ago: the 112 days of R20 end on 28 March. */
  @Test
  void aWindowThatEndsIsNamedAlthoughTheClearanceIsStillNeeded() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "fused");
    ImmutableListMultimap<String, String> facts =
        ClinicianBrowser.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.ROTATION_CLEARED, "no");
    for (Map.Entry<String, String> operated :
        ImmutableMap.of(
                "operation-0-kind", "fusion",
                "operation-0-date-day", "6",
                "operation-0-date-month", "12",
                "operation-0-date-year", "2026")
            .entrySet()) {
      facts = ClinicianBrowser.replacing(facts, operated.getKey(), operated.getValue());
    }
    clinician.done("/patients/fused/facts", facts);

    assertThat(clinician.page("/patients/fused/screening"))
        .has(
            inOrder(
                "What time alone will change",
                "28 March 2027",
                "Yoga",
                "R20: the window is over; it still needs another answer.",
                "Has the surgeon cleared twisting (rotation) of the lower back?"));
  }
}
