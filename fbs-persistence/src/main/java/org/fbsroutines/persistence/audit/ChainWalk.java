package org.fbsroutines.persistence.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fbsroutines.persistence.store.audit.AuditEnd;
import org.fbsroutines.persistence.store.audit.AuditHead;
import org.fbsroutines.persistence.store.audit.AuditLink;
import org.fbsroutines.persistence.text.ChainComplaint;

/** Goes along a chain link by link and notes what is wrong. Not for several threads. */
final class ChainWalk {
  private final ImmutableList<Anchor> anchors;
  private final ImmutableSet<Long> anchored;
  private final Map<Long, String> hashes = new HashMap<>();
  private final FirstFindings inChain = new FirstFindings();
  private final FirstFindings atAnchors = new FirstFindings();
  private AuditHead last;

  ChainWalk(AuditHead start, ImmutableList<Anchor> anchors) {
    this.last = start;
    this.anchors = anchors;
    this.anchored =
        anchors.stream().map(anchor -> anchor.head().seq()).collect(ImmutableSet.toImmutableSet());
    note(start);
  }

  AuditHead last() {
    return last;
  }

  ImmutableList<AuditFinding> findings() {
    return ImmutableList.<AuditFinding>builder()
        .addAll(inChain.list())
        .addAll(atAnchors.list())
        .build();
  }

  /** Takes the next link, and looks at it beside the one before. */
  void follow(AuditLink link) {
    if (link.seq() != last.seq() + 1) {
      inChain.add(
          new AuditFinding(
              ChainComplaint.MISSING,
              last.seq() + 1,
              link.previousHash(),
              String.valueOf(link.seq())));
    } else if (!link.previousHash().equals(last.hash())) {
      inChain.add(
          new AuditFinding(ChainComplaint.UNLINKED, link.seq(), last.hash(), link.previousHash()));
    }
    if (!link.computedHash().equals(link.hash())) {
      inChain.add(AuditFinding.of(ChainComplaint.CHANGED, link.head(), link.computedHash()));
    }
    last = link.head();
    note(last);
  }

  private void note(AuditHead passed) {
    if (anchored.contains(passed.seq())) {
      hashes.put(passed.seq(), passed.hash());
    }
  }

  /** Compares the last link with how the log ends. */
  void end(AuditEnd end) {
    if (end.head().seq() > last.seq()) {
      inChain.add(AuditFinding.of(ChainComplaint.CUT, end.head(), last.hash()));
    } else if (!end.head().equals(last)) {
      inChain.add(AuditFinding.of(ChainComplaint.HEAD, last, end.head().hash()));
    }
  }

  /**
   * Compares the anchors with what was passed. Of those that fail in a row, names the first, where
   * the log was rewritten at the latest, and the last: it is another one if that happens again.
   */
  void compareAnchors() {
    List<Anchor> failing = new ArrayList<>();
    for (Anchor anchor : anchors) {
      if (anchor.head().hash().equals(hashes.get(anchor.head().seq()))) {
        nameEndsOf(failing);
        failing.clear();
      } else {
        failing.add(anchor);
      }
    }
    nameEndsOf(failing);
  }

  private void nameEndsOf(List<Anchor> failing) {
    if (failing.isEmpty()) {
      return;
    }
    AuditHead first = failing.get(0).head();
    AuditHead latest = failing.get(failing.size() - 1).head();
    atAnchors.add(failed(first));
    if (!latest.equals(first)) {
      atAnchors.add(failed(latest));
    }
  }

  private AuditFinding failed(AuditHead anchored) {
    String hash = hashes.get(anchored.seq());
    return hash == null
        ? AuditFinding.of(ChainComplaint.GONE, anchored, String.valueOf(last.seq()))
        : AuditFinding.of(ChainComplaint.OTHER, anchored, hash);
  }
}
