package org.fbsroutines.cli.patient;

import java.time.Instant;
import java.time.LocalDate;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.jdbi.v3.core.Handle;

/**
 * A patient of the clinic with the rules to screen by, both as they stood at a moment.
 *
 * @param chart the patient
 * @param rules what the clinic screened with
 */
public record StoredPatient(PatientChart chart, ClinicRules rules) {

  /**
   * Reads a patient as stored.
   *
   * @throws Failure if there is no such patient
   */
  public static StoredPatient read(Handle handle, String patient) {
    return readAt(handle, patient, Moments.LATEST);
  }

  /**
   * Reads both as they stood at a moment.
   *
   * @throws Failure if the clinic has no such patient, or had no rule book yet
   */
  static StoredPatient readAt(Handle handle, String patient, Instant moment) {
    PatientChart chart = chartAt(handle, patient, moment);
    ClinicRules rules =
        ClinicRules.readAt(handle, moment)
            .orElseThrow(() -> Failure.ofInput("command.rules.none-then"));
    return new StoredPatient(chart, rules);
  }

  /**
   * Reads a patient as they stood at a moment.
   *
   * @throws Failure if the clinic has no such patient
   */
  static PatientChart chartAt(Handle handle, String patient, Instant moment) {
    return PatientChart.readAt(handle, patient, moment)
        .orElseThrow(() -> Failure.unexpected("patient", patient, "command.expected.patient"));
  }

  /** Screens the patient on a day. */
  public Screening screening(LocalDate day) {
    return chart.screener(rules).screen(chart.facts(), day);
  }

  /** What the patient says cannot be done, and who has read it by now. */
  LimitationsText limitations(Handle handle, ClinicTime time) {
    return LimitationsText.of(Limitations.read(handle, chart), time);
  }

  /** The versions that were read. */
  public SeenVersions versions() {
    return chart.seen(rules);
  }
}
