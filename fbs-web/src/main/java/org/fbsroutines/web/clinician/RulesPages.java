package org.fbsroutines.web.clinician;

import io.javalin.http.Context;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** The rule book as a page. */
public final class RulesPages {
  private final ClinicDesk desk;
  private final Pages pages;

  /** Pages of the rule book of a visitor's clinic, of the standard one for strangers. */
  public RulesPages(ClinicDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** Shows every restriction and every parameter of the rule book in force. */
  public void show(Context ctx) {
    RulesView view = new RulesView(desk.shown(Visit.of(ctx).signedIn()));
    pages.show(ctx, "rules", Pages.messages(ctx).say("rules.title"), Section.RULES, view);
  }
}
