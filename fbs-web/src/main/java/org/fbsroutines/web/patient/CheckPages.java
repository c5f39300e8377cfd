package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.care.SafetyGroup;
import org.fbsroutines.persistence.clinic.DailyCare;
import org.fbsroutines.persistence.clinic.DayState;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;

/** The safety questions before the first session of a day. */
public final class CheckPages {
  private static final String CHECK = "check";
  private static final String DAY = "day";
  private static final String ANOTHER_DAY = "another-day";

  private final OwnRecord own;
  private final Pages pages;

  /** Pages of the patient who has signed in. */
  public CheckPages(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.pages = pages;
  }

  /** Asks the questions; also while the routine rests, since another sign may be more urgent. */
  public void ask(Context ctx) {
    PatientDay day = own.day(ctx);
    DayState state = day.state();
    if (state == DayState.UNCHECKED || state == DayState.OPEN || state == DayState.PAUSED) {
      show(
          ctx,
          Form.filled(
              ctx,
              ImmutableMap.of(
                  CHECK,
                  ImmutableList.of(UUID.randomUUID().toString()),
                  DAY,
                  ImmutableList.of(day.date().toString()))));
    } else {
      ctx.redirect("/today", HttpStatus.SEE_OTHER);
    }
  }

  /**
   * Takes the answers. One that raises a concern counts at once, whatever else is missing; else
   * every question must be answered, and for today: a page that was left open over midnight, or
   * sent late, asked about another day.
   */
  public void answer(Context ctx) {
    Form form = Form.of(ctx);
    SafetyAnswers answers = CheckEntry.read(form, groups(ctx));
    Optional<LocalDate> askedOn = form.date(DAY);
    PatientDay day = own.day(ctx);
    boolean isOfToday = answers.countOn(day.date(), askedOn);
    if (isOfToday && form.isRefused() && !answers.isConcerning()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form);
      return;
    }
    String id = checkId(form);
    boolean isTaken = isOfToday && own.report(ctx, care -> isTaken(care, id, answers, askedOn));
    String next = day.state() == DayState.PAUSED ? "/today?answered" : "/today";
    ctx.redirect(isTaken ? next : "/today/check?" + ANOTHER_DAY, HttpStatus.SEE_OTHER);
  }

  /** Midnight may have passed since the day was read; what is stored is for the day that it is. */
  private static boolean isTaken(
      DailyCare care, String id, SafetyAnswers answers, Optional<LocalDate> askedOn) {
    boolean counts = answers.countOn(care.today(), askedOn);
    if (counts) {
      care.answer(id, answers);
    }
    return counts;
  }

  private static String checkId(Form form) {
    try {
      return UUID.fromString(form.value(CHECK)).toString();
    } catch (IllegalArgumentException e) {
      throw PageException.badRequest("error.check");
    }
  }

  private ImmutableList<SafetyGroup> groups(Context ctx) {
    return own.read(ctx, (handle, id) -> SafetyGroup.of(own.desk().rules(handle).ruleBook()));
  }

  private void show(Context ctx, Form form) {
    Says says = Says.in(Pages.messages(ctx));
    pages.show(
        ctx,
        "patient/check",
        says.say("patient.check.title"),
        Section.TODAY,
        new CheckView(groups(ctx), form, ctx.queryParam(ANOTHER_DAY) != null, says));
  }
}
