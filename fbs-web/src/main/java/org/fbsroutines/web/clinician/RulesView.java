package org.fbsroutines.web.clinician;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.web.page.Localizer;

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
   * What the rule book is.
   *
   * @param words the language
   * @return its name and size, and the version that is in force where it is a clinic's
   */
  public String lead(Localizer words) {
    String name = words.translate(ruleBook().name());
    int size = ruleBook().restrictions().size();
    return isStandard()
        ? words.say("rules.lead-standard", name, size)
        : words.say("rules.lead", name, rules.ruleBookVersion(), size);
  }

  /** What stands above the thresholds. */
  public String valueHeading(Localizer words) {
    return words.say(isStandard() ? "rules.standard-value" : "rules.in-force");
  }

  /** Whether it is that of the release, which is in force in no clinic. */
  private boolean isStandard() {
    return rules.ruleBookVersion() == 0;
  }

  /**
   * What a clause does and to which exercises.
   *
   * @param clause a clause
   * @param words the language
   * @return such as "Withholds yoga, and sends the patient to the clinic."
   */
  public String does(Clause clause, Localizer words) {
    String adaptations =
        clause.effects().stream()
            .flatMap(effect -> effect.adapted().stream())
            .map(Adaptation::phrase)
            .map(words::translate)
            .collect(joining("; "));
    return words.say(
        "rules.does",
        words.say("rules.does." + clause.cap().token()),
        governed(clause, words)
            + (adaptations.isEmpty() ? "" : ": " + adaptations)
            + referral(clause.referral(), words));
  }

  private String governed(Clause clause, Localizer words) {
    ImmutableList<Exercise> all = rules.catalogue().exercises();
    ImmutableList<String> names =
        all.stream()
            .filter(clause.target()::covers)
            .map(exercise -> words.translate(exercise.name()))
            .map(name -> name.toLowerCase(words.language().locale()))
            .collect(ImmutableList.toImmutableList());
    if (names.isEmpty()) {
      return words.say("rules.governs-none");
    }
    return names.size() == all.size() ? words.say("rules.governs-all") : String.join(", ", names);
  }

  private static String referral(Referral referral, Localizer words) {
    return referral == Referral.NONE ? "" : ", " + words.say("rules.sends." + referral.token());
  }
}
