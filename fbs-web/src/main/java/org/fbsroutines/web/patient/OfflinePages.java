package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** What a device may keep of today, and what it needs to send records later. */
public final class OfflinePages {
  private static final int OWNER_LENGTH = 24;

  private final OwnRecord own;
  private final Pages pages;

  /** Pages of the patient who has signed in. */
  public OfflinePages(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.pages = pages;
  }

  /** Shows what is left of today, without a name. */
  public void show(Context ctx) {
    Says says = Says.in(Pages.messages(ctx));
    pages.show(
        ctx,
        "patient/offline",
        says.say("patient.today.title"),
        Section.TODAY,
        new OfflineView(own.day(ctx), owner(Visit.signedIn(ctx)), says));
  }

  /** Tells the device who has signed in, as a word that says nothing else, and the forms' token. */
  public void token(Context ctx) {
    ctx.json(
        ImmutableMap.of("owner", owner(Visit.signedIn(ctx)), "csrf", Visit.of(ctx).csrfToken()));
  }

  /** The clinic's id is random and told to nobody, so that the word cannot be guessed back. */
  static String owner(SignedIn who) {
    return Hashing.sha256()
        .hashString("offline/" + who.clinic() + "/" + who.ownPatientId(), StandardCharsets.UTF_8)
        .toString()
        .substring(0, OWNER_LENGTH);
  }
}
