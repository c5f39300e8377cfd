package org.fbsroutines.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.OwnWords;
import org.junit.jupiter.api.Test;

class RuleBookCheckTest {
  private static final LocalDate TODAY = Patients.TODAY;
  private static final Condition WOUND_OPEN = Condition.no(Question.WOUND_HEALED);
  private static final Condition INFECTED = Condition.yes(Question.INFECTION);

  @Test
  void theStandardRuleBookHasNoFaultButARuleThatOnlyAddsItsReason() {
    assertThat(RuleBookCheck.of(RuleBook.standard(), Catalogue.standard(), TODAY))
        .as("R29 waits for the same clearance of the neck as R30 does")
        .extracting(Fault::kind, Fault::subject)
        .containsExactly(tuple(Fault.Kind.SHADOWED, "R30"));
  }

  @Test
  void findsAConditionThatAsksForBothAnswersAtOnce() {
    Condition both = Condition.allOf(WOUND_OPEN, Condition.yes(Question.WOUND_HEALED));

    assertThat(faults(Fault.Kind.UNREACHABLE, rule("X1", Condition.certainly(both))))
        .containsExactly("X1");
    assertThat(faults(Fault.Kind.UNREACHABLE, rule("X1", both)))
        .as("undecided while the question is open, so it is not idle")
        .isEmpty();
  }

  @Test
  void findsAShorterWindowBesideALongerOne() {
    Parameter shorter = days("shorter", 10);
    Parameter longer = days("longer", 20);
    OperationPattern any = OperationPattern.any();
    OperationPattern fusion =
        new OperationPattern(
            ImmutableSet.of(OperationKind.FUSION),
            ImmutableSet.of(Region.LUMBAR),
            ImmutableSet.of());

    assertThat(
            faults(
                Fault.Kind.SHADOWED,
                List.of(shorter, longer),
                rule("X1", Condition.operatedWithin(fusion, "shorter")),
                rule("X2", Condition.operatedWithin(any, "longer"))))
        .containsExactly("X1");
    assertThat(
            faults(
                Fault.Kind.SHADOWED,
                List.of(shorter, longer),
                rule("X1", Condition.operatedWithin(fusion, "longer")),
                rule("X2", Condition.operatedWithin(any, "shorter"))))
        .isEmpty();
  }

  @Test
  void ofTwoEqualRulesTheLaterIsTheIdleOne() {
    assertThat(faults(Fault.Kind.SHADOWED, rule("X1", WOUND_OPEN), rule("X2", WOUND_OPEN)))
        .containsExactly("X2");
  }

  @Test
  void aRuleThatAdaptsIsNotIdleBesideAnotherThatAdapts() {
    Effect crawl = Effect.adapt(new Adaptation.OnlyStrokes(ImmutableSet.of(Stroke.FRONT_CRAWL)));
    Effect free = Effect.adapt(new Adaptation.ScaleDosage(80));

    assertThat(
            faults(
                Fault.Kind.SHADOWED, rule("X1", WOUND_OPEN, crawl), rule("X2", WOUND_OPEN, free)))
        .isEmpty();
  }

  @Test
  void findsTwoRulesThatLeaveNoStroke() {
    Effect crawl = Effect.adapt(new Adaptation.OnlyStrokes(ImmutableSet.of(Stroke.FRONT_CRAWL)));
    Effect back = Effect.adapt(new Adaptation.OnlyStrokes(ImmutableSet.of(Stroke.BACKSTROKE)));

    assertThat(
            faults(
                Fault.Kind.CONTRADICTION,
                rule("X1", WOUND_OPEN, crawl),
                rule("X2", INFECTED, back)))
        .containsExactly("X1 and X2");
    assertThat(
            faults(
                Fault.Kind.CONTRADICTION,
                rule("X1", WOUND_OPEN, crawl),
                rule("X2", Condition.yes(Question.WOUND_HEALED), back)))
        .isEmpty();
  }

  @Test
  void findsExercisesThatNobodyMayEverDo() {
    assertThat(
            faults(
                Fault.Kind.NEVER_RELEASED,
                rule("X1", Condition.anyOf(WOUND_OPEN, Condition.not(WOUND_OPEN)))))
        .hasSize(Catalogue.standard().exercises().size());
  }

  @Test
  void findsDemandsWithoutARuleNamesWithoutAnExerciseAndParametersWithoutUseOrSource() {
    Restriction named =
        rule("X1", WOUND_OPEN, Target.named(new ExerciseId("tai-chi")), Effect.withhold());
    Parameter idle =
        new Parameter(
            "idle", OwnWords.of("Nothing"), Parameter.Unit.DAYS, 1, 1, 2, ImmutableList.of());

    assertThat(faults(Fault.Kind.UNGOVERNED_DEMAND, named)).contains("immersion", "impact");
    assertThat(faults(Fault.Kind.UNKNOWN_EXERCISE, named)).containsExactly("X1");
    assertThat(faults(Fault.Kind.NO_SOURCE, List.of(idle), named)).containsExactly("idle");
    assertThat(faults(Fault.Kind.UNUSED_PARAMETER, List.of(idle), named)).containsExactly("idle");
  }

  private static List<String> faults(Fault.Kind kind, Restriction... rules) {
    return faults(kind, List.of(), rules);
  }

  private static List<String> faults(
      Fault.Kind kind, List<Parameter> parameters, Restriction... rules) {
    RuleBook ruleBook = RuleBook.of(OwnWords.of("Under test"), Arrays.asList(rules), parameters);
    return RuleBookCheck.of(ruleBook, Catalogue.standard(), TODAY).stream()
        .filter(fault -> fault.kind() == kind)
        .map(Fault::subject)
        .toList();
  }

  private static Restriction rule(String id, Condition condition) {
    return rule(id, condition, Target.every(), Effect.withhold());
  }

  private static Restriction rule(String id, Condition condition, Effect effect) {
    return rule(id, condition, Target.named(ExerciseId.SWIMMING), effect);
  }

  private static Restriction rule(String id, Condition condition, Target target, Effect effect) {
    return new Restriction(
        id,
        OwnWords.of("A rule"),
        Strength.DESIGN,
        ImmutableList.of(Sources.DESIGN.whole()),
        ImmutableList.of(
            new Clause(
                target,
                condition,
                ImmutableList.of(effect),
                new Reason(OwnWords.of("Why"), OwnWords.of("Why")))));
  }

  private static Parameter days(String name, int value) {
    return new Parameter(
        name,
        OwnWords.of("A window"),
        Parameter.Unit.DAYS,
        value,
        1,
        365,
        ImmutableList.of(Sources.DESIGN.whole()));
  }
}
