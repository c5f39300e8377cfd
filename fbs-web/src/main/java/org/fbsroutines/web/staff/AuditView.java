package org.fbsroutines.web.staff;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.persistence.audit.AuditNotice;
import org.fbsroutines.persistence.audit.AuditVerification;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Messages;

/**
 * A page of the audit trail.
 *
 * @param rows the latest first
 * @param about only entries about this subject; empty for all
 * @param next where the next page begins; empty on the last one
 * @param verification whether the log is whole; empty where nobody asked, since every entry is
 *     hashed for it
 * @param notices what is wrong with the log and nobody has cleared
 * @param mayClear whether the visitor may clear them
 * @param form how the visitor clears them
 * @param zone where the clinic's clocks are
 */
public record AuditView(
    ImmutableList<AuditRow> rows,
    String about,
    Optional<Long> next,
    Optional<AuditVerification> verification,
    ImmutableList<AuditNotice> notices,
    boolean mayClear,
    Form form,
    ZoneId zone) {

  /**
   * A word of the trail, as a person reads it.
   *
   * @param keys what the keys of such words begin with
   * @param token the word as it is stored
   * @param messages the texts in the visitor's language
   * @return the word; as it is stored where there is none for it
   */
  public String translate(String keys, String token, Messages messages) {
    return messages.find(keys + token).orElseGet(() -> token.replace('-', ' '));
  }
}
