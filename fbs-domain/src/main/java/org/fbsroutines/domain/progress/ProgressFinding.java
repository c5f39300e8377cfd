package org.fbsroutines.domain.progress;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Text;

/**
 * Why a dosage stays, shrinks, stops or may grow.
 *
 * @param rule the id of the rule that speaks, such as {@code R38}
 * @param why one plain sentence
 * @param citations where the rule comes from; never empty
 */
public record ProgressFinding(String rule, Text why, ImmutableList<Citation> citations) {
  /** Refuses null. */
  public ProgressFinding {
    requireNonNull(rule, "rule");
    requireNonNull(why, "why");
    requireNonNull(citations, "citations");
  }
}
