package org.fbsroutines.domain.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final RuleBook STANDARD = RuleBook.standard();
  private static final ImmutableList<Citation> SOURCE = ImmutableList.of(Sources.DESIGN.whole());

  private static ImmutableList<Clause> when(Condition condition) {
    return ImmutableList.of(
        new Clause(
            Target.every(), condition, ImmutableList.of(Effect.withhold()), Reason.of("Because.")));
  }

  private static Restriction restriction(String id, String title, Condition condition) {
    return new Restriction(id, OwnWords.of(title), Strength.DESIGN, SOURCE, when(condition));
  }

  private static RuleBook book(String name, Restriction... restrictions) {
    return RuleBook.of(
        OwnWords.of(name),
        ImmutableList.copyOf(restrictions),
        STANDARD.parameters().values().asList());
  }

  @Test
  void aRuleBookIsItsNameItsRestrictionsAndItsParameters() {
    Restriction one = restriction("X1", "One", Condition.always());

    assertThat(book("A", one)).isEqualTo(book("A", one)).hasSameHashCodeAs(book("A", one));
    assertThat(book("A", one)).isNotEqualTo(book("B", one)).isNotEqualTo(book("A"));
    assertThat(book("A", one)).isNotEqualTo(book("A", one).withParameter("painStop", 7));
    assertThat(book("A", one)).isNotEqualTo(one);
    assertThat(book("A", one).hashCode()).isNotEqualTo(book("A").hashCode());
    assertThat(book("A", one).name()).isEqualTo(OwnWords.of("A"));
    assertThat(book("A", one).toString()).contains("A");
  }

  @Test
  void aParameterMovesInsideItsRangeAlone() {
    assertThat(STANDARD.value("painStop")).isEqualTo(8);
    assertThat(STANDARD.withParameter("painStop", 6).value("painStop")).isEqualTo(6);
    assertThat(STANDARD.withParameter("painRise", 1).painRule()).isEqualTo(new PainRule(8, 1));
    assertThatThrownBy(() -> STANDARD.withParameter("painStop", 5))
        .hasMessage("painStop: 5 (expected: 6 to 8)");
    assertThatThrownBy(() -> STANDARD.withParameter("painStop", 9))
        .hasMessage("painStop: 9 (expected: 6 to 8)");
    assertThatThrownBy(() -> STANDARD.value("none"))
        .hasMessageStartingWith("parameter: none (expected: one of surgeonsProtocol");
  }

  @Test
  void aRuleBookWithoutAParameterThatIsNamedIsNone() {
    assertThatThrownBy(
            () ->
                RuleBook.of(
                    OwnWords.of("A"),
                    ImmutableList.of(restriction("X1", "One", Condition.painFlare(false))),
                    ImmutableList.of()))
        .hasMessage("X1: painStop (expected: a parameter of the rule book)");
  }

  @Test
  void aRestrictionIsAddedAndLeftOutByItsId() {
    Restriction own = restriction("X1", "One", Condition.always());

    assertThat(STANDARD.with(own).find("X1")).contains(own);
    assertThat(STANDARD.with(own).without("X1")).isEqualTo(STANDARD);
    assertThat(STANDARD.without("R15").find("R15")).isEmpty();
    assertThatThrownBy(() -> STANDARD.without("X1"))
        .hasMessage("restriction: X1 (expected: one of the rule book)");
    assertThatThrownBy(() -> STANDARD.with(STANDARD.restrictions().get(0)))
        .hasMessage("restriction R01: given twice (expected: distinct ids)");
  }

  @Test
  void aParameterHasOneValue() {
    Parameter one = STANDARD.parameters().values().asList().get(0);

    assertThatThrownBy(
            () -> RuleBook.of(OwnWords.of("A"), ImmutableList.of(), ImmutableList.of(one, one)))
        .hasMessage("parameter surgeonsProtocol: given twice (expected: distinct names)");
  }

  @Test
  void aRestrictionSaysWhatItIsAndWhereItComesFrom() {
    ImmutableList<Clause> clauses = when(Condition.always());
    Text one = OwnWords.of("One");

    assertThatThrownBy(() -> new Restriction("x1", one, Strength.DESIGN, SOURCE, clauses))
        .hasMessageStartingWith("restriction id: x1 (expected: a capital");
    assertThatThrownBy(
            () -> new Restriction("X1", one, Strength.DESIGN, ImmutableList.of(), clauses))
        .hasMessage("citations: none (expected: at least one)");
    assertThatThrownBy(
            () -> new Restriction("X1", one, Strength.DESIGN, SOURCE, ImmutableList.of()))
        .hasMessage("clauses: none (expected: at least one)");
    assertThatThrownBy(
            () ->
                new Clause(
                    Target.every(), Condition.always(), ImmutableList.of(), Reason.of("Because.")))
        .hasMessage("effects: none (expected: at least one)");
    assertThatThrownBy(() -> Reason.of(" ")).hasMessage("words: blank (expected: a sentence)");
  }

  @Test
  void theHeartScreenAsksForPainInTheChestDuringActivityAndAtRest() {
    assertThat(Question.CHEST_PAIN_ON_EXERTION.text().english())
        .contains("in the chest", "during activity", "at rest");
  }

  /** The keys are stored: a reason belongs to its rule, and to one clause of it alone. */
  @Test
  void everyRuleSaysItsTextsUnderKeysOfItsOwn() {
    for (Restriction rule : STANDARD.restrictions()) {
      assertThat(key(rule.title())).isEqualTo("rule." + rule.id() + ".title");
      assertThat(rule.clauses())
          .extracting(clause -> key(clause.reason().forPatient()))
          .allMatch(key -> key.matches("rule\\." + rule.id() + "\\.[1-9]\\d*\\.patient"))
          .doesNotHaveDuplicates();
      assertThat(rule.clauses())
          .allSatisfy(
              clause ->
                  assertThat(key(clause.reason().forClinician()))
                      .isEqualTo(
                          key(clause.reason().forPatient()).replace(".patient", ".clinician")));
    }
    assertThat(STANDARD.parameters().values())
        .allSatisfy(
            parameter ->
                assertThat(key(parameter.meaning())).isEqualTo("parameter." + parameter.name()));
  }

  private static String key(Text text) {
    return text.fold(phrase -> phrase.key().name(), OwnWords::english);
  }

  @Test
  void noRuleCitesTheLineOfADose() {
    assertThat(STANDARD.restrictions())
        .flatExtracting(Restriction::citations)
        .extracting(Citation::place)
        .doesNotContain("L26.7", "L36.6", "L38.4");
  }

  @Test
  void whatRestsOnNoSourceNeedsAClinicianToSignItOff() {
    assertThat(STANDARD.restrictions())
        .filteredOn(Restriction::needsSignOff)
        .extracting(Restriction::id)
        .containsExactly("R09", "R25", "R28", "R31", "R35", "R37", "D01", "D02");
  }

  @Test
  void everyReferralSaysWhomToContact() {
    for (Referral referral : Referral.values()) {
      assertThat(referral.contact().english()).isNotBlank();
      assertThat(referral.mostUrgent(Referral.NONE)).isEqualTo(referral);
      assertThat(Referral.EMERGENCY.mostUrgent(referral)).isEqualTo(Referral.EMERGENCY);
    }
  }

  @Test
  void whatFollowsAStandardTakesItsRulesAndKeepsItsOwnValuesInsideTheRanges() {
    Restriction standard = restriction("X1", "Standard", Condition.always());
    Restriction own = restriction("X2", "Own", Condition.always());
    RuleBook clinic =
        book("Clinic", restriction("X1", "Earlier", Condition.always()), own)
            .withParameter("painStop", 6);

    RuleBook following = clinic.following(book("Standard", standard));

    assertThat(following.name()).isEqualTo(OwnWords.of("Clinic"));
    assertThat(following.restrictions()).containsExactly(standard, own);
    assertThat(following.value("painStop")).isEqualTo(6);
    assertThat(following.following(book("Standard", standard))).isEqualTo(following);
  }

  @Test
  void theLongestWindowIsThatOfTheRestrictionsWhichWaitForDays() {
    assertThat(book("None", restriction("X1", "One", Condition.always())).longestWindow()).isZero();
    assertThat(STANDARD.longestWindow()).isEqualTo(112);
  }

  /**
   * Made anew, so that a rule that went wrong is seen by whoever changes it after the first use.
   */
  @Test
  void theStandardRuleBookIsTheSameWheneverItIsMade() {
    assertThat(StandardRuleBook.create()).isEqualTo(STANDARD);
  }
}
