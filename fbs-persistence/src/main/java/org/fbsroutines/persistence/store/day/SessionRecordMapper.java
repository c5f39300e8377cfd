package org.fbsroutines.persistence.store.day;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.AmountDone;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.Moments;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A session record as columns, in both directions; an unknown value is null. */
public final class SessionRecordMapper implements RowMapper<SessionRecordRow> {
  /** The columns of what a record states, in the order of {@link #values}. */
  public static final String COLUMNS =
      """
      exercise_id, done_on, part_of_day, pain_before, pain_after, settled_within_24_hours,
      persists_for_days, effort, note, done, repetitions, seconds
      """;

  static final String VALUES =
      """
      :exercise_id, :done_on, :part_of_day, :pain_before, :pain_after, :settled_within_24_hours,
      :persists_for_days, :effort, :note, :done, :repetitions, :seconds
      """;

  /**
   * The columns of what a record states.
   *
   * @param record the record
   * @return its values by the names of their columns, in the order of {@link #COLUMNS}
   */
  public static Map<String, @Nullable Object> values(SessionRecord record) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("exercise_id", record.pain().exercise().value());
    values.put("done_on", record.date());
    values.put("part_of_day", record.partOfDay().map(Token::token).orElse(null));
    values.put("pain_before", record.painBefore().toOptional().map(PainScore::nrs).orElse(null));
    values.put("pain_after", record.pain().pain().nrs());
    values.put("settled_within_24_hours", record.pain().settledWithin24Hours().token());
    values.put("persists_for_days", record.pain().persistsForDays().token());
    values.put("effort", record.effort().toOptional().map(PerceivedExertion::borg).orElse(null));
    values.put("note", record.note());
    values.put("done", record.amount().stated().toOptional().map(Token::token).orElse(null));
    values.put("repetitions", record.amount().repetitions().orElse(null));
    values.put("seconds", record.amount().seconds().orElse(null));
    return values;
  }

  @Override
  public SessionRecordRow map(ResultSet row, StatementContext context) throws SQLException {
    return new SessionRecordRow(
        row.getString("patient_id"),
        row.getString("record_id"),
        row.getInt("revision"),
        record(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        row.getBoolean("taken_back"));
  }

  private static SessionRecord record(ResultSet row) throws SQLException {
    return new SessionRecord(
        row.getObject("done_on", LocalDate.class),
        Optional.ofNullable(row.getString("part_of_day"))
            .map(code -> Token.of(PartOfDay.class, code)),
        known(row, "pain_before", PainScore::new),
        new PainResponse(
            new ExerciseId(row.getString("exercise_id")),
            new PainScore(row.getInt("pain_after")),
            Token.of(Answer.class, row.getString("settled_within_24_hours")),
            Token.of(Answer.class, row.getString("persists_for_days"))),
        known(row, "effort", PerceivedExertion::new),
        row.getString("note"),
        new AmountDone(
            share(row.getString("done")),
            Optional.ofNullable(row.getObject("repetitions", Integer.class)),
            Optional.ofNullable(row.getObject("seconds", Integer.class))));
  }

  /**
   * A record as the texts of an array: id, revision, microseconds since 1970 until it was recorded,
   * by whom, and {@link #COLUMNS}. Nobody took it back.
   */
  static SessionRecordRow row(String patientId, @Nullable String[] texts) {
    return new SessionRecordRow(
        patientId,
        there(texts[0]),
        Integer.parseInt(there(texts[1])),
        new SessionRecord(
            LocalDate.parse(there(texts[5])),
            Optional.ofNullable(texts[6]).map(code -> Token.of(PartOfDay.class, code)),
            known(texts[7], PainScore::new),
            new PainResponse(
                new ExerciseId(there(texts[4])),
                new PainScore(Integer.parseInt(there(texts[8]))),
                Token.of(Answer.class, there(texts[9])),
                Token.of(Answer.class, there(texts[10]))),
            known(texts[11], PerceivedExertion::new),
            there(texts[12]),
            new AmountDone(
                share(texts[13]),
                Optional.ofNullable(texts[14]).map(Integer::valueOf),
                Optional.ofNullable(texts[15]).map(Integer::valueOf))),
        Moments.ofMicroseconds(there(texts[2])),
        there(texts[3]),
        false);
  }

  private static Known<AmountDone.Share> share(@Nullable String token) {
    return token == null ? Known.unknown() : Known.of(Token.of(AmountDone.Share.class, token));
  }

  private static String there(@Nullable String text) {
    return requireNonNull(text);
  }

  private static <T> Known<T> known(@Nullable String number, IntFunction<T> read) {
    return number == null ? Known.unknown() : Known.of(read.apply(Integer.parseInt(number)));
  }

  private static <T> Known<T> known(ResultSet row, String column, IntFunction<T> read)
      throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Known.unknown() : Known.of(read.apply(number));
  }
}
