package org.fbsroutines.web.clinician.facts;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.routine.WalkingStart;
import org.fbsroutines.persistence.format.problem.Suggestion;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;

/** Reads the facts that a clinician typed. What was not chosen is unknown. */
final class FactsEntry {
  /** The most operations, and the most pain responses, that the form takes. */
  static final int MAX_ROWS = 30;

  private static final int MAX_LIMITATIONS_LENGTH = 4_000;

  private static final ImmutableMap<String, Answer> ANSWERS =
      byToken(Answer.values(), Answer::token);
  private static final ImmutableMap<String, OperationKind> KINDS =
      byToken(OperationKind.values(), OperationKind::token);
  private static final ImmutableMap<String, Region> REGIONS =
      byToken(Region.values(), Region::token);
  private static final ImmutableMap<String, Approach> APPROACHES =
      byToken(Approach.values(), Approach::token);
  private static final ImmutableMap<String, Stroke> STROKES =
      byToken(Stroke.values(), Stroke::token);

  private final Form form;
  private final EntryRule rule;
  private final Localizer words;

  private FactsEntry(Form form, EntryRule rule, Localizer words) {
    this.form = form;
    this.rule = rule;
    this.words = words;
  }

  /** Reads the form; what cannot be read is remembered in it as problems. */
  static PatientFacts read(Form form, EntryRule rule, Localizer words) {
    FactsEntry entry = new FactsEntry(form, rule, words);
    return PatientFacts.builder()
        .answers(entry.answers())
        .operations(entry.operations())
        .usualPain(entry.usualPain())
        .limitations(entry.limitations())
        .strokes(entry.strokes())
        .painResponses(entry.responses())
        .walkingMinutes(entry.walkingMinutes())
        .build();
  }

  /** Returns how many rows with these fields were sent. */
  static int rows(Form form, Function<Integer, String> name, String field) {
    return (int)
        IntStream.range(0, MAX_ROWS)
            .takeWhile(row -> !form.all(name.apply(row) + field).isEmpty())
            .count();
  }

  private ImmutableMap<Question, Answer> answers() {
    Map<Question, Answer> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      answers.put(question, answer(FactsFields.question(question)));
    }
    return Maps.immutableEnumMap(answers);
  }

  private Answer answer(String field) {
    return form.choice(field, ANSWERS).orElse(Answer.UNKNOWN);
  }

  private Known<ImmutableList<Operation>> operations() {
    return listed(
        FactsFields.OPERATIONS,
        rows(form, FactsFields::operation, "-kind"),
        row -> operation(FactsFields.operation(row)));
  }

  private Operation operation(String name) {
    Optional<LocalDate> date = form.date(name + "-date");
    date.filter(day -> !rule.days().contains(day))
        .ifPresent(
            day ->
                form.refuse(
                    name + "-date",
                    "clinician.facts.date-range",
                    words.date(rule.days().first()),
                    words.date(rule.days().last())));
    return new Operation(
        token(name + "-kind", KINDS),
        token(name + "-region", REGIONS),
        Known.ofOptional(date),
        token(name + "-approach", APPROACHES));
  }

  private Known<PainScore> usualPain() {
    return form.value(FactsFields.USUAL_PAIN).equals(FactsFields.UNKNOWN)
        ? Known.unknown()
        : pain(FactsFields.USUAL_PAIN);
  }

  private Known<PainScore> pain(String field) {
    OptionalInt nrs = form.number(field, 0, 10);
    return nrs.isPresent() ? Known.of(new PainScore(nrs.getAsInt())) : Known.unknown();
  }

  private Known<ImmutableList<String>> limitations() {
    ImmutableList<String> lines =
        Splitter.on('\n')
            .trimResults()
            .omitEmptyStrings()
            .splitToStream(form.text(FactsFields.LIMITATIONS_TEXT, MAX_LIMITATIONS_LENGTH))
            .collect(ImmutableList.toImmutableList());
    return listed(FactsFields.LIMITATIONS, lines.size(), lines::get);
  }

  private Known<ImmutableList<Stroke>> strokes() {
    ImmutableList<Stroke> chosen =
        form.all(FactsFields.STROKE).stream()
            .flatMap(token -> Optional.ofNullable(STROKES.get(token)).stream())
            .collect(ImmutableList.toImmutableList());
    return listed(FactsFields.STROKES, chosen.size(), chosen::get);
  }

  private Known<ImmutableList<PainResponse>> responses() {
    return listed(
        FactsFields.RESPONSES,
        rows(form, FactsFields::response, "-exercise"),
        row -> response(FactsFields.response(row)));
  }

  private PainResponse response(String name) {
    Optional<ExerciseId> exercise = exercise(name + "-exercise");
    form.required(name + "-pain", 2);
    return new PainResponse(
        exercise.orElse(ExerciseId.WALKING),
        pain(name + "-pain").fold(score -> score, () -> new PainScore(0)),
        answer(name + "-settled"),
        answer(name + "-persists"));
  }

  private Optional<ExerciseId> exercise(String field) {
    String given = form.value(field);
    Optional<ExerciseId> tried =
        rule.exercises().stream().filter(id -> id.value().equals(given)).findFirst();
    if (tried.isEmpty()) {
      refuseExercise(field, given);
    }
    return tried;
  }

  private void refuseExercise(String field, String given) {
    rule.exercises().stream()
        .map(ExerciseId::value)
        .min(Comparator.comparing(known -> Suggestion.distance(known, given)))
        .ifPresentOrElse(
            nearest -> form.refuse(field, "clinician.facts.no-exercise", given, nearest),
            () -> form.refuse(field, "form.not-a-choice"));
  }

  private Known<ImmutableList<Integer>> walkingMinutes() {
    ImmutableList<Integer> minutes =
        IntStream.range(0, WalkingStart.DAYS)
            .mapToObj(day -> form.number(FactsFields.walking(day), 1, 240))
            .flatMap(number -> number.stream().boxed())
            .collect(ImmutableList.toImmutableList());
    if (minutes.size() == WalkingStart.DAYS) {
      return Known.of(minutes);
    }
    firstWithoutMinutes().ifPresent(field -> form.refuse(field, "clinician.facts.walking-three"));
    return Known.unknown();
  }

  /** A day of which nothing was typed beside one of which something was, well or not. */
  private Optional<String> firstWithoutMinutes() {
    ImmutableList<String> empty =
        IntStream.range(0, WalkingStart.DAYS)
            .mapToObj(FactsFields::walking)
            .filter(field -> form.value(field).isBlank())
            .collect(ImmutableList.toImmutableList());
    return empty.stream().filter(field -> empty.size() < WalkingStart.DAYS).findFirst();
  }

  /**
   * What is stated of a list must fit what stands in it, or it would be unclear which one holds.
   */
  private <T> Known<ImmutableList<T>> listed(String field, int rows, Function<Integer, T> read) {
    String state = form.value(field);
    if (!state.equals(FactsFields.LISTED)) {
      if (rows > 0) {
        form.refuse(field, "clinician.facts.listed-yet-not");
      }
      return state.equals(FactsFields.NONE) ? Known.of(ImmutableList.of()) : Known.unknown();
    }
    if (rows == 0) {
      form.refuse(field, "clinician.facts.listed-but-none");
    }
    return Known.of(
        IntStream.range(0, rows).boxed().map(read).collect(ImmutableList.toImmutableList()));
  }

  private <T> Known<T> token(String field, ImmutableMap<String, T> choices) {
    return form.value(field).equals(FactsFields.UNKNOWN)
        ? Known.unknown()
        : Known.ofOptional(form.choice(field, choices));
  }

  private static <T> ImmutableMap<String, T> byToken(T[] values, Function<T, String> token) {
    return Maps.uniqueIndex(Stream.of(values).toList(), token::apply);
  }
}
