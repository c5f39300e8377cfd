package org.fbsroutines.persistence.audit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;

/** The clinics of a database, each of which has an audit log. */
record AuditedClinics(Database database) {
  ImmutableList<ClinicId> ids() {
    return database.<ImmutableList<ClinicId>, RuntimeException>readOutsideClinics(
        handle ->
            new ClinicStore(handle).list().stream().map(Clinic::id).collect(toImmutableList()));
  }
}
