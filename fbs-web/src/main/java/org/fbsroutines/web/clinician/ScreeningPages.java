package org.fbsroutines.web.clinician;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.web.clinic.ShownClinic;
import org.fbsroutines.web.http.DateParameter;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.jdbi.v3.core.Handle;

/** The verdicts for a patient, for the clinician. */
public final class ScreeningPages {
  private final ShownClinic clinic;
  private final Pages pages;
  private final Clock clock;

  /** Pages of a clinic's patients. */
  public ScreeningPages(ShownClinic clinic, Pages pages, Clock clock) {
    this.clinic = clinic;
    this.pages = pages;
    this.clock = clock;
  }

  /** Shows what is decided for a day, computed from what is stored now. */
  public void show(Context ctx) {
    String patientId = ctx.pathParam("id");
    LocalDate date = DateParameter.of(ctx, clock);
    ScreeningView view = clinic.read(handle -> screen(handle, patientId, date));
    pages.show(ctx, "screening", "Screening", Section.SCREENING, view);
  }

  private ScreeningView screen(Handle handle, String patientId, LocalDate date) {
    PatientChart chart = clinic.patient(handle, patientId);
    ClinicRules rules = clinic.rules(handle);
    Screener screener = chart.screener(rules);
    return new ScreeningView(
        chart,
        rules,
        screener.screen(chart.facts(), date),
        UnlockTimeline.of(screener, chart.facts(), date));
  }
}
