package org.fbsroutines.persistence.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.persistence.text.ChainComplaint;
import org.jspecify.annotations.Nullable;

/**
 * The first findings of many, and how many more there are: a finding that is not listed must still
 * show, or whoever spoils twenty entries could rewrite the rest unseen. Not for several threads.
 */
final class FirstFindings {
  static final int MAX = 20;

  private final List<AuditFinding> first = new ArrayList<>();
  private @Nullable AuditFinding beyond;
  private long more;

  void add(AuditFinding finding) {
    if (first.size() < MAX) {
      first.add(finding);
      return;
    }
    if (beyond == null) {
      beyond = finding;
    }
    more++;
  }

  /** Returns the first ones, with a last one for all the others. */
  ImmutableList<AuditFinding> list() {
    ImmutableList.Builder<AuditFinding> list = ImmutableList.builder();
    list.addAll(first);
    if (beyond != null) {
      list.add(
          new AuditFinding(
              ChainComplaint.MORE, beyond.entry(), beyond.expected(), String.valueOf(more)));
    }
    return list.build();
  }
}
