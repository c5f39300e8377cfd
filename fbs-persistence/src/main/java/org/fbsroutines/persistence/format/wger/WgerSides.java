package org.fbsroutines.persistence.format.wger;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Streams;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.RowSink;

/**
 * Joins the two rows of an exercise that the library holds once for the left side and once for the
 * right. They are one exercise if their names, their texts and what they need are the same but for
 * the words left and right; the first row's id and both rows' texts, authors and licences are kept.
 */
final class WgerSides {
  private static final Pattern SIDE =
      Pattern.compile("\\b(left|right)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LEFT = Pattern.compile("\\bleft\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BOTH =
      Pattern.compile("\\bleft\\b.*\\bright\\b|\\bright\\b.*\\bleft\\b", Pattern.CASE_INSENSITIVE);

  private WgerSides() {}

  static ImmutableList<WgerRow> join(List<WgerRow> rows, RowSink<?> sink) {
    ListMultimap<String, WgerRow> sided = ArrayListMultimap.create();
    rows.stream()
        .filter(row -> isOneSided(name(row)))
        .forEach(row -> sided.put(SimilarNames.folded(sideless(name(row))), row));
    Map<WgerRow, WgerRow> joined = new HashMap<>();
    Set<WgerRow> gone = new HashSet<>();
    for (String name : ImmutableSet.copyOf(sided.keySet())) {
      List<WgerRow> pair = sided.get(name);
      if (pair.size() == 2 && areOne(exercise(pair.get(0)), exercise(pair.get(1)))) {
        joined.put(pair.get(0), joined(pair.get(0), pair.get(1), sink));
        gone.add(pair.get(1));
      }
    }
    return rows.stream()
        .filter(row -> !gone.contains(row))
        .map(row -> joined.getOrDefault(row, row))
        .collect(ImmutableList.toImmutableList());
  }

  private static Exercise exercise(WgerRow row) {
    return row.exercise().value();
  }

  private static String name(WgerRow row) {
    return exercise(row).name().english();
  }

  private static boolean isOneSided(String name) {
    return SIDE.matcher(name).find() && !BOTH.matcher(name).find();
  }

  private static String sideless(String text) {
    return SIDE.matcher(text).replaceAll("side");
  }

  private static boolean areOne(Exercise one, Exercise other) {
    return isLeft(one) != isLeft(other)
        && one.equipment().equals(other.equipment())
        && words(one).equals(words(other));
  }

  private static boolean isLeft(Exercise exercise) {
    return LEFT.matcher(exercise.name().english()).find();
  }

  private static String words(Exercise exercise) {
    return SimilarNames.folded(
        sideless(
            exercise
                .instructions()
                .statements()
                .map(statement -> statement.text().english())
                .collect(joining(" "))));
  }

  private static WgerRow joined(WgerRow first, WgerRow second, RowSink<?> sink) {
    Exercise one = exercise(first);
    Exercise other = exercise(second);
    sink.remark(second.exercise().problem("", FileComplaint.TWO_SIDES.of(other.id(), one.id())));
    Exercise both =
        Exercise.builder(
                one.id(),
                Exercise.named(bothSides(name(first))),
                instructions(one.instructions(), other.instructions()),
                provenance(one.provenance(), other.provenance()))
            .equipment(one.equipment())
            .aliases(
                distinct(
                    Streams.concat(
                        Stream.of(one.name(), other.name()),
                        one.aliases().stream(),
                        other.aliases().stream())))
            .build();
    return new WgerRow(
        new Located<>(both, first.exercise().file(), first.exercise().line()), first.original());
  }

  private static Instructions instructions(Instructions one, Instructions other) {
    ImmutableList<Statement> none = ImmutableList.of();
    return new Instructions(
        none,
        none,
        one.steps().equals(other.steps())
            ? one.steps()
            : ImmutableList.<Statement>builder().addAll(one.steps()).addAll(other.steps()).build(),
        distinct(Stream.concat(one.cues().stream(), other.cues().stream())),
        none,
        none);
  }

  private static Provenance provenance(Provenance one, Provenance other) {
    return Provenance.of(
        one.origin(),
        WgerExercise.distinct(one.author(), other.author(), ", "),
        WgerExercise.distinct(one.licenceName(), other.licenceName(), " AND "));
  }

  private static <T> ImmutableList<T> distinct(Stream<T> values) {
    return values.distinct().collect(ImmutableList.toImmutableList());
  }

  private static String bothSides(String name) {
    return SIDE.matcher(name)
        .replaceFirst(
            side ->
                Character.isUpperCase(side.group().charAt(0))
                    ? "Left and right"
                    : "left and right");
  }
}
