package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.KeptPages;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.Visit;

/** The patient's day. */
public final class TodayPages {
  private final OwnRecord own;
  private final TodayPage page;
  private final KeptPages kept = new KeptPages();

  /** Pages of the patient who has signed in. */
  public TodayPages(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.page = new TodayPage(own, pages);
  }

  /** Shows what is done and what is left, or why nothing is to be done. */
  public void show(Context ctx) {
    kept.show(
        ctx,
        own.desk().today(Visit.signedIn(ctx)),
        () -> page.show(ctx, Form.filled(ctx, ImmutableMap.of())));
  }
}
