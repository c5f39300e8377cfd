package org.fbsroutines.persistence.audit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.format.problem.Problem;

/**
 * What a file of anchors contains.
 *
 * @param all the anchors, in the order of its lines
 * @param torn the lines that a program which was killed left unfinished
 * @param wrong the lines that are neither: any may have been an anchor
 */
public record Anchors(
    ImmutableList<Anchor> all, ImmutableList<Problem> torn, ImmutableList<Problem> wrong) {
  /** No anchor. */
  public static final Anchors NONE =
      new Anchors(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

  /** Returns those of one clinic. */
  public ImmutableList<Anchor> of(ClinicId clinic) {
    return all.stream().filter(anchor -> anchor.clinic().equals(clinic)).collect(toImmutableList());
  }

  /** Returns whose logs are anchored. */
  public ImmutableSet<ClinicId> clinics() {
    return all.stream().map(Anchor::clinic).collect(ImmutableSet.toImmutableSet());
  }
}
