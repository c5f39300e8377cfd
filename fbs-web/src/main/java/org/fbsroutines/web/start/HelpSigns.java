package org.fbsroutines.web.start;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.text.Text;

/**
 * The signs that end every exercise, in plain words.
 *
 * @param emergency call an emergency number at once
 * @param urgent call a doctor today
 */
public record HelpSigns(ImmutableList<Text> emergency, ImmutableList<Text> urgent) {

  /**
   * The signs that a rule book names: whatever withholds every exercise and sends for help.
   *
   * @param ruleBook a rule book
   * @return its signs, in its order
   */
  public static HelpSigns of(RuleBook ruleBook) {
    return new HelpSigns(signs(ruleBook, Referral.EMERGENCY), signs(ruleBook, Referral.URGENT));
  }

  /** Returns whom to call at once. */
  public Text emergencyContact() {
    return Referral.EMERGENCY.contact();
  }

  /** Returns whom to call today. */
  public Text urgentContact() {
    return Referral.URGENT.contact();
  }

  private static ImmutableList<Text> signs(RuleBook ruleBook, Referral referral) {
    return ruleBook.restrictions().stream()
        .flatMap(restriction -> restriction.clauses().stream())
        .filter(clause -> clause.referral() == referral)
        .filter(clause -> clause.cap() == Verdict.WITHHELD)
        .filter(clause -> clause.target().equals(Target.every()))
        .map(clause -> clause.reason().forPatient())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
