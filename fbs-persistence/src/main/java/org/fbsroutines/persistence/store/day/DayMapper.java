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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.persistence.store.Codes;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicKind;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStatus;
import org.fbsroutines.persistence.store.rulebook.RulesInForce;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** The row that {@code day.sql} answers with. */
final class DayMapper implements RowMapper<DayRow> {
  @Override
  public DayRow map(ResultSet row, StatementContext context) throws SQLException {
    return new DayRow(
        patient(row),
        row.getInt("facts_version"),
        Optional.ofNullable(row.getString("facts_document")),
        Stream.of(lists(row, "instructions")).collect(toImmutableMap(one -> one[0], one -> one[1])),
        isThere(row, "routine_version") ? Optional.of(routine(row)) : Optional.empty(),
        ImmutableSet.copyOf(texts(row, "suspended")),
        isThere(row, "pause_id") ? Optional.of(pause(row)) : Optional.empty(),
        check(row),
        checksSincePause(row),
        clinic(row),
        isThere(row, "rule_book") && isThere(row, "catalogue")
            ? Optional.of(rules(row))
            : Optional.empty(),
        records(row));
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
        Codes.hyphenated(RoutineStatus.class, row.getString("status")),
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
        PauseReason.withToken(row.getString("because")).orElseThrow(),
        row.getString("detail"),
        moment(row, "began_at"),
        row.getString("began_by"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<SafetyCheckRow> check(ResultSet row) throws SQLException {
    String[] check = texts(row, "latest_check");
    return check.length == 0
        ? Optional.empty()
        : Optional.of(check(row.getString("patient_id"), check));
  }

  private static ImmutableList<SafetyCheckRow> checksSincePause(ResultSet row) throws SQLException {
    String patientId = row.getString("patient_id");
    return Stream.of(lists(row, "checks_since_pause"))
        .map(check -> check(patientId, check))
        .collect(toImmutableList());
  }

  private static SafetyCheckRow check(String patientId, String[] check) {
    return new SafetyCheckRow(
        patientId,
        check[0],
        LocalDate.parse(check[1]),
        check[2],
        Codes.hyphenated(Referral.class, check[3]),
        Instant.parse(check[4]),
        check[5]);
  }

  private static Clinic clinic(ResultSet row) throws SQLException {
    return new Clinic(
        row.getObject("clinic_id", UUID.class),
        row.getString("clinic_name"),
        row.getString("telephone"),
        row.getString("country"),
        row.getString("emergency_number"),
        row.getString("time_zone"),
        moment(row, "clinic_created_at"),
        Codes.hyphenated(ClinicKind.class, row.getString("clinic_kind")));
  }

  private static RulesInForce rules(ResultSet row) throws SQLException {
    return new RulesInForce(
        row.getObject("clinic_id", UUID.class),
        row.getInt("rule_book"),
        row.getString("rule_book_hash"),
        moment(row, "rule_book_recorded_at"),
        row.getLong("catalogue"),
        moment(row, "catalogue_recorded_at"));
  }

  private static ImmutableList<SessionRecordRow> records(ResultSet row) throws SQLException {
    String patientId = row.getString("patient_id");
    return Stream.of(lists(row, "records"))
        .map(record -> SessionRecordMapper.row(patientId, record))
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
