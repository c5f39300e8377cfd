package org.fbsroutines.persistence.clinic;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.day.DayRow;
import org.fbsroutines.persistence.store.patient.FactsRow;
import org.fbsroutines.persistence.store.patient.InstructionRow;
import org.fbsroutines.persistence.store.patient.InstructionStore;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;

/**
 * A patient as known at a moment.
 *
 * @param patient who it is
 * @param facts what is known; everything unknown while nothing is recorded
 * @param factsVersion the version of the facts; 0 while nothing is recorded
 * @param instructions what clinicians decided for this patient
 */
public record PatientChart(
    PatientRow patient,
    PatientFacts facts,
    int factsVersion,
    ImmutableList<ClinicianInstruction> instructions) {

  /**
   * Reads a patient as known now.
   *
   * @param handle inside the clinic
   * @param patientId the clinic's own identifier
   * @return empty where the clinic has no such patient
   */
  public static Optional<PatientChart> read(Handle handle, String patientId) {
    return readAt(handle, patientId, Moments.LATEST);
  }

  /**
   * Reads a patient as known at a moment.
   *
   * @param handle inside the clinic
   * @param patientId the clinic's own identifier
   * @param moment what was recorded later is left out
   * @return empty where the clinic has no such patient
   */
  public static Optional<PatientChart> readAt(Handle handle, String patientId, Instant moment) {
    PatientStore patients = new PatientStore(handle);
    return patients
        .find(patientId)
        .map(
            patient -> {
              Optional<FactsRow> facts = patients.factsAt(patientId, moment);
              return new PatientChart(
                  patient,
                  facts
                      .map(row -> facts(row.version(), row.document()))
                      .orElseGet(PatientFacts::unknown),
                  facts.map(FactsRow::version).orElse(0),
                  instructions(
                      new InstructionStore(handle).standingAt(moment, patientId, patientId)));
            });
  }

  public static PatientChart of(DayRow day) {
    return new PatientChart(
        day.patient(),
        day.facts()
            .map(document -> facts(day.factsVersion(), document))
            .orElseGet(PatientFacts::unknown),
        day.factsVersion(),
        day.instructions().entrySet().stream()
            .map(stored -> instruction(stored.getKey(), stored.getValue()))
            .collect(toImmutableList()));
  }

  /** Returns the screener of a clinic's rules for this patient. */
  public Screener screener(ClinicRules rules) {
    return rules.screenerWith(instructions);
  }

  /** Returns the versions of all that this patient is screened with. */
  public SeenVersions seen(ClinicRules rules) {
    return new SeenVersions(factsVersion, rules.catalogueRevision(), rules.ruleBookVersion());
  }

  private static PatientFacts facts(int version, String document) {
    return FactsJson.readStored("facts " + version, document).facts();
  }

  static ImmutableList<ClinicianInstruction> instructions(List<InstructionRow> rows) {
    return rows.stream()
        .map(row -> instruction(row.instructionId(), row.document()))
        .collect(toImmutableList());
  }

  private static ClinicianInstruction instruction(String id, String document) {
    return InstructionJson.read("instruction " + id, document, id);
  }
}
