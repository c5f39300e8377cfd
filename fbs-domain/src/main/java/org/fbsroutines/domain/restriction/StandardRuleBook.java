package org.fbsroutines.domain.restriction;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.text.Text;

/** The standard rule book: topic by topic, in the order a clinician would read it. */
final class StandardRuleBook {
  static final RuleBook RULES = create();

  private StandardRuleBook() {}

  static RuleBook create() {
    return RuleBook.of(
        Text.of("rules.standard", "FBS standard rule book"),
        ImmutableList.<Restriction>builder()
            .addAll(RedFlags.inOrder())
            .addAll(IntakeRules.inOrder())
            .addAll(Water.inOrder())
            .addAll(Stimulator.inOrder())
            .addAll(Yoga.inOrder())
            .addAll(Neck.inOrder())
            .addAll(Positions.inOrder())
            .addAll(PainAndProgress.inOrder())
            .addAll(ClinicOnly.inOrder())
            .addAll(Assessment.inOrder())
            .build(),
        StandardParameters.inOrder());
  }
}
