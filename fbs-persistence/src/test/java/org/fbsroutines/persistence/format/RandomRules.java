package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Argument.Joint;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.verification.Vocabulary;

/** Random rule books with every kind of target, condition and effect. */
final class RandomRules {
  private static final List<String> PARAMETERS = List.of("days", PainRule.STOP, PainRule.RISE);

  private RandomRules() {}

  static Arbitrary<RuleBook> ruleBooks() {
    return Combinators.combine(
            texts(),
            restrictions().list().ofMaxSize(3).uniqueElements(Restriction::id),
            RandomDocuments.citations(),
            Arbitraries.integers().between(3, 9))
        .as(
            (name, restrictions, citations, value) ->
                RuleBook.of(
                    name,
                    restrictions,
                    PARAMETERS.stream()
                        .map(
                            parameter ->
                                new Parameter(
                                    parameter,
                                    OwnWords.of("of " + parameter),
                                    Parameter.Unit.DAYS,
                                    value,
                                    1,
                                    10,
                                    citations))
                        .toList()));
  }

  static Arbitrary<ClinicianInstruction> instructions() {
    Arbitrary<String> texts = RandomDocuments.texts().filter(text -> !text.isBlank());
    Arbitrary<Waiver> waivers =
        Combinators.combine(
                Arbitraries.integers().between(10, 99).map(number -> "R" + number),
                RandomDocuments.exerciseIds().set().ofMinSize(1).map(ImmutableSet::copyOf),
                texts,
                texts,
                RandomDocuments.dates(),
                Arbitraries.integers().between(1, 400))
            .as(
                (restriction, exercises, reason, author, from, days) ->
                    new Waiver(
                        "I-1", restriction, exercises, reason, author, from, from.plusDays(days)));
    Arbitrary<Limit> limits =
        Combinators.combine(
                targets(1),
                effects().list().ofMaxSize(2),
                texts,
                texts,
                RandomDocuments.dates(),
                Arbitraries.integers().between(1, 400))
            .as(
                (target, more, reason, author, from, days) ->
                    new Limit(
                        "I-1",
                        target,
                        ImmutableList.<Effect>builder().add(Effect.withhold()).addAll(more).build(),
                        reason,
                        author,
                        from,
                        from.plusDays(days)));
    return Arbitraries.oneOf(waivers, limits);
  }

  /** Texts of every kind, with every kind of argument. */
  static Arbitrary<Text> texts() {
    Arbitrary<Text> own = RandomDocuments.texts().map(OwnWords::of);
    Arbitrary<Text> inLanguages =
        Combinators.combine(RandomDocuments.texts(), RandomDocuments.texts())
            .as((en, es) -> new OwnWords(ImmutableMap.of("en", en, "es", es)));
    return Arbitraries.oneOf(own, inLanguages, phrases(own));
  }

  private static Arbitrary<Text> phrases(Arbitrary<Text> own) {
    return Combinators.combine(
            Arbitraries.of(Vocabulary.keys().values()),
            Arbitraries.integers(),
            RandomDocuments.dates(),
            Arbitraries.of(Joint.class),
            own)
        .as(
            (key, number, day, joint, words) -> {
              ImmutableList<Argument> any =
                  ImmutableList.of(
                      new Argument.Count(number),
                      new Argument.Day(day),
                      new Argument.Name("R15"),
                      words,
                      Verdict.WITHHELD.phrase());
              return key.with(
                  ImmutableMap.copyOf(
                      Maps.transformValues(
                          key.arguments(),
                          kind ->
                              switch (kind) {
                                case PLURAL -> new Argument.Count(number);
                                case SELECT -> new Argument.Choice("other");
                                case ANY -> Argument.Series.of(joint, any);
                              })));
            });
  }

  static Arbitrary<Restriction> restrictions() {
    return Combinators.combine(
            Arbitraries.integers().between(10, 99).map(number -> "R" + number),
            texts(),
            Arbitraries.of(Strength.class),
            RandomDocuments.citations()
                .map(some -> some.isEmpty() ? ImmutableList.of(Sources.DESIGN.whole()) : some),
            clauses().list().ofMinSize(1).ofMaxSize(2).map(ImmutableList::copyOf))
        .as(Restriction::new);
  }

  private static Arbitrary<Clause> clauses() {
    return Combinators.combine(
            targets(1),
            conditions(2),
            effects().list().ofMinSize(1).ofMaxSize(3).map(ImmutableList::copyOf),
            Combinators.combine(texts(), texts()).as(Reason::new))
        .as(Clause::new);
  }

  private static Arbitrary<Target> targets(int depth) {
    Arbitrary<Target> leaves =
        Arbitraries.oneOf(
            Arbitraries.create(Target::every),
            RandomDocuments.exerciseIds()
                .set()
                .map(ids -> new Target.Named(ImmutableSet.copyOf(ids))),
            Arbitraries.of(Demand.class)
                .set()
                .map(demands -> new Target.Making(ImmutableSet.copyOf(demands))),
            Arbitraries.of(Supervision.class).map(Target.SupervisedBy::new));
    return depth == 0
        ? leaves
        : Arbitraries.oneOf(
            leaves,
            targets(depth - 1)
                .list()
                .ofMaxSize(3)
                .map(targets -> new Target.AnyOf(ImmutableList.copyOf(targets))),
            Combinators.combine(targets(depth - 1), RandomDocuments.exerciseIds().set())
                .as((target, ids) -> new Target.Except(target, ImmutableSet.copyOf(ids))));
  }

  private static Arbitrary<Condition> conditions(int depth) {
    Arbitrary<Condition> leaves =
        Arbitraries.oneOf(
            Arbitraries.of(
                Condition.always(),
                Condition.historyNotRecorded(),
                Condition.demandsNotAssessed(),
                Condition.painFlare(true),
                Condition.painFlare(false)),
            Combinators.combine(Arbitraries.of(Question.class), Arbitraries.of(Answer.class))
                .as(Condition::answered),
            patterns().map(Condition::operated),
            patterns().map(which -> Condition.operatedWithin(which, "days")),
            Arbitraries.of(Stroke.class)
                .set()
                .map(strokes -> Condition.knowsStroke(ImmutableSet.copyOf(strokes))),
            Combinators.combine(RandomDocuments.dates(), RandomDocuments.dates())
                .as(Condition::dateWithin));
    return depth == 0 ? leaves : Arbitraries.oneOf(leaves, compounds(depth - 1));
  }

  private static Arbitrary<Condition> compounds(int depth) {
    Arbitrary<ImmutableList<Condition>> several =
        conditions(depth).list().ofMaxSize(3).map(ImmutableList::copyOf);
    return Arbitraries.oneOf(
        several.map(Condition::allOf),
        several.map(Condition::anyOf),
        conditions(depth).map(Condition::not),
        conditions(depth).map(Condition::certainly));
  }

  private static Arbitrary<OperationPattern> patterns() {
    return Combinators.combine(
            Arbitraries.of(OperationKind.class).set().map(ImmutableSet::copyOf),
            Arbitraries.of(Region.class).set().map(ImmutableSet::copyOf),
            Arbitraries.of(Approach.class).set().map(ImmutableSet::copyOf))
        .as(OperationPattern::new);
  }

  private static Arbitrary<Effect> effects() {
    return Arbitraries.oneOf(
        Arbitraries.of(new Effect.Withhold(), new Effect.Ask(), new Effect.Advise()),
        Arbitraries.of(Referral.class).map(Effect.Refer::new),
        adaptations().map(Effect.Adapt::new));
  }

  private static Arbitrary<Adaptation> adaptations() {
    return Arbitraries.oneOf(
        Arbitraries.of(Demand.class).map(Adaptation.Drop::new),
        Arbitraries.of(Stroke.class)
            .set()
            .ofMinSize(1)
            .map(strokes -> new Adaptation.OnlyStrokes(ImmutableSet.copyOf(strokes))),
        Arbitraries.of(Supervision.class).map(Adaptation.Supervised::new),
        Arbitraries.of(Manner.class).map(Adaptation.Done::new),
        Arbitraries.integers().between(1, 99).map(Adaptation.ScaleDosage::new));
  }
}
