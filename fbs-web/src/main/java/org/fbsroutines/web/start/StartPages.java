package org.fbsroutines.web.start;

import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.ContactNumbers;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.JdbiException;

/**
 * The first page, and when to stop and get help.
 *
 * @param desk reads the rules and the numbers of the clinic of who has signed in, or of the only
 *     one
 * @param pages renders them
 */
public record StartPages(ClinicDesk desk, Pages pages) {
  /** Informs the service worker that a kept page of help may know more. */
  private static final String WITHOUT_NUMBERS = "Fbs-Without-Numbers";

  /** States what this is, for whom, and what it is not. */
  public void start(Context ctx) {
    pages.show(ctx, "start", "start.title", Section.START, "");
  }

  /**
   * States when to stop and whom to call. Where it is not known which clinic the visitor belongs
   * to, the device may still have its numbers, from a day on which somebody had signed in.
   */
  public void help(Context ctx) {
    Optional<SignedIn> who = Visit.of(ctx).signedIn();
    Optional<ContactNumbers> numbers =
        who.isPresent() ? who.map(this::numbers) : numbersOfTheOnlyClinic();
    if (numbers.isEmpty()) {
      ctx.header(WITHOUT_NUMBERS, "yes");
    }
    pages.show(
        ctx,
        "help",
        "layout.help",
        Section.HELP,
        new HelpView(
            HelpSigns.of(desk.shown(who).ruleBook()), numbers.orElse(ContactNumbers.NONE)));
  }

  private ContactNumbers numbers(SignedIn who) {
    return desk.read(who, handle -> new ClinicStore(handle).own().numbers());
  }

  /** Help is also there while the database is not, or fails in whatever way. */
  private Optional<ContactNumbers> numbersOfTheOnlyClinic() {
    try {
      return desk.database()
          .<Optional<Clinic>, RuntimeException>readOutsideClinics(
              handle -> new ClinicStore(handle).only())
          .map(Clinic::numbers);
    } catch (DatabaseException | JdbiException e) {
      return Optional.empty();
    }
  }
}
