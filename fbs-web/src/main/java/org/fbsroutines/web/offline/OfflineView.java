package org.fbsroutines.web.offline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.visit.SignedIn;

/**
 * What a page needs so that the patient can keep today's routine on this device, and so that what
 * is kept does not outlast what closes the day.
 *
 * @param owner whose it is, as {@link Owner} writes it
 * @param endsAt the moment at which the day of the routine ends in the clinic
 * @param isOpen whether sessions may begin: else nothing may be kept, and what was kept goes
 */
public record OfflineView(String owner, Instant endsAt, boolean isOpen) {
  /** Where the page is that may be kept: the routine of today without a name, id or birth date. */
  public static final String PAGE = "/today/offline";

  /** Where the page is that states when to stop and whom to call, kept beside it. */
  public static final String HELP = "/today/offline/help";

  private static final ImmutableList<String> SAID =
      ImmutableList.of(
          "keeping",
          "kept",
          "not-kept",
          "queued",
          "queued-without-note",
          "sent",
          "offline",
          "sign-in",
          "refused",
          "clash",
          "lost-at-sign-out");

  /**
   * What a page of a day needs.
   *
   * @param who the patient
   * @param day the patient's day, in whatever state
   * @return what is to be on the page
   */
  public static OfflineView of(SignedIn who, PatientDay day) {
    return new OfflineView(Owner.of(who), day.endsAt(), day.state() == DayState.OPEN);
  }

  /** Returns what the script receives of the day. */
  public String day() {
    return isOpen ? "open" : "closed";
  }

  /**
   * The texts of the script.
   *
   * @param messages the texts in the patient's language
   * @return a JSON object of texts by their keys
   */
  public String translate(Messages messages) {
    return messages.object("offline.said.", SAID);
  }
}
