package org.fbsroutines.web.clinician;

import io.javalin.http.Context;
import org.fbsroutines.web.clinic.ShownClinic;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;

/** The rule book as a page. */
public final class RulesPages {
  private final ShownClinic clinic;
  private final Pages pages;

  /** Pages of a clinic's rule book. */
  public RulesPages(ShownClinic clinic, Pages pages) {
    this.clinic = clinic;
    this.pages = pages;
  }

  /** Shows every restriction and every parameter of the rule book in force. */
  public void show(Context ctx) {
    RulesView view = new RulesView(clinic.read(clinic::rules));
    pages.show(ctx, "rules", Pages.messages(ctx).say("rules.title"), Section.RULES, view);
  }
}
