package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Consumer;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.care.SafetyGroup;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;

/** The safety questions before the first session of a day. */
public record CheckPages(OwnRecord own, Pages pages) {
  private static final String CHECK = "check";
  private static final String DAY = "day";
  private static final String ANOTHER_DAY = "another-day";

  /**
   * Asks the questions; also while the routine is paused, since another sign may be more urgent.
   */
  public void ask(Context ctx) {
    PatientDay day = own.day(ctx);
    DayState state = day.state();
    if (state == DayState.UNCHECKED || state == DayState.OPEN || state == DayState.PAUSED) {
      show(
          ctx,
          SafetyGroup.of(day.rules().ruleBook()),
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
   * every question must be denied, and for today: a page that was left open over midnight, or sent
   * late, asked about another day.
   */
  public void answer(Context ctx) {
    Form form = Form.of(ctx);
    String id = checkId(form);
    own.report(ctx, care -> answer(care, id, form)).accept(ctx);
  }

  private Consumer<Context> answer(DailyCare care, String id, Form form) {
    ImmutableList<SafetyGroup> groups = SafetyGroup.of(care.rules().ruleBook());
    SafetyAnswers answers = CheckEntry.read(form, groups);
    return switch (care.answer(id, answers, form.date(DAY))) {
      case TAKEN ->
          to(CheckEntry.isContradictory(form, answers) ? "/today?contradiction" : "/today");
      case TAKEN_WHILE_PAUSED -> to("/today?answered");
      case ANOTHER_DAY -> to("/today/check?" + ANOTHER_DAY);
      case INCOMPLETE ->
          ctx -> {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form.refuse(CheckEntry.NONE, "patient.check.missing");
            show(ctx, groups, form);
          };
    };
  }

  private static Consumer<Context> to(String address) {
    return ctx -> ctx.redirect(address, HttpStatus.SEE_OTHER);
  }

  private static String checkId(Form form) {
    try {
      return UUID.fromString(form.value(CHECK)).toString();
    } catch (IllegalArgumentException e) {
      throw PageException.badRequest("error.check");
    }
  }

  private void show(Context ctx, ImmutableList<SafetyGroup> groups, Form form) {
    Localizer words = Pages.words(ctx);
    pages.show(
        ctx,
        "patient/check",
        "patient.check.title",
        Section.TODAY,
        new CheckView(groups, form, ctx.queryParam(ANOTHER_DAY) != null, words));
  }
}
