package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Tab;

/** The pages about one patient. */
public enum PatientTabs {
  /** What needs attention, and how it goes. */
  OVERVIEW("", "clinician.tab.overview"),
  /** What is known. */
  FACTS("/facts", "clinician.tab.facts"),
  /** What is decided. */
  SCREENING("/screening", "clinician.tab.screening"),
  /** What was done and felt. */
  RECORDS("/records", "clinician.tab.records"),
  /** What was prescribed. */
  ROUTINES("/routines", "clinician.tab.routines"),
  /** What clinicians decided beside the rule book. */
  INSTRUCTIONS("/instructions", "clinician.tab.instructions"),
  /** What imports would take back. */
  TO_CONFIRM("/to-confirm", "clinician.tab.to-confirm");

  private final String path;
  private final String key;

  PatientTabs(String path, String key) {
    this.path = path;
    this.key = key;
  }

  /** Returns what is noted as looked at, in kebab case. */
  public String look() {
    return switch (this) {
      case OVERVIEW -> "patient-page";
      case ROUTINES -> "routine";
      default -> path.substring(1);
    };
  }

  /** Returns the address of this page about a patient. */
  public String href(String patientId) {
    return "/patients/" + patientId + path;
  }

  /**
   * Returns the links between the pages about a patient, with this one marked.
   *
   * @param unconfirmed how many changes wait to be confirmed
   */
  ImmutableList<Tab> links(String patientId, int unconfirmed, Localizer words) {
    return Stream.of(values())
        .map(tab -> new Tab(words.say(tab.key, unconfirmed), tab.href(patientId), tab == this))
        .collect(ImmutableList.toImmutableList());
  }
}
