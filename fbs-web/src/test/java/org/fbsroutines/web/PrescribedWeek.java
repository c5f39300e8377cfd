package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Prescriber;
import org.fbsroutines.domain.routine.ProposedRoutine;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.prescribing.Prescribing;
import org.fbsroutines.persistence.clinic.prescribing.RoutineApproval;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.routine.RoutineRow;

/** A routine, of eight shoulder circles usually, that began some time ago, and what was done. */
final class PrescribedWeek {
  static final PrescribedItem CIRCLES =
      PrescribedItem.of(
          ExerciseId.SHOULDER_CIRCLES,
          Dosage.of(
              Effort.Repetitions.inEachDirection(8),
              Frequency.daily(SessionsPerDay.between(2, 3))));

  private PrescribedWeek() {}

  /** Approves the routine as on its first day. */
  static RoutineRow approve(DemonstrationServer server, String id, LocalDate began) {
    return approve(server, id, began, CIRCLES);
  }

  /** Approves a routine as on its first day, with every reason whether it is needed or not. */
  static RoutineRow approve(
      DemonstrationServer server, String id, LocalDate began, PrescribedItem... items) {
    return server.in(
        handle -> {
          ClinicRules rules = ClinicRules.read(handle).orElseThrow();
          PatientChart chart = PatientChart.read(handle, id).orElseThrow();
          Recording by = new Recording("Dr. Vega", began.atTime(9, 0).toInstant(ZoneOffset.UTC));
          Prescribing seen = Prescribing.read(handle, rules, chart, began);
          ProposedRoutine proposed =
              Prescriber.propose(
                      seen.screening(),
                      ImmutableList.copyOf(items),
                      RoutinePeriod.weeks(began, 6),
                      seen.baseline())
                  .fold(routine -> routine, refusals -> fail(refusals.toString()));
          Limitations.markRead(handle, chart, Limitations.read(handle, chart).unread(), by);
          return new RoutineApproval(handle, seen).record(proposed, by, Optional.empty());
        });
  }

  /** Records two sessions a day from its first day up to yesterday, all with the same pain. */
  static boolean record(DemonstrationServer server, String id, LocalDate began, int pain) {
    return record(server, id, began, 22, pain);
  }

  /** Records a number of sessions, two a day from its first day on. */
  static boolean record(
      DemonstrationServer server, String id, LocalDate began, int sessions, int pain) {
    return record(server, id, ExerciseId.SHOULDER_CIRCLES, began, sessions, pain);
  }

  /** Records a number of sessions of an exercise, two a day from its first day on. */
  static boolean record(
      DemonstrationServer server,
      String id,
      ExerciseId exercise,
      LocalDate began,
      int sessions,
      int pain) {
    return server.in(
        handle -> {
          SessionRecordStore store = new SessionRecordStore(handle);
          for (int session = 0; session < sessions; session++) {
            store.append(
                id,
                exercise + "-" + session,
                new SessionRecord(
                    began.plusDays(session / 2),
                    Optional.empty(),
                    Known.unknown(),
                    new PainResponse(exercise, new PainScore(pain), Answer.YES, Answer.NO),
                    Known.unknown(),
                    ""),
                new Recording(id, DemonstrationServer.NOW));
          }
          return true;
        });
  }
}
