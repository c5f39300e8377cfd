package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import com.google.common.net.UrlEscapers;
import java.time.LocalDate;
import org.fbsroutines.persistence.store.patient.PatientRow;

/**
 * The patients of a clinic.
 *
 * @param search the words that were sought; may be empty
 * @param attention those who need it, a page of them
 * @param attentionCount how many there are in all
 * @param attentionNext where the next page begins; empty for the last
 * @param patients all patients by id, a page of them
 * @param patientsNext where the next page begins; empty for the last
 * @param today the day that it is
 */
public record PatientsView(
    String search,
    ImmutableList<Line> attention,
    int attentionCount,
    String attentionNext,
    ImmutableList<PatientRow> patients,
    String patientsNext,
    LocalDate today) {

  /** Returns how many of all patients are on this page, with a plus where more follow. */
  public String patientCount() {
    return patients.size() + (patientsNext.isEmpty() ? "" : "+");
  }

  /**
   * The address of a page where nothing is sought.
   *
   * @param list {@code after} or {@code from}
   * @param begin where it begins; empty where there is no such page
   */
  public String address(String list, String begin) {
    return begin.isEmpty()
        ? ""
        : "/patients?" + list + "=" + UrlEscapers.urlFormParameterEscaper().escape(begin);
  }

  /**
   * A patient who needs attention.
   *
   * @param patientId the clinic's own identifier
   * @param name what the clinic calls the patient
   * @param reasons why, the most urgent first
   */
  public record Line(String patientId, String name, ImmutableList<ConcernText> reasons) {}
}
