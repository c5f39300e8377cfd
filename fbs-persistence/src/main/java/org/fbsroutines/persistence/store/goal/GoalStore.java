package org.fbsroutines.persistence.store.goal;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;

/**
 * The goals of patients.
 *
 * @param handle inside the clinic
 */
public record GoalStore(Handle handle) {

  /**
   * Lists the goals of a patient.
   *
   * @return the open ones first, by the day by which they are to be reached
   */
  public ImmutableList<Goal> of(String patientId) {
    return handle
        .createQuery(
            """
            select goal_id, words, by_day, outcome from goal where patient_id = :patient
            order by closed_at desc nulls first, by_day, goal_id
            """)
        .bind("patient", patientId)
        .map((row, context) -> goal(row))
        .collect(ImmutableList.toImmutableList());
  }

  private static Goal goal(ResultSet row) throws SQLException {
    return new Goal(
        row.getObject("goal_id", UUID.class),
        row.getString("words"),
        row.getObject("by_day", LocalDate.class),
        Optional.ofNullable(row.getString("outcome"))
            .map(outcome -> Token.of(GoalOutcome.class, outcome)));
  }

  /** Adds a goal; one whose id is there already stays as it is. */
  public void add(String patientId, Goal goal, Instant at) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into goal (patient_id, goal_id, words, by_day, set_at)
                values (:patient, :id, :words, :day, :at) on conflict do nothing
                """)
            .bind("patient", patientId)
            .bind("id", goal.goalId())
            .bind("words", goal.words())
            .bind("day", goal.byDay())
            .bind("at", at));
  }

  /** Closes a goal that is open; one that is closed or not there stays as it is. */
  public void close(String patientId, UUID goalId, GoalOutcome outcome, Instant at) {
    Statements.execute(
        handle
            .createUpdate(
                """
                update goal set outcome = :outcome, closed_at = :at
                where patient_id = :patient and goal_id = :id and outcome is null
                """)
            .bind("outcome", outcome.token())
            .bind("at", at)
            .bind("patient", patientId)
            .bind("id", goalId));
  }
}
