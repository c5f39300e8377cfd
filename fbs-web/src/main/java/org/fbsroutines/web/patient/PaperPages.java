package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.handout.Handout;
import org.fbsroutines.web.handout.HandoutView;
import org.fbsroutines.web.handout.SessionCalendar;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.Visit;

/** What a patient takes along: the handout and the calendar. */
public final class PaperPages {
  private final OwnRecord own;
  private final Handout handout = new Handout();
  private final Figures figures = new Figures();
  private final String scheme;

  /**
   * Pages of the patient who has signed in.
   *
   * @param own reads what is the own of who has signed in
   * @param https whether browsers reach the server by https
   */
  public PaperPages(OwnRecord own, boolean https) {
    this.own = own;
    this.scheme = https ? "https://" : "http://";
  }

  /** Prints the handout. A code to sign in with is not on it: it is not kept in readable form. */
  public void handout(Context ctx) {
    HandoutView view =
        HandoutView.of(
                own.day(ctx),
                figures,
                Visit.signedIn(ctx).zone(),
                scheme + ctx.host() + "/sign-in",
                Optional.empty(),
                Pages.words(ctx))
            .orElseThrow(() -> nothing());
    ctx.contentType("application/pdf")
        .header("Content-Disposition", "inline; filename=\"exercises.pdf\"")
        .result(handout.pdf(view));
  }

  /** Gives the sessions to a calendar. */
  public void calendar(Context ctx) {
    PatientDay day = own.day(ctx);
    CurrentRoutine current =
        day.current()
            .filter(routine -> day.state() != DayState.PAUSED)
            .orElseThrow(() -> nothing());
    SessionCalendar calendar =
        new SessionCalendar(
            current.routine(),
            current.suspendedBy(day.screening()),
            Visit.signedIn(ctx).clinic() + "/" + Visit.signedIn(ctx).ownPatientId(),
            Pages.messages(ctx).say("handout.event"));
    ctx.contentType("text/calendar;charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"sessions.ics\"")
        .result(calendar.write(day.date(), own.desk().clock().instant()));
  }

  private static PageException nothing() {
    return PageException.notFound("handout.nothing");
  }
}
