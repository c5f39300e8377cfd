package org.fbsroutines.web.start;

import io.javalin.http.Context;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.web.clinic.ShownClinic;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;

/** The first page, and when to stop and get help. */
public final class StartPages {
  private final ShownClinic clinic;
  private final Pages pages;

  /** Pages of a clinic. */
  public StartPages(ShownClinic clinic, Pages pages) {
    this.clinic = clinic;
    this.pages = pages;
  }

  /** Says what this is, for whom, and what it is not. */
  public void start(Context ctx) {
    pages.show(ctx, "start", Pages.messages(ctx).say("start.title"), Section.START, "");
  }

  /** Says when to stop and whom to call. */
  public void help(Context ctx) {
    RuleBook ruleBook =
        clinic
            .read(handle -> clinic.keptRules().read(handle).map(ClinicRules::ruleBook))
            .orElseGet(RuleBook::standard);
    pages.show(
        ctx, "help", Pages.messages(ctx).say("layout.help"), Section.HELP, HelpSigns.of(ruleBook));
  }
}
