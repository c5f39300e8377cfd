package org.fbsroutines.persistence.format.exercise;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.TextJson;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.field.ValueKind;
import org.fbsroutines.persistence.format.rulebook.EarlierTexts;

/**
 * Reads the texts of one exercise. Documents of before and those for others hold sentences: one
 * that the standard catalogue states of this very exercise, or stated in an earlier release, is
 * read as its text; any other is the own words of whoever wrote it.
 */
public final class ExerciseTexts {
  private static final ImmutableMap<ExerciseId, ExerciseTexts> STANDARD =
      Catalogue.standard().exercises().stream()
          .collect(toImmutableMap(Exercise::id, exercise -> of(exercise.texts())));

  private static final ExerciseTexts NONE = of(Stream.of());

  private final ImmutableMap<String, Text> standard;

  private ExerciseTexts(ImmutableMap<String, Text> standard) {
    this.standard = standard;
  }

  /** The texts of an exercise; of two texts of the same words the first is meant. */
  public static ExerciseTexts of(Stream<Text> texts) {
    ImmutableList<Text> said = texts.collect(toImmutableList());
    Map<String, Text> standard = new HashMap<>();
    said.forEach(text -> standard.putIfAbsent(text.english(), text));
    said.forEach(
        text -> EarlierTexts.of(text).ifPresent(words -> standard.putIfAbsent(words, text)));
    return new ExerciseTexts(ImmutableMap.copyOf(standard));
  }

  /** Reads the texts of an exercise; of one whose id is not known, it is own words. */
  public static ExerciseTexts of(Optional<ExerciseId> exercise) {
    return exercise.flatMap(id -> Optional.ofNullable(STANDARD.get(id))).orElse(NONE);
  }

  /** Reads a text or a sentence; empty where it is blank. */
  Optional<Text> find(Value value) {
    return find(value, OwnWords::of);
  }

  public Optional<Text> find(Value value, Function<String, Text> others) {
    return value.is(ValueKind.OBJECT) ? Optional.of(TextJson.read(value)) : sentence(value, others);
  }

  /** Reads a sentence, and no text that has a key; empty where it is blank. */
  Optional<Text> sentence(Value value) {
    return sentence(value, OwnWords::of);
  }

  private Optional<Text> sentence(Value value, Function<String, Text> others) {
    return Optional.of(value.text())
        .filter(words -> !words.isBlank())
        .map(words -> standard.getOrDefault(words, others.apply(words)));
  }
}
