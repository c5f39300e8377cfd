package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.javalin.http.Context;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** Where a clinician marks as read what a patient says cannot be done. */
public record LimitationPages(ClinicDesk desk) {
  /** The pages on which limitations are marked, by the word of the form. */
  private static final ImmutableMap<String, PatientTabs> TABS =
      Maps.uniqueIndex(
          ImmutableList.of(
              PatientTabs.OVERVIEW,
              PatientTabs.SCREENING,
              PatientTabs.ROUTINES,
              PatientTabs.INSTRUCTIONS),
          PatientTabs::name);

  private static final String MARKED = "limitations";
  private static final String NONE_TICKED = "limitations-none";
  private static final String CHANGED = "limitations-changed";

  /** Marks what was ticked; where the facts are no longer those on the screen, nothing. */
  public void read(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Form form = Form.of(ctx);
    int seen = form.number("seen", 0, Integer.MAX_VALUE).orElse(0);
    String done = desk.write(who, handle -> mark(handle, who, patientId, form, seen));
    PatientTabs tab = form.choice("tab", TABS).orElse(PatientTabs.SCREENING);
    Done.redirect(ctx, tab.href(patientId), done);
  }

  private String mark(Handle handle, SignedIn who, String patientId, Form form, int seen) {
    PatientRecord opened = PatientRecord.find(desk, handle, patientId);
    if (opened.chart().factsVersion() != seen) {
      return CHANGED;
    }
    ImmutableList<String> ticked =
        LimitationsView.read(handle, opened, desk.time(handle).zone()).ticked(form);
    Limitations.markRead(handle, opened.chart(), ticked, desk.recording(who));
    return ticked.isEmpty() ? NONE_TICKED : MARKED;
  }
}
