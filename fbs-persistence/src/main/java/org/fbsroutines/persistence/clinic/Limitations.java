package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import org.fbsroutines.domain.routine.StatedLimitation;
import org.fbsroutines.domain.routine.StatedLimitations;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.LimitationReadRow;
import org.fbsroutines.persistence.store.patient.LimitationStore;
import org.jdbi.v3.core.Handle;

/** What a patient says cannot be done, and who has read it. */
public final class Limitations {
  private Limitations() {}

  /**
   * Reads what a patient says cannot be done.
   *
   * @param handle inside the clinic
   * @param chart the patient
   * @return each with who has read it; none where none is stated or nobody knows
   */
  public static StatedLimitations read(Handle handle, PatientChart chart) {
    ImmutableList<String> stated = stated(chart);
    ImmutableMap<String, StatedLimitation.Reading> readings =
        new LimitationStore(handle)
            .read(chart.patient().patientId(), stated).stream()
                .collect(
                    ImmutableMap.toImmutableMap(
                        LimitationReadRow::limitation,
                        row -> new StatedLimitation.Reading(row.readBy(), row.readAt())));
    return new StatedLimitations(
        stated.stream()
            .map(words -> new StatedLimitation(words, Optional.ofNullable(readings.get(words))))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Marks limitations as read, and writes it to the audit log.
   *
   * @param handle inside the clinic
   * @param chart the patient
   * @param words what was read; what the patient's facts do not state is left out
   * @param recording the clinician who has read it
   */
  public static void markRead(
      Handle handle, PatientChart chart, Collection<String> words, Recording recording) {
    String patientId = chart.patient().patientId();
    int marked =
        new LimitationStore(handle)
            .markRead(
                patientId,
                stated(chart).stream()
                    .filter(words::contains)
                    .collect(ImmutableList.toImmutableList()),
                chart.factsVersion(),
                recording);
    if (marked > 0) {
      new AuditStore(handle)
          .append(
              recording,
              "read-limitations",
              "patient",
              patientId,
              "{\"factsVersion\": %d, \"limitations\": %d}"
                  .formatted(chart.factsVersion(), marked));
    }
  }

  private static ImmutableList<String> stated(PatientChart chart) {
    return chart.facts().limitations().toOptional().orElse(ImmutableList.of());
  }
}
