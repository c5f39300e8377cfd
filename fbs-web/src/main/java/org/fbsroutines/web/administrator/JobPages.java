package org.fbsroutines.web.administrator;

import io.javalin.http.Context;
import org.fbsroutines.persistence.store.schedule.JobStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** What runs by itself: when, with which outcome, and what runs next. */
public record JobPages(ClinicDesk desk, Pages pages) {

  /** Shows the jobs of the clinic and of its servers. */
  public void show(Context ctx) {
    JobsView view =
        desk.read(
            Visit.signedIn(ctx),
            handle ->
                new JobsView(
                    new JobStore(handle).list(), desk.clock().instant(), desk.time(handle).zone()));
    pages.show(ctx, "administrator/jobs", "administrator.jobs.title", Section.JOBS, view);
  }
}
