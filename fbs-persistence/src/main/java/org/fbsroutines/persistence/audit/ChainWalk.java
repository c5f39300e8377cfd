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
  static final int MAX_FINDINGS = 20;

  private final ImmutableList<Anchor> anchors;
  private final ImmutableSet<Long> anchored;
  private final Map<Long, String> hashes = new HashMap<>();
  private final List<AuditFinding> findings = new ArrayList<>();
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
    return ImmutableList.copyOf(findings);
  }

  /** Takes the next link, and looks at it beside the one before. */
  void follow(AuditLink link) {
    if (link.seq() != last.seq() + 1) {
      find(
          new AuditFinding(
              ChainComplaint.MISSING,
              last.seq() + 1,
              link.previousHash(),
              String.valueOf(link.seq())));
    } else if (!link.previousHash().equals(last.hash())) {
      find(new AuditFinding(ChainComplaint.UNLINKED, link.seq(), last.hash(), link.previousHash()));
    }
    if (!link.computedHash().equals(link.hash())) {
      find(AuditFinding.of(ChainComplaint.CHANGED, link.head(), link.computedHash()));
    }
    last = link.head();
    note(last);
  }

  private void note(AuditHead passed) {
    if (anchored.contains(passed.seq())) {
      hashes.put(passed.seq(), passed.hash());
    }
  }

  private void find(AuditFinding finding) {
    if (findings.size() < MAX_FINDINGS) {
      findings.add(finding);
    }
  }

  /** Compares the last link with how the log ends. */
  void end(AuditEnd end) {
    if (end.head().seq() > last.seq()) {
      find(AuditFinding.of(ChainComplaint.CUT, end.head(), last.hash()));
    } else if (!end.head().equals(last)) {
      find(AuditFinding.of(ChainComplaint.HEAD, last, end.head().hash()));
    }
  }

  /** Compares the anchors with what was passed; of those that fail in a row, names the first. */
  void compareAnchors() {
    boolean failed = false;
    for (Anchor anchor : anchors) {
      String hash = hashes.get(anchor.head().seq());
      boolean fails = !anchor.head().hash().equals(hash);
      if (fails && !failed) {
        find(
            hash == null
                ? AuditFinding.of(ChainComplaint.GONE, anchor.head(), String.valueOf(last.seq()))
                : AuditFinding.of(ChainComplaint.OTHER, anchor.head(), hash));
      }
      failed = fails;
    }
  }
}
