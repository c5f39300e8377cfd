package org.fbsroutines.persistence.format.wger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Suggestion;
import org.fbsroutines.persistence.format.row.MeasuredInput;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;

/**
 * The records of wger that make up an exercise, found by their keys. They point at each other from
 * file to file in any order, so all of them are kept; a library beyond {@value #MAX_SIZE} bytes a
 * file is refused.
 */
final class WgerLibrary {
  private static final long MAX_SIZE = 32 << 20;
  private static final String EXERCISE = "exercises.exercise";
  private static final String EXERCISES = "exercise-base-data.json";
  private static final String TRANSLATION = "exercises.translation";

  /** The file of each kind of record. */
  private static final ImmutableMap<String, String> FILES =
      ImmutableMap.of(
          "core.license",
          "licenses.json",
          "core.language",
          "languages.json",
          "exercises.equipment",
          "equipment.json",
          EXERCISE,
          EXERCISES,
          TRANSLATION,
          "translations.json");

  private final Map<String, Map<Long, Value>> records = new HashMap<>();
  private final ListMultimap<Long, Value> translations = ArrayListMultimap.create();
  private final ListMultimap<Long, Value> aliases = ArrayListMultimap.create();
  private final ListMultimap<Long, Value> comments = ArrayListMultimap.create();
  private final RowSink<?> sink;

  private WgerLibrary(RowSink<?> sink) {
    this.sink = sink;
  }

  /** Reads a file and, for the kinds of record that it does not have, those beside it. */
  static WgerLibrary read(Source source, RowSink<?> sink) throws IOException {
    WgerLibrary library = new WgerLibrary(sink);
    library.add(source.name(), source.input());
    for (Map.Entry<String, String> kind : FILES.entrySet()) {
      if (!library.records.containsKey(kind.getKey())) {
        library.addSibling(source, kind.getValue());
      }
    }
    library.tellStrayTranslations();
    return library;
  }

  private void addSibling(Source source, String name) throws IOException {
    Optional<InputStream> sibling = source.sibling(name);
    if (sibling.isEmpty()) {
      throw FormatException.ofFile(
          source.name(), FileComplaint.NO_SIBLING.of(name, Suggestion.series(FILES.values())));
    }
    try (InputStream input = sibling.get()) {
      add(name, input);
    }
  }

  private void add(String file, InputStream input) {
    JsonText.streamItems(file, MeasuredInput.ofAtMost(file, input, MAX_SIZE), this::add);
  }

  private void add(Value record) {
    try {
      String model = record.get("model").text();
      switch (model) {
        case "exercises.alias" -> aliases.put(key(record, "translation"), record);
        case "exercises.exercisecomment" -> comments.put(key(record, "translation"), record);
        case TRANSLATION -> {
          translations.put(key(record, "exercise"), record);
          addKeyed(model, record);
        }
        default -> {
          if (FILES.containsKey(model)) {
            addKeyed(model, record);
          }
        }
      }
    } catch (FormatException e) {
      e.problems().forEach(problem -> sink.problem(problem, record.original()));
    }
  }

  private void addKeyed(String model, Value record) {
    long key = record.get("pk").longInteger();
    record.get("fields").members();
    Value before =
        records.computeIfAbsent(model, name -> new LinkedHashMap<>()).putIfAbsent(key, record);
    if (before != null) {
      throw record
          .get("pk")
          .refuse(FileComplaint.REPEATED_KEY.of(key, before.place().line(), model));
    }
  }

  private void tellStrayTranslations() {
    translations.asMap().keySet().stream()
        .filter(key -> !of(EXERCISE).containsKey(key))
        .flatMap(key -> translations.get(key).stream())
        .forEach(
            record ->
                sink.problem(
                    record
                        .get("fields")
                        .get("exercise")
                        .problem(FileComplaint.NO_SUCH_EXERCISE.of(EXERCISES)),
                    record.original()));
  }

  private static long key(Value record, String field) {
    return record.get("fields").get(field).longInteger();
  }

  Collection<Value> exercises() {
    return of(EXERCISE).values();
  }

  /** The translations of an exercise, in the order of the file. */
  List<Value> translations(Value exercise) {
    return translations.get(exercise.get("pk").longInteger());
  }

  ImmutableList<String> aliases(Value translation) {
    return texts(aliases, translation, "alias");
  }

  ImmutableList<String> comments(Value translation) {
    return texts(comments, translation, "comment");
  }

  private static ImmutableList<String> texts(
      ListMultimap<Long, Value> texts, Value translation, String field) {
    return texts.get(translation.get("pk").longInteger()).stream()
        .map(record -> record.get("fields").get(field).text().strip())
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  String language(Value key) {
    return named("core.language", key, "short_name");
  }

  String licence(Value key) {
    return named("core.license", key, "short_name");
  }

  String equipment(Value key) {
    return named("exercises.equipment", key, "name");
  }

  private String named(String model, Value key, String field) {
    long wanted = key.longInteger();
    Value record = of(model).get(wanted);
    if (record == null) {
      throw key.expecting(FileComplaint.KEY_OF.of(requireNonNull(FILES.get(model))));
    }
    return record.get("fields").get(field).text().strip();
  }

  private Map<Long, Value> of(String model) {
    return records.getOrDefault(model, Map.of());
  }
}
