package org.fbsroutines.web.clinician;

import io.javalin.http.Context;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** The rule book as a page. */
public record RulesPages(ClinicDesk desk, Pages pages) {
  /** Shows every restriction and every parameter of the rule book in force. */
  public void show(Context ctx) {
    RulesView view = new RulesView(desk.shown(Visit.of(ctx).signedIn()));
    pages.show(ctx, "rules", "rules.title", Section.RULES, view);
  }
}
