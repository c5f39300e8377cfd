package org.fbsroutines.cli.rescreening;

import java.io.PrintWriter;
import org.fbsroutines.persistence.format.screening.RescreeningJson;
import org.fbsroutines.persistence.store.rescreening.RescreeningCounts;
import org.fbsroutines.persistence.store.rescreening.RescreeningResults;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import org.jdbi.v3.core.Handle;

/** For programs: what a rescreening came to, one line of JSON each, the summary first. */
record RescreeningLines(PrintWriter out) {
  void print(Handle handle, String clinic, RescreeningRow pass) {
    RescreeningResults results = new RescreeningResults(handle);
    RescreeningCounts counts = results.counts(pass.rescreeningId());
    line(
        RescreeningJson.summary(
            clinic,
            pass.onDate(),
            pass.ruleBookVersion(),
            pass.catalogueRevision(),
            counts.patients(),
            counts.tightened(),
            counts.loosened(),
            counts.suspended()));
    results.forEachChange(
        pass.rescreeningId(),
        change -> line(RescreeningJson.change(change.patientId(), change.change())));
    results.forEachSuspended(
        pass.rescreeningId(),
        item ->
            line(
                RescreeningJson.suspension(
                    item.patientId(),
                    item.routineVersion(),
                    item.exerciseId(),
                    item.restrictions())));
    out.flush();
  }

  private void line(String json) {
    out.print(json);
    out.print('\n');
  }
}
