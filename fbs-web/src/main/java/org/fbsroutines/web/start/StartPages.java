package org.fbsroutines.web.start;

import io.javalin.http.Context;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.store.ClinicStore;
import org.fbsroutines.persistence.store.ContactNumbers;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** The first page, and when to stop and get help. */
public final class StartPages {
  private final ClinicDesk desk;
  private final Pages pages;

  /**
   * Pages for everybody.
   *
   * @param desk reads the rules and the numbers of the clinic of who has signed in
   * @param pages renders them
   */
  public StartPages(ClinicDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** Says what this is, for whom, and what it is not. */
  public void start(Context ctx) {
    pages.show(ctx, "start", Pages.messages(ctx).say("start.title"), Section.START, "");
  }

  private ContactNumbers numbers(Context ctx) {
    return Visit.of(ctx)
        .signedIn()
        .map(who -> desk.read(who, handle -> new ClinicStore(handle).own().numbers()))
        .orElse(ContactNumbers.NONE);
  }

  /** Says when to stop and whom to call. */
  public void help(Context ctx) {
    RuleBook ruleBook = desk.shown(Visit.of(ctx).signedIn()).ruleBook();
    pages.show(
        ctx,
        "help",
        Pages.messages(ctx).say("layout.help"),
        Section.HELP,
        new HelpView(HelpSigns.of(ruleBook), numbers(ctx)));
  }
}
