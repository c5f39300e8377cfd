package org.fbsroutines.persistence.store.day;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.goal.Goal;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.rulebook.RulesInForce;

/**
 * All that decides a patient's day as it is stored.
 *
 * @param date the day
 * @param patient who it is
 * @param factsVersion the version of the facts; 0 while nothing is recorded
 * @param facts the facts as a JSON object; empty while nothing is recorded
 * @param instructions what clinicians decided for this patient and did not withdraw, by id, the
 *     oldest first
 * @param routine the routine that the patient has now
 * @param suspended the exercises that are suspended in it
 * @param pause the pause that lasts now
 * @param check the latest answers to the safety questions of the day
 * @param checksSincePause all answers since the pause began, the latest first
 * @param clinic what the clinic states of itself
 * @param rules what the clinic screens with; empty while it has no rule book or no catalogue
 * @param records what was recorded since the routine began up to the day, each in its latest
 *     revision, by day
 * @param goals what the patient wants to reach and did not close, by the day by which
 */
public record DayRow(
    LocalDate date,
    PatientRow patient,
    int factsVersion,
    Optional<String> facts,
    ImmutableMap<String, String> instructions,
    Optional<RoutineRow> routine,
    ImmutableSet<String> suspended,
    Optional<RoutinePauseRow> pause,
    Optional<SafetyCheckRow> check,
    ImmutableList<SafetyCheckRow> checksSincePause,
    Clinic clinic,
    Optional<RulesInForce> rules,
    ImmutableList<SessionRecordRow> records,
    ImmutableList<Goal> goals) {}
