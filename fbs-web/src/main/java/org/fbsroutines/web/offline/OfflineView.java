package org.fbsroutines.web.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.fbsroutines.web.page.Messages;

/**
 * What a page needs so that the patient can keep today's routine on this device.
 *
 * @param owner whose it is, as {@link Owner} says it
 * @param endsAt the moment at which the day of the routine ends in the clinic
 */
public record OfflineView(String owner, Instant endsAt) {
  /** Where the page is that may be kept: the routine of today without a name, id or birth date. */
  public static final String PAGE = "/today/offline";

  /** Where the page is that tells when to stop and whom to call, kept beside it. */
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
   * What the script says.
   *
   * @param messages the texts in the patient's language
   * @return a JSON object of texts by their keys
   */
  public String said(Messages messages) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    SAID.forEach(key -> texts.put(key, messages.say("offline.said." + key)));
    return texts.toString();
  }
}
