package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.visit.OwnDay;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/**
 * The only way from a patient's page to the store: the record of the patient who has signed in.
 *
 * @param desk the clinic's desk
 */
public record OwnRecord(ClinicDesk desk) {

  /** Reads in one transaction; the work gets the handle and the patient's id. */
  public <T> T read(Context ctx, BiFunction<Handle, String, T> work) {
    SignedIn who = Visit.signedIn(ctx);
    return desk.read(who, handle -> work.apply(handle, who.ownPatientId()));
  }

  /** Reads the patient's day of today. */
  public PatientDay day(Context ctx) {
    return desk.ownDay(Visit.signedIn(ctx), OwnDay.of(ctx));
  }

  /**
   * Lets the patient report something, in one transaction with all that it leads to. Rules, day and
   * moment are those after whoever else changed something of the patient, so that what is reported
   * never seems older than a pause that began before it was stored.
   */
  public <T> T report(Context ctx, Function<DailyCare, T> work) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = who.ownPatientId();
    return desk.write(
        who,
        handle -> {
          PatientLock.take(handle, patientId);
          return work.apply(
              new DailyCare(
                  handle, desk.rules(handle), patientId, desk.today(who), desk.recording(who)));
        });
  }
}
