package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.condition.AllOf;
import org.fbsroutines.domain.condition.Always;
import org.fbsroutines.domain.condition.Answered;
import org.fbsroutines.domain.condition.AnyOf;
import org.fbsroutines.domain.condition.Certainly;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.DateWithin;
import org.fbsroutines.domain.condition.DemandsNotAssessed;
import org.fbsroutines.domain.condition.HistoryNotRecorded;
import org.fbsroutines.domain.condition.KnowsStroke;
import org.fbsroutines.domain.condition.Not;
import org.fbsroutines.domain.condition.Operated;
import org.fbsroutines.domain.condition.OperatedWithin;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.PainFlare;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.restriction.RuleBook;

/**
 * Takes conditions apart and numbers what they are made of, equal ones once. The first places are
 * kept for the conditions of rulings; the rest go to leaves and to what is joined from them.
 */
final class ConditionCompiler {
  private static final int NONE_KEPT = -1;

  private final RuleBook ruleBook;
  private final Map<Object, Integer> places = new HashMap<>();
  private final List<AnswerLeaves.Leaf> answers = new ArrayList<>();
  private final ListMultimap<OperationPattern, OperationLeaves.Leaf> operations =
      ArrayListMultimap.create();
  private final List<PainLeaves.Leaf> pain = new ArrayList<>();
  private final List<OtherLeaves.Leaf> others = new ArrayList<>();
  private final ImmutableList.Builder<Step> steps = ImmutableList.builder();
  private final Truths settled;
  private int size;

  private ConditionCompiler(RuleBook ruleBook, int rulings) {
    this.ruleBook = ruleBook;
    this.settled = Truths.allFalse(rulings);
    this.size = rulings;
  }

  /** Has the condition of each ruling judged into the place at which the ruling stands. */
  static CompiledConditions compile(RuleBook ruleBook, ImmutableList<Ruling> rulings) {
    ConditionCompiler compiler = new ConditionCompiler(ruleBook, rulings.size());
    for (int place = 0; place < rulings.size(); place++) {
      compiler.settleOrNumber(place, rulings.get(place));
    }
    for (int place = 0; place < rulings.size(); place++) {
      compiler.join(place, rulings.get(place));
    }
    return compiler.compiled();
  }

  /** A leaf is judged in the very place of its ruling, so leaves come before what reads them. */
  private void settleOrNumber(int place, Ruling ruling) {
    if (ruling.isSettled()) {
      settled.raise(place, ruling.settledTruth());
    } else if (ruling.hasLeaf()) {
      judge(place, ruling.condition(), new Numbering(ruling.exercise(), place));
    }
  }

  private void join(int place, Ruling ruling) {
    if (!ruling.isSettled() && !ruling.hasLeaf()) {
      judge(place, ruling.condition(), new Numbering(ruling.exercise(), NONE_KEPT));
    }
  }

  private void judge(int place, Condition condition, Numbering numbering) {
    Junction junction = condition.fold(numbering);
    if (!junction.equals(Junction.leaf(place))) {
      steps.add(junction.at(place));
    }
  }

  private CompiledConditions compiled() {
    return new CompiledConditions(
        settled.copy(size),
        new AnswerLeaves(answers),
        new OperationLeaves(operations),
        new PainLeaves(pain),
        new OtherLeaves(others, ruleBook.parameters()),
        steps.build());
  }

  private int place(Junction junction) {
    if (junction.isPlain()) {
      return junction.operands.asList().get(0);
    }
    Integer known = places.get(junction);
    if (known != null) {
      return known;
    }
    int place = size++;
    places.put(junction, place);
    steps.add(junction.at(place));
    return place;
  }

  /** How a condition follows from numbered ones; a leaf is any of itself. */
  private record Junction(Step.Connective connective, ImmutableSet<Integer> operands) {
    Junction {
      requireNonNull(connective, "connective");
      requireNonNull(operands, "operands");
    }

    static Junction leaf(int place) {
      return new Junction(Step.Connective.ANY, ImmutableSet.of(place));
    }

    boolean isPlain() {
      return operands.size() == 1
          && (connective == Step.Connective.ANY || connective == Step.Connective.ALL);
    }

    Step at(int place) {
      return new Step(place, connective, Places.of(operands));
    }
  }

  /** Numbers a condition as it is for one exercise. */
  private final class Numbering implements Condition.Cases<Junction> {
    private final Exercise exercise;
    private final int kept;

    Numbering(Exercise exercise, int kept) {
      this.exercise = exercise;
      this.kept = kept;
    }

    @Override
    public Junction always(Always condition) {
      return other(condition, condition);
    }

    @Override
    public Junction answered(Answered condition) {
      return leaf(condition, place -> answers.add(new AnswerLeaves.Leaf(place, condition)));
    }

    @Override
    public Junction operated(Operated condition) {
      return leaf(
          condition,
          place -> operations.put(condition.which(), OperationLeaves.Leaf.atAnyTime(place)));
    }

    @Override
    public Junction operatedWithin(OperatedWithin condition) {
      int days = ruleBook.value(condition.parameter());
      return leaf(
          condition,
          place -> operations.put(condition.which(), new OperationLeaves.Leaf(place, days)));
    }

    @Override
    public Junction historyNotRecorded(HistoryNotRecorded condition) {
      return other(condition, condition);
    }

    @Override
    public Junction knowsStroke(KnowsStroke condition) {
      return other(condition, condition);
    }

    @Override
    public Junction demandsNotAssessed(DemandsNotAssessed condition) {
      return other(new OfExercise(condition, exercise.id()), condition);
    }

    @Override
    public Junction dateWithin(DateWithin condition) {
      return other(condition, condition);
    }

    @Override
    public Junction painFlare(PainFlare condition) {
      PainRule rule = ruleBook.painRule();
      return leaf(
          new OfExercise(condition, exercise.id()),
          place -> pain.add(new PainLeaves.Leaf(place, exercise.id(), condition, rule)));
    }

    @Override
    public Junction allOf(AllOf condition) {
      return join(Step.Connective.ALL, condition.conditions());
    }

    @Override
    public Junction anyOf(AnyOf condition) {
      return join(Step.Connective.ANY, condition.conditions());
    }

    @Override
    public Junction not(Not condition) {
      return join(Step.Connective.NOT, ImmutableList.of(condition.condition()));
    }

    @Override
    public Junction certainly(Certainly condition) {
      return join(Step.Connective.CERTAINLY, ImmutableList.of(condition.condition()));
    }

    private Junction join(Step.Connective connective, ImmutableList<Condition> conditions) {
      return new Junction(
          connective,
          conditions.stream()
              .map(condition -> place(condition.fold(this)))
              .collect(ImmutableSet.toImmutableSet()));
    }

    private Junction other(Object key, Condition condition) {
      return leaf(key, place -> others.add(new OtherLeaves.Leaf(place, condition, exercise)));
    }

    private Junction leaf(Object key, IntConsumer whenNew) {
      Integer known = places.get(key);
      if (known != null) {
        return Junction.leaf(known);
      }
      int place = kept == NONE_KEPT ? size++ : kept;
      places.put(key, place);
      whenNew.accept(place);
      return Junction.leaf(place);
    }
  }

  /** A condition that reads the exercise is another one for each exercise. */
  private record OfExercise(Condition condition, ExerciseId exercise) {
    OfExercise {
      requireNonNull(condition, "condition");
      requireNonNull(exercise, "exercise");
    }
  }
}
