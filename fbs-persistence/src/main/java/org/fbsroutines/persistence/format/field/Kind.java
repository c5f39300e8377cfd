package org.fbsroutines.persistence.format.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.format.notation.CsvText;
import org.fbsroutines.persistence.format.notation.PlainText;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.problem.FormatException;

/**
 * How values of one kind are read from a document and written, in JSON and in a cell of CSV.
 *
 * @param <T> the values
 * @param reader reads one, or throws a {@link FormatException}
 * @param node writes one as JSON
 * @param cell writes one as a cell of CSV
 */
public record Kind<T>(Reader<T> reader, Function<T, JsonNode> node, Function<T, String> cell) {
  public static final Kind<String> TEXT = text((value, reading) -> value.text(), text -> text);

  /** Words on several lines, which the domain checks. */
  public static final Kind<String> NOTE = text((value, reading) -> words(value), text -> text);

  public static final Kind<String> IDENTIFIER =
      text((value, reading) -> value.identifier(), id -> id);
  public static final Kind<LocalDate> DAY =
      text((value, reading) -> value.date(), LocalDate::toString);

  /** The day of an operation. */
  public static final Kind<LocalDate> OPERATED =
      text((value, reading) -> reading.operated(value), LocalDate::toString);

  public static final Kind<ExerciseId> EXERCISE =
      text((value, reading) -> value.exerciseId(), ExerciseId::value);

  /** An exercise that the pain answered. */
  public static final Kind<ExerciseId> TRIED =
      text((value, reading) -> reading.tried(value), ExerciseId::value);

  public static final Kind<Answer> ANSWER = text((value, reading) -> value.answer(), Answer::token);

  /** An answer of which a cell states nothing where it is unknown. */
  public static final Kind<Answer> ANSWER_IF_KNOWN =
      new Kind<>(
          ANSWER.reader, ANSWER.node, answer -> answer == Answer.UNKNOWN ? "" : answer.token());

  public static final Kind<Integer> WHOLE =
      whole((value, reading) -> value.integer(), Integer::intValue);
  public static final Kind<Boolean> TRUTH =
      new Kind<>((value, reading) -> value.bool(), BooleanNode::valueOf, String::valueOf);

  public static final Kind<Long> LONG =
      new Kind<>((value, reading) -> value.longInteger(), LongNode::new, String::valueOf);
  public static final Kind<Instant> MOMENT =
      text((value, reading) -> value.instant(), Instant::toString);

  public static final Kind<PainScore> PAIN = integer(PainScore::new, PainScore::nrs);
  public static final Kind<PerceivedExertion> EXERTION =
      integer(PerceivedExertion::new, PerceivedExertion::borg);

  private static String words(Value value) {
    if (!value.isCell() && !value.is(ValueKind.TEXT)) {
      throw value.expecting(ValueKind.TEXT.phrase());
    }
    PlainText.halfCharacter(value.raw())
        .ifPresent(
            half -> {
              throw value.refuse(half);
            });
    return value.raw();
  }

  /** Reads a value of what is stored. */
  public T read(Value value) {
    return reader.read(value, DocumentReading.STORED);
  }

  /** Reads a value. */
  public interface Reader<T> {
    /**
     * Reads a value.
     *
     * @param reading what entered facts must keep to
     */
    T read(Value value, DocumentReading reading);
  }

  static <T> Kind<T> text(Reader<T> reader, Function<T, String> text) {
    return new Kind<>(reader, value -> JsonNodes.text(text.apply(value)), text);
  }

  private static <T> Kind<T> integer(Function<Integer, T> of, ToIntFunction<T> number) {
    return whole(
        (value, reading) -> {
          int given = value.integer();
          return value.alone(() -> of.apply(given));
        },
        number);
  }

  public static <T> Kind<T> whole(Reader<T> reader, ToIntFunction<T> number) {
    return new Kind<>(
        reader,
        value -> new IntNode(number.applyAsInt(value)),
        value -> Integer.toString(number.applyAsInt(value)));
  }

  public static <E extends Enum<E> & Token> Kind<E> of(Class<E> type) {
    return of(Tokens.of(type));
  }

  public static <E extends Enum<E>> Kind<E> of(Tokens<E> tokens) {
    return text((value, reading) -> value.token(tokens), tokens::of);
  }

  /** Values whose parts may be such values. */
  public static <T> Kind<T> recursive(Supplier<Kind<T>> kind) {
    return new Kind<>(
        (value, reading) -> kind.get().reader.read(value, reading),
        value -> kind.get().node.apply(value),
        value -> kind.get().cell.apply(value));
  }

  /** Values that may be unknown, and are written so. */
  public Kind<Known<T>> known() {
    return new Kind<>(
        (value, reading) ->
            value.isUnknown() ? Known.unknown() : Known.of(reader.read(value, reading)),
        known -> known.<JsonNode>fold(node, () -> JsonNodes.text(Answer.UNKNOWN.token())),
        known -> known.fold(cell, Answer.UNKNOWN::token));
  }

  /** Values that these stand for. */
  <S> Kind<S> as(Function<T, S> meant, Function<S, T> written) {
    return new Kind<>(
        (value, reading) -> meant.apply(reader.read(value, reading)),
        written.andThen(node),
        written.andThen(cell));
  }

  /** Values beside which a document may state that there is none. */
  public Kind<Optional<T>> orNone() {
    return new Kind<>(
        (value, reading) ->
            value.isText(CsvText.NONE)
                ? Optional.empty()
                : Optional.of(reader.read(value, reading)),
        value -> value.map(node).orElseGet(() -> JsonNodes.text(CsvText.NONE)),
        value -> value.map(cell).orElse(CsvText.NONE));
  }

  /** Values that must be right as a whole, or are refused. */
  public Kind<T> checked(BiConsumer<Value, T> check) {
    return new Kind<>(
        (value, reading) -> {
          T read = reader.read(value, reading);
          check.accept(value, read);
          return read;
        },
        node,
        cell);
  }

  public Kind<ImmutableList<T>> list() {
    return new Kind<>(
        (value, reading) -> value.list(item -> reader.read(item, reading)),
        this::nodes,
        this::items);
  }

  public Kind<ImmutableSet<T>> set() {
    return new Kind<>(
        (value, reading) -> ImmutableSet.copyOf(value.list(item -> reader.read(item, reading))),
        this::nodes,
        this::items);
  }

  private JsonNode nodes(Collection<T> values) {
    return JsonNodes.list(values, node);
  }

  private String items(Collection<T> values) {
    return values.isEmpty() ? CsvText.NONE : CsvText.join(values.stream().map(cell).toList());
  }
}
