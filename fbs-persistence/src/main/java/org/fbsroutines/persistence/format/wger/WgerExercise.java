package org.fbsroutines.persistence.format.wger;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.RowSink;

/**
 * One exercise of wger: its English text with what belongs to it. What wger states of muscles and
 * categories is no assessment for a back after surgery: the demands stay not assessed and the
 * dosage is left to the clinician.
 */
final class WgerExercise {
  /** The name of the library. */
  static final String ORIGIN = "wger";

  private static final String ID_PREFIX = "wger-";
  private static final String ENGLISH = "en";
  private static final String NO_EQUIPMENT = "none (bodyweight exercise)";

  private final Value record;
  private final Value fields;
  private final WgerLibrary library;
  private final RowSink<?> sink;

  WgerExercise(Value record, WgerLibrary library, RowSink<?> sink) {
    this.record = record;
    this.fields = record.get("fields");
    this.library = library;
    this.sink = sink;
  }

  /** Reads it; empty, with a remark, where it has no English text. */
  Optional<WgerRow> read() {
    List<Value> english =
        library.translations(record).stream()
            .filter(
                translation ->
                    library.language(translation.get("fields").get("language")).equals(ENGLISH))
            .toList();
    if (english.isEmpty()) {
      sink.remark(record.problem(FileComplaint.NO_ENGLISH.of()));
      return Optional.empty();
    }
    if (english.size() > 1) {
      throw english.get(1).refuse(FileComplaint.SECOND_ENGLISH.of());
    }
    Value translation = english.get(0);
    Exercise exercise = exercise(translation);
    return Optional.of(new WgerRow(Located.at(translation.place(), exercise), translation));
  }

  private Exercise exercise(Value translation) {
    Value text = translation.get("fields");
    Value key = record.get("pk");
    String id = ID_PREFIX + key.longInteger();
    ExerciseId exerciseId = key.build(() -> new ExerciseId(id));
    Value named = text.get("name");
    String name = named.text().strip();
    Value description = text.get("description");
    ImmutableList<Statement> steps =
        description.build(() -> Statement.uncited(HtmlText.paragraphs(description.text())));
    ImmutableList<Statement> cues =
        translation.build(() -> Statement.uncited(library.comments(translation)));
    ImmutableList<Statement> none = ImmutableList.of();
    Provenance provenance = provenance(text);
    return translation.build(
        () ->
            Exercise.builder(
                    exerciseId,
                    Exercise.named(name),
                    new Instructions(none, none, steps, cues, none, none),
                    provenance)
                .aliases(OwnWords.ofAll(library.aliases(translation)))
                .equipment(equipment())
                .build());
  }

  private ImmutableList<Text> equipment() {
    return OwnWords.ofAll(
        fields.get("equipment").list(library::equipment).stream()
            .filter(name -> !name.equals(NO_EQUIPMENT))
            .toList());
  }

  /** The text and the exercise may have different authors and licences: both are kept. */
  private Provenance provenance(Value text) {
    return Provenance.of(
        ORIGIN,
        distinct(text.get("license_author").text(), fields.get("license_author").text(), ", "),
        distinct(
            library.licence(text.get("license")), library.licence(fields.get("license")), " AND "));
  }

  static String distinct(String one, String other, String between) {
    return Stream.of(one, other)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(joining(between));
  }
}
