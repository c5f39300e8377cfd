package org.fbsroutines.persistence.demonstration;

import java.util.Optional;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.FactsRow;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.NewRoutine;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;

/** More patients of the demonstration clinic, so that each test changes one of its own. */
public final class DemonstrationPatients {
  private DemonstrationPatients() {}

  /**
   * Adds a patient with the facts and the approved routine of the demonstration's.
   *
   * @param database with the demonstration clinic
   * @param clinic the demonstration clinic
   * @param patientId the new patient's id
   * @return the id
   */
  public static String add(Database database, ClinicId clinic, String patientId) {
    return database.<String, RuntimeException>inClinic(clinic, handle -> add(handle, patientId));
  }

  private static String add(Handle handle, String patientId) {
    PatientStore patients = new PatientStore(handle);
    PatientRow like = patients.find(Demonstration.PATIENT).orElseThrow();
    FactsRow facts = patients.factsVersion(Demonstration.PATIENT, 1).orElseThrow();
    patients.save(
        new NewPatient(
            patientId,
            like.displayName(),
            like.birthDate(),
            true,
            FactsJson.write(
                new FactsDocument(
                    Optional.of(patientId),
                    FactsJson.readStored("facts", facts.document()).facts()))),
        new Recording("tester", facts.recordedAt()));
    RoutineRow routine = new RoutineStore(handle).find(Demonstration.PATIENT, 1).orElseThrow();
    new RoutineStore(handle)
        .approve(
            new NewRoutine(
                patientId,
                routine.document(),
                routine.approvedBy(),
                routine.approvedAt(),
                new SeenVersions(
                    routine.factsVersion(), routine.catalogueRevision(), routine.ruleBookVersion()),
                routine.startsOn(),
                routine.endsOn()),
            0);
    return patientId;
  }
}
