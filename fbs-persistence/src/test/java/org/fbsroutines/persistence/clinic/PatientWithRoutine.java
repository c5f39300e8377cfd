package org.fbsroutines.persistence.clinic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.jdbi.v3.core.HandleCallback;

/** A patient as the one of the demonstration, whose routine is for {@link #TODAY}. */
public record PatientWithRoutine(Database database, ClinicId clinic, String id) {
  public static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
  public static final Instant NOW = Instant.parse("2027-01-31T09:00:00Z");

  public static PatientWithRoutine add(TestDatabase server) {
    Database database = server.database();
    ClinicId clinic = DemonstrationClinic.ensure(database, Clock.fixed(NOW, ZoneOffset.UTC));
    return new PatientWithRoutine(
        database,
        clinic,
        DemonstrationPatients.add(database, clinic, UUID.randomUUID().toString()));
  }

  public <T> T in(HandleCallback<T, RuntimeException> work) {
    return database.inClinic(clinic, work);
  }

  public <T> T care(Function<DailyCare, T> work) {
    return care(TODAY, work);
  }

  public <T> T care(LocalDate day, Function<DailyCare, T> work) {
    return care(day, NOW, work);
  }

  public <T> T care(LocalDate day, Instant at, Function<DailyCare, T> work) {
    return in(
        handle ->
            work.apply(
                new DailyCare(
                    handle,
                    ClinicRules.read(handle).orElseThrow(),
                    id,
                    day,
                    new Recording("Alex Example", at))));
  }

  public PatientDay day(LocalDate date) {
    return care(care -> PatientDay.read(care.handle(), care.rules(), id, date));
  }

  /** What the audit log says was done to the patient. */
  public List<String> actions() {
    return in(
        handle ->
            new AuditStore(handle)
                .before(Long.MAX_VALUE, id, 50).stream().map(AuditRow::action).toList());
  }
}
