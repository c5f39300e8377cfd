package org.fbsroutines.domain.instruction;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.restriction.RuleBook;

/**
 * What a clinician decided for one patient beside the rule book, for some time: a {@link Limit}
 * tightens, a {@link Waiver} loosens. Both change the rule book that this patient is screened with,
 * so that they are evaluated and explained like every other rule.
 */
public sealed interface ClinicianInstruction permits Limit, Waiver {

  /** Returns its id, such as {@code I-1}. */
  String id();

  /** Returns why, in the clinician's words. */
  String reason();

  /** Returns the clinician's name. */
  String author();

  /** Returns the first day. */
  LocalDate fromInclusive();

  /** Returns the first day after it. */
  LocalDate untilExclusive();

  /**
   * The rule book as it is for this patient.
   *
   * @param ruleBook the rule book
   * @param catalogue the exercises it is about
   * @return the changed rule book
   */
  RuleBook applyTo(RuleBook ruleBook, Catalogue catalogue);

  /**
   * One function for each kind.
   *
   * @param <R> the result
   * @param onLimit applied to a limit
   * @param onWaiver applied to a waiver
   * @return what the function for this kind returned
   */
  <R> R fold(Function<Limit, R> onLimit, Function<Waiver, R> onWaiver);

  /**
   * The rule book with all of these instructions.
   *
   * @param ruleBook the rule book
   * @param catalogue the exercises it is about
   * @param instructions one patient's instructions, each id once
   * @return the rule book for this patient
   */
  static RuleBook applyAll(
      RuleBook ruleBook, Catalogue catalogue, List<ClinicianInstruction> instructions) {
    requireNonNull(ruleBook, "ruleBook");
    requireNonNull(catalogue, "catalogue");
    RuleBook changed = ruleBook;
    for (ClinicianInstruction instruction : instructions) {
      changed = instruction.applyTo(changed, catalogue);
    }
    return changed;
  }
}
