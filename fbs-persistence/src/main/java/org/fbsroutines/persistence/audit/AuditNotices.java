package org.fbsroutines.persistence.audit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.store.ClinicLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.jdbi.v3.core.Handle;

/**
 * What a clinic's administrators are told of its audit log. Notices are entries of that log, so
 * that nobody can take one back without breaking the chain once more.
 */
public record AuditNotices(Handle handle) {
  private static final String LOG = "audit-log";
  private static final String RAISE = "raise-audit-notice";
  private static final String CLEAR = "clear-audit-notice";
  private static final String UP_TO = "upTo";

  /** Returns the notices that nobody has cleared, in the order in which they were raised. */
  public ImmutableList<AuditNotice> open() {
    long cleared =
        new AuditStore(handle)
            .details(CLEAR, LOG).entrySet().stream()
                .mapToLong(entry -> Math.min(upTo(entry.getValue()), entry.getKey()))
                .max()
                .orElse(0);
    return all().stream().filter(notice -> notice.seq() > cleared).collect(toImmutableList());
  }

  /** Nobody clears what is yet to come. */
  private static long upTo(String detail) {
    return JsonText.tree(detail).path(UP_TO).asLong();
  }

  private ImmutableList<AuditNotice> all() {
    return new AuditStore(handle)
        .details(RAISE, LOG).entrySet().stream()
            .map(
                raised ->
                    new AuditNotice(
                        raised.getKey(), AuditFinding.ofJson(JsonText.tree(raised.getValue()))))
            .collect(toImmutableList());
  }

  /**
   * Raises a notice of each finding of which none was raised before: what an administrator has
   * cleared does not come back every day.
   *
   * @throws StoreException if the log takes no entry
   */
  public void raise(Collection<AuditFinding> findings, Recording recording) {
    ClinicLock.take(handle, LOG);
    ImmutableList<AuditNotice> raised = all();
    findings.stream()
        .filter(finding -> raised.stream().noneMatch(old -> old.finding().covers(finding)))
        .forEach(finding -> append(RAISE, finding.json(), recording));
  }

  /**
   * Clears notices.
   *
   * @param upTo the number of the last one that was looked into
   * @param reason what came of it
   * @param recording the administrator
   */
  public void clear(long upTo, String reason, Recording recording) {
    append(
        CLEAR,
        JsonNodeFactory.instance.objectNode().put(UP_TO, upTo).put("reason", reason),
        recording);
  }

  private void append(String action, JsonNode detail, Recording recording) {
    new AuditStore(handle).append(recording, action, LOG, LOG, detail.toString());
  }
}
