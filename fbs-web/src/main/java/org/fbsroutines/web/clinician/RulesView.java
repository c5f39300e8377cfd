package org.fbsroutines.web.clinician;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.persistence.clinic.ClinicRules;

/**
 * The rule book.
 *
 * @param rules what the clinic screens with
 */
public record RulesView(ClinicRules rules) {

  /** Returns the rule book. */
  public RuleBook ruleBook() {
    return rules.ruleBook();
  }

  /**
   * What a clause does and to which exercises.
   *
   * @param clause a clause
   * @return such as "Withholds Yoga and refers the patient (clinic)"
   */
  public String does(Clause clause) {
    String adaptations =
        clause.effects().stream()
            .flatMap(effect -> effect.adapted().stream())
            .map(Adaptation::phrase)
            .collect(joining("; "));
    return verb(clause.cap())
        + " "
        + governed(clause)
        + (adaptations.isEmpty() ? "" : ": " + adaptations)
        + referral(clause.referral())
        + ".";
  }

  private static String verb(Verdict cap) {
    return switch (cap) {
      case WITHHELD -> "Withholds";
      case INCOMPLETE -> "Leaves undecided";
      case ADAPTED -> "Adapts";
      case PERMITTED -> "Advises on";
    };
  }

  private String governed(Clause clause) {
    ImmutableList<Exercise> all = rules.catalogue().exercises();
    ImmutableList<String> names =
        all.stream()
            .filter(clause.target()::covers)
            .map(exercise -> exercise.name().toLowerCase(Locale.ROOT))
            .collect(ImmutableList.toImmutableList());
    if (names.isEmpty()) {
      return "exercises that nobody has assessed";
    }
    return names.size() == all.size() ? "every exercise" : String.join(", ", names);
  }

  private static String referral(Referral referral) {
    return switch (referral) {
      case NONE -> "";
      case EMERGENCY -> ", and sends the patient for emergency help";
      case URGENT -> ", and sends the patient to a doctor the same day";
      case CLINIC -> ", and sends the patient to the clinic";
    };
  }
}
