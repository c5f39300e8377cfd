package org.fbsroutines.persistence.store.day;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.PainTrend;
import org.fbsroutines.domain.care.Signals;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.progress.Adherence;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.persistence.store.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** What was noticed lately of some of a clinic's patients, by one query. */
public record AttentionStore(Handle handle) {
  /** For how long an unlocked exercise, a new patient and new facts are news. */
  private static final int NEWS_DAYS = 30;

  /** Up to so many patients any way to join their rows is fast. */
  private static final int FEW = 50;

  private static final ImmutableList<Question> RED_FLAGS =
      Stream.of(Question.values())
          .filter(question -> question.topic() == Topic.RED_FLAGS)
          .collect(toImmutableList());

  private static final String SIGNALS = SqlFile.read(AttentionStore.class, "signals.sql");
  private static final RowMapper<PatientSignals> ROW = (row, context) -> patient(row);

  /**
   * Returns what was noticed of patients, in no order; those that the clinic does not have are left
   * out.
   *
   * @param patientIds whom
   * @param today the day that it is
   * @param emergencies the warning signs that send a patient to emergency services
   */
  public ImmutableList<PatientSignals> of(
      Collection<String> patientIds, LocalDate today, ImmutableSet<Question> emergencies) {
    if (patientIds.isEmpty()) {
      return ImmutableList.of();
    }
    // The planner expects far more rows than come, and compiling for them takes longer than the
    // query.
    handle.execute("set local jit = off");
    if (patientIds.size() <= FEW) {
      return read(patientIds, today, emergencies);
    }
    // Without statistics every part seems to have one row; each would be compared with all others.
    handle.execute("set local enable_nestloop = off");
    ImmutableList<PatientSignals> found = read(patientIds, today, emergencies);
    handle.execute("set local enable_nestloop = on");
    return found;
  }

  private ImmutableList<PatientSignals> read(
      Collection<String> patientIds, LocalDate today, ImmutableSet<Question> emergencies) {
    return handle
        .createQuery(SIGNALS)
        .bind("today", today)
        .bind("news_days", NEWS_DAYS)
        .bindArray("patients", String.class, patientIds)
        .bindArray("flags", String.class, RED_FLAGS.stream().map(Question::key).toList())
        .bindArray("emergencies", String.class, emergencies.stream().map(Question::key).toList())
        .bindArray(
            "concerning",
            String.class,
            RED_FLAGS.stream().map(question -> question.concerning().token()).toList())
        .map(ROW)
        .collect(toImmutableList());
  }

  private static PatientSignals patient(ResultSet row) throws SQLException {
    return new PatientSignals(
        row.getString("patient_id"),
        row.getString("display_name"),
        row.getBoolean("demonstration"),
        new Signals(
            redFlag(row),
            row.getBoolean("paused"),
            new PainTrend(
                mean(row, "pain_lately"), mean(row, "pain_before"), usualPain(row), worst(row)),
            exercises(row, "suspended"),
            row.getBoolean("limitation_unread"),
            row.getInt("unconfirmed"),
            adherence(row),
            row.getBoolean("check_incomplete"),
            exercises(row, "unlocked"),
            Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
            row.getBoolean("facts_recorded")),
        row.getBoolean("in_care"),
        row.getBoolean("days_matter"),
        row.getObject("news_until", LocalDate.class));
  }

  private static Referral redFlag(ResultSet row) throws SQLException {
    if (row.getBoolean("emergency")) {
      return Referral.EMERGENCY;
    }
    return row.getBoolean("red_flag") ? Referral.URGENT : Referral.NONE;
  }

  private static Optional<Adherence> adherence(ResultSet row) throws SQLException {
    int due = row.getInt("due");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new Adherence(
                row.getInt("done"), due, row.getInt("days_reached"), row.getInt("days_due")));
  }

  private static Known<PainScore> usualPain(ResultSet row) throws SQLException {
    int nrs = row.getInt("usual_pain");
    return row.wasNull() ? Known.unknown() : Known.of(new PainScore(nrs));
  }

  private static OptionalInt worst(ResultSet row) throws SQLException {
    int nrs = row.getInt("pain_worst");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(nrs);
  }

  private static OptionalDouble mean(ResultSet row, String column) throws SQLException {
    double mean = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(mean);
  }

  private static ImmutableSet<ExerciseId> exercises(ResultSet row, String column)
      throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray())
        .map(ExerciseId::new)
        .collect(toImmutableSet());
  }
}
