package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;
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

  /** Has the condition of each ruling evaluated into the position of the ruling. */
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

  /** A leaf is evaluated in the very place of its ruling, so leaves come before what reads them. */
  private void settleOrNumber(int place, Ruling ruling) {
    if (ruling.isSettled()) {
      settled.raise(place, ruling.settledTruth());
    } else if (ruling.hasLeaf()) {
      judge(place, ruling, place);
    }
  }

  private void join(int place, Ruling ruling) {
    if (!ruling.isSettled() && !ruling.hasLeaf()) {
      judge(place, ruling, NONE_KEPT);
    }
  }

  private void judge(int place, Ruling ruling, int kept) {
    Junction junction = number(ruling.condition(), ruling.exercise(), kept);
    if (!junction.equals(Junction.leaf(place))) {
      steps.add(junction.at(place));
    }
  }

  private Junction number(Condition condition, Exercise exercise, int kept) {
    return condition.fold(new Numbering(condition, exercise, kept));
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
    private final Condition condition;
    private final Exercise exercise;
    private final int kept;

    Numbering(Condition condition, Exercise exercise, int kept) {
      this.condition = condition;
      this.exercise = exercise;
      this.kept = kept;
    }

    @Override
    public Junction always() {
      return other(condition);
    }

    @Override
    public Junction answered(Question question, Answer answer) {
      return leaf(condition, place -> answers.add(new AnswerLeaves.Leaf(place, question, answer)));
    }

    @Override
    public Junction operated(OperationPattern which) {
      return leaf(condition, place -> operations.put(which, OperationLeaves.Leaf.atAnyTime(place)));
    }

    @Override
    public Junction operatedWithin(OperationPattern which, String parameter) {
      int days = ruleBook.value(parameter);
      return leaf(condition, place -> operations.put(which, new OperationLeaves.Leaf(place, days)));
    }

    @Override
    public Junction historyNotRecorded() {
      return other(condition);
    }

    @Override
    public Junction knowsStroke(ImmutableSet<Stroke> strokes) {
      return other(condition);
    }

    @Override
    public Junction demandsNotAssessed() {
      return other(new OfExercise(condition, exercise.id()));
    }

    @Override
    public Junction dateWithin(LocalDate fromInclusive, LocalDate untilExclusive) {
      return other(condition);
    }

    @Override
    public Junction painFlare(boolean lasting) {
      PainRule rule = ruleBook.painRule();
      return leaf(
          new OfExercise(condition, exercise.id()),
          place -> pain.add(new PainLeaves.Leaf(place, exercise.id(), lasting, rule)));
    }

    @Override
    public Junction allOf(ImmutableList<Condition> conditions) {
      return join(Step.Connective.ALL, conditions);
    }

    @Override
    public Junction anyOf(ImmutableList<Condition> conditions) {
      return join(Step.Connective.ANY, conditions);
    }

    @Override
    public Junction not(Condition negated) {
      return join(Step.Connective.NOT, ImmutableList.of(negated));
    }

    @Override
    public Junction certainly(Condition known) {
      return join(Step.Connective.CERTAINLY, ImmutableList.of(known));
    }

    private Junction join(Step.Connective connective, ImmutableList<Condition> conditions) {
      return new Junction(
          connective,
          conditions.stream()
              .map(part -> place(number(part, exercise, kept)))
              .collect(ImmutableSet.toImmutableSet()));
    }

    private Junction other(Object key) {
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
