package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import com.google.common.net.UrlEscapers;
import java.util.function.Function;
import org.fbsroutines.persistence.store.KeyPage;
import org.fbsroutines.persistence.store.patient.PatientRow;

/**
 * The patients of a clinic.
 *
 * @param search the words that were sought; may be empty
 * @param attention those who need it, a page of them, or those found
 * @param counted how many there are in all, at most one more than are counted
 * @param attentionTurn the pages before and after
 * @param patients all patients by id, a page of them, or those found
 * @param patientsTurn the pages before and after
 * @param complete whether everything that was changed is contained
 */
public record PatientsView(
    String search,
    ImmutableList<Line> attention,
    int counted,
    Turn attentionTurn,
    KeyPage<PatientRow> patients,
    Turn patientsTurn,
    boolean complete) {
  /** Nobody works through more; to count them all would take longer the more there are. */
  static final int MAX_COUNTED = 1_000;

  /** Returns how many need attention, with a plus where there are more than are counted. */
  public String attentionCount() {
    return counted > MAX_COUNTED ? MAX_COUNTED + "+" : Integer.toString(counted);
  }

  /** Returns how many of all patients are on this page, with a plus where more follow. */
  public String patientCount() {
    return patients.rows().size() + (patients.hasNext() ? "+" : "");
  }

  /**
   * A patient who needs attention.
   *
   * @param patientId the clinic's own identifier
   * @param name what the clinic calls the patient
   * @param reasons why, the most urgent first
   */
  public record Line(String patientId, String name, ImmutableList<ConcernText> reasons) {}

  /**
   * The addresses of the pages beside one.
   *
   * @param previous empty where there is none
   * @param next empty where there is none
   */
  public record Turn(String previous, String next) {
    static final Turn NONE = new Turn("", "");

    static <T> Turn of(
        KeyPage<T> page, Function<T, String> token, String backward, String forward) {
      ImmutableList<T> rows = page.rows();
      return rows.isEmpty()
          ? NONE
          : new Turn(
              page.hasPrevious() ? address(backward, token.apply(rows.get(0))) : "",
              page.hasNext() ? address(forward, token.apply(rows.get(rows.size() - 1))) : "");
    }

    private static String address(String parameter, String token) {
      return "/patients?" + parameter + "=" + UrlEscapers.urlFormParameterEscaper().escape(token);
    }
  }
}
