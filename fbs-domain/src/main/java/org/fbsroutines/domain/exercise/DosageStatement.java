package org.fbsroutines.domain.exercise;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Text;

/**
 * The dosage of an exercise as its source gives it.
 *
 * @param dosage the dosage
 * @param interpretation how an unclear source was read; empty if it is clear
 * @param citations where it comes from
 */
public record DosageStatement(
    Dosage dosage, Optional<Text> interpretation, ImmutableList<Citation> citations) {
  /** Refuses null. */
  public DosageStatement {
    requireNonNull(dosage, "dosage");
    requireNonNull(interpretation, "interpretation");
    requireNonNull(citations, "citations");
  }

  /**
   * A dosage that no source states.
   *
   * @param citations the places that describe the exercise without one
   * @return the statement
   */
  public static DosageStatement notStated(Citation... citations) {
    return new DosageStatement(
        Dosage.setByClinician(), Optional.empty(), ImmutableList.copyOf(citations));
  }
}
