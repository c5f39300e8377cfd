package org.fbsroutines.persistence.code;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of the codes of procedures: what a clinic says, and what is surely elsewhere by the
 * code itself. What the clinic says comes first.
 *
 * @param byCode what the clinic says
 */
public record CodeMeanings(ImmutableMap<Code, CodeMeaning> byCode) {
  /** A clinic that has said nothing. */
  public static final CodeMeanings NONE = new CodeMeanings(ImmutableMap.of());

  /** Refuses null. */
  public CodeMeanings {
    requireNonNull(byCode, "byCode");
  }

  /**
   * Finds the operations on the spine that the codes of one procedure mean.
   *
   * @param codes the codes of the procedure
   * @return each meaning once; none where no code is said to be one
   */
  public ImmutableSet<CodeMeaning> operations(Collection<Code> codes) {
    return codes.stream()
        .map(byCode::get)
        .filter(Objects::nonNull)
        .filter(meaning -> !meaning.isElsewhere())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns whether a procedure is surely not on the spine: each of its codes is, and it has one.
   *
   * @param codes the codes of the procedure
   */
  public boolean areElsewhere(Collection<Code> codes) {
    return !codes.isEmpty() && codes.stream().allMatch(this::isElsewhere);
  }

  /** Returns whether it is known what a procedure was: an operation, or surely not on the spine. */
  public boolean areKnown(Collection<Code> codes) {
    return !operations(codes).isEmpty() || areElsewhere(codes);
  }

  /** These, with what else is said in place of what was said before. */
  public CodeMeanings with(Collection<StatedCode> stated) {
    return new CodeMeanings(
        ImmutableMap.<Code, CodeMeaning>builder()
            .putAll(byCode)
            .putAll(Iterables.transform(stated, one -> Map.entry(one.code(), one.meaning())))
            .buildKeepingLast());
  }

  private boolean isElsewhere(Code code) {
    CodeMeaning said = byCode.get(code);
    return said == null ? ElsewhereCodes.contains(code) : said.isElsewhere();
  }
}
