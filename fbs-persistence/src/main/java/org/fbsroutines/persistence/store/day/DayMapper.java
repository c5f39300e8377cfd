package org.fbsroutines.persistence.store.day;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicKind;
import org.fbsroutines.persistence.store.goal.Goal;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStatus;
import org.fbsroutines.persistence.store.rulebook.RulesInForce;

/**
 * The row that {@code day.sql} answers with.
 *
 * @param today which day it is where a clinic is; what is of a later day is left out
 */
record DayMapper(Function<ZoneId, LocalDate> today) {
  /** Reads the day; empty where the row has none. */
  Optional<DayRow> day(ResultSet row) throws SQLException {
    return isThere(row, "created_by") ? Optional.of(read(row)) : Optional.empty();
  }

  private DayRow read(ResultSet row) throws SQLException {
    Clinic clinic = clinic(texts(row, "clinic"));
    LocalDate date = today.apply(clinic.zone());
    String[] facts = texts(row, "facts");
    Optional<RoutinePauseRow> pause =
        isThere(row, "pause_id") ? Optional.of(pause(row)) : Optional.empty();
    ImmutableList<SafetyCheckRow> checks = checks(row);
    return new DayRow(
        date,
        patient(row),
        facts.length == 0 ? 0 : Integer.parseInt(facts[0]),
        facts.length == 0 ? Optional.empty() : Optional.of(facts[1]),
        Stream.of(lists(row, "instructions")).collect(toImmutableMap(one -> one[0], one -> one[1])),
        isThere(row, "routine_version") ? Optional.of(routine(row)) : Optional.empty(),
        ImmutableSet.copyOf(texts(row, "suspended")),
        pause,
        checks.stream().filter(check -> check.answeredOn().equals(date)).findFirst(),
        pause.stream()
            .flatMap(
                since ->
                    checks.stream().filter(check -> !check.recordedAt().isBefore(since.beganAt())))
            .collect(toImmutableList()),
        clinic,
        rules(clinic, texts(row, "rule_book"), texts(row, "catalogue")),
        records(row, date),
        goals(row));
  }

  private static ImmutableList<Goal> goals(ResultSet row) throws SQLException {
    return Stream.of(lists(row, "goals"))
        .map(
            goal ->
                new Goal(
                    UUID.fromString(goal[0]), goal[1], LocalDate.parse(goal[2]), Optional.empty()))
        .collect(toImmutableList());
  }

  private static PatientRow patient(ResultSet row) throws SQLException {
    return new PatientRow(
        row.getString("patient_id"),
        row.getString("display_name"),
        row.getObject("birth_date", LocalDate.class),
        row.getBoolean("demonstration"),
        moment(row, "created_at"),
        row.getString("created_by"));
  }

  private static RoutineRow routine(ResultSet row) throws SQLException {
    return new RoutineRow(
        row.getString("patient_id"),
        row.getInt("routine_version"),
        Token.of(RoutineStatus.class, row.getString("status")),
        row.getString("routine_document"),
        row.getString("approved_by"),
        moment(row, "approved_at"),
        row.getInt("routine_facts"),
        row.getLong("routine_catalogue"),
        row.getInt("routine_rule_book"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class));
  }

  private static RoutinePauseRow pause(ResultSet row) throws SQLException {
    return new RoutinePauseRow(
        row.getString("patient_id"),
        row.getInt("pause_id"),
        Token.of(PauseReason.class, row.getString("because")),
        row.getString("detail"),
        moment(row, "began_at"),
        row.getString("began_by"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ImmutableList<SafetyCheckRow> checks(ResultSet row) throws SQLException {
    String patientId = row.getString("patient_id");
    return Stream.of(lists(row, "checks"))
        .map(check -> check(patientId, check))
        .collect(toImmutableList());
  }

  private static SafetyCheckRow check(String patientId, String[] check) {
    return new SafetyCheckRow(
        patientId,
        check[0],
        LocalDate.parse(check[1]),
        check[2],
        Token.of(Referral.class, check[3]),
        Moments.ofMicroseconds(check[4]),
        check[5]);
  }

  private static Clinic clinic(String[] clinic) {
    return new Clinic(
        UUID.fromString(clinic[0]),
        clinic[1],
        clinic[2],
        clinic[3],
        clinic[4],
        clinic[5],
        Moments.ofMicroseconds(clinic[6]),
        Token.of(ClinicKind.class, clinic[7]));
  }

  private static Optional<RulesInForce> rules(
      Clinic clinic, String[] ruleBook, String[] catalogue) {
    return ruleBook.length == 0 || catalogue.length == 0
        ? Optional.empty()
        : Optional.of(
            new RulesInForce(
                clinic.clinicId(),
                Integer.parseInt(ruleBook[0]),
                ruleBook[1],
                Moments.ofMicroseconds(ruleBook[2]),
                Long.parseLong(catalogue[0]),
                Moments.ofMicroseconds(catalogue[1])));
  }

  private static ImmutableList<SessionRecordRow> records(ResultSet row, LocalDate date)
      throws SQLException {
    String patientId = row.getString("patient_id");
    return Stream.of(lists(row, "records"))
        .map(record -> SessionRecordMapper.row(patientId, record))
        .filter(record -> !record.record().date().isAfter(date))
        .collect(toImmutableList());
  }

  private static boolean isThere(ResultSet row, String column) throws SQLException {
    return row.getObject(column) != null;
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? new String[0] : (String[]) array.getArray();
  }

  private static String[][] lists(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? new String[0][] : (String[][]) array.getArray();
  }
}
