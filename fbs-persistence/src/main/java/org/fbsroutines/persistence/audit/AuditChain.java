package org.fbsroutines.persistence.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.audit.AuditEnd;
import org.fbsroutines.persistence.store.audit.AuditHead;
import org.fbsroutines.persistence.store.audit.AuditLink;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.text.ChainComplaint;

/**
 * The audit log of a clinic as a chain. It is verified here and not in the database, whose owner
 * could let it answer anything, and range by range: each is a transaction and a short statement.
 *
 * @param database where it is stored
 * @param clinic whose log
 */
public record AuditChain(Database database, ClinicId clinic) {
  private static final int RANGE = 10_000;

  /** Numbers begin at 1, unless the owner of the database has lifted that check. */
  private static final long BEFORE_ALL = Long.MIN_VALUE;

  /** Checks that a log is named. */
  public AuditChain {
    requireNonNull(database, "database");
    requireNonNull(clinic, "clinic");
  }

  /** Returns where the chain stands; {@link AuditHead#NONE} for an empty log. */
  public AuditHead head() {
    return read(AuditStore::end).head();
  }

  /** Returns whether the entry of that number has that hash. */
  boolean contains(AuditHead anchored) {
    return anchored.equals(AuditHead.NONE)
        || read(store -> store.links(anchored.seq() - 1, anchored.seq(), 1)).stream()
            .anyMatch(link -> link.head().equals(anchored));
  }

  /**
   * Verifies all of the log.
   *
   * @param anchors of the clinic, in the order in which they were made
   * @param goesOn asked after each range, by the number of the last entry verified, whether to
   *     verify the next one; the anchors are compared only at the end of the log
   */
  public AuditVerification verify(ImmutableList<Anchor> anchors, LongPredicate goesOn) {
    return walk(AuditHead.NONE, anchors, goesOn);
  }

  /**
   * Verifies a part of the log.
   *
   * @param after begins behind the entry of this number, whose own hash is believed; 0 for the
   *     first
   * @param most stops after about so many entries
   */
  public AuditVerification verify(long after, long most) {
    AuditHead start =
        after == 0
            ? AuditHead.NONE
            : read(store -> store.links(after - 1, after, 1)).stream()
                .map(AuditLink::head)
                .findFirst()
                .orElse(AuditHead.NONE);
    return walk(start, ImmutableList.of(), last -> last < start.seq() + most);
  }

  private AuditVerification walk(
      AuditHead start, ImmutableList<Anchor> anchors, LongPredicate goesOn) {
    AuditEnd end = read(AuditStore::end);
    ChainWalk walk = new ChainWalk(start, anchors);
    long next = start.equals(AuditHead.NONE) ? BEFORE_ALL : start.seq();
    ImmutableList<AuditLink> links;
    do {
      long from = next;
      links = read(store -> store.links(from, end.last(), RANGE));
      links.forEach(walk::follow);
      next = walk.last().seq();
    } while (links.size() >= RANGE && goesOn.test(next));
    boolean isComplete = links.size() < RANGE;
    if (isComplete) {
      walk.end(end);
      walk.compareAnchors();
    }
    return new AuditVerification(start.seq(), walk.last(), isComplete, walk.findings());
  }

  /**
   * Reports a hash, kept from an earlier day, that no entry has; empty where one has it, and for
   * the hash of an empty log, which every log once was.
   */
  public Optional<AuditFinding> lacks(String hash) {
    if (hash.equals(AuditHead.NONE.hash()) || read(store -> store.find(hash)).isPresent()) {
      return Optional.empty();
    }
    AuditHead head = head();
    return Optional.of(new AuditFinding(ChainComplaint.UNKNOWN, head.seq(), hash, head.hash()));
  }

  private <T> T read(Function<AuditStore, T> question) {
    return database.<T, RuntimeException>readInClinic(
        clinic, handle -> question.apply(new AuditStore(handle)));
  }
}
