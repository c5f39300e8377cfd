package org.fbsroutines.persistence.clinic;

import com.google.common.base.Stopwatch;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.schedule.Job;
import org.fbsroutines.persistence.schedule.JobKind;

/**
 * Keeps the list of a clinic's patients, so that who looks at it after an import, or in the
 * morning, waits for little. It waits as long as it worked, so that patients, and the import
 * itself, have most of the machine.
 */
public final class CaseloadJob {
  private static final int AT_ONCE = 500;

  private CaseloadJob() {}

  /**
   * The job.
   *
   * @param database open and migrated
   * @param clock gives the day
   */
  public static Job of(Database database, Clock clock) {
    CaseloadUpkeep upkeep = new CaseloadUpkeep(database, clock, new RuleCache());
    return new Job.OfClinics(JobKind.CASELOAD, (clinic, goesOn) -> catchUp(upkeep, clinic, goesOn));
  }

  private static boolean catchUp(CaseloadUpkeep upkeep, ClinicId clinic, BooleanSupplier goesOn)
      throws InterruptedException {
    while (goesOn.getAsBoolean()) {
      Stopwatch worked = Stopwatch.createStarted();
      if (upkeep.catchUp(clinic, AT_ONCE)) {
        return true;
      }
      Thread.sleep(worked.elapsed().toMillis());
    }
    return false;
  }
}
