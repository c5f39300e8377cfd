package org.fbsroutines.web.staff;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.store.account.AccessCodeRow;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.web.http.Form;

/**
 * The access code of one patient.
 *
 * @param form the patient that was asked for
 * @param patient the patient, where there is one with that id
 * @param similar the patients whose name or id has the words, where none has exactly this id
 * @param current the code that works now
 * @param issued the code that was just made, shown this once
 * @param isRevoked whether the code was just taken back
 * @param zone where the clinic's clocks are
 */
public record AccessCodesView(
    Form form,
    Optional<PatientRow> patient,
    ImmutableList<PatientRow> similar,
    Optional<AccessCodeRow> current,
    Optional<AccessCodes.Issued> issued,
    boolean isRevoked,
    ZoneId zone) {
  /** The most patients that are listed to choose from. */
  static final int MAX_SIMILAR = 20;

  /** Returns the patients to choose from. */
  public ImmutableList<PatientRow> choices() {
    return similar.stream().limit(MAX_SIMILAR).collect(ImmutableList.toImmutableList());
  }

  /** Returns whether there are more than are listed. */
  public boolean hasMore() {
    return similar.size() > MAX_SIMILAR;
  }
}
