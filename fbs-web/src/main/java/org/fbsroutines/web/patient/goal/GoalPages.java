package org.fbsroutines.web.patient.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.goal.Goal;
import org.fbsroutines.persistence.store.goal.GoalOutcome;
import org.fbsroutines.persistence.store.goal.GoalStore;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.IdParameter;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.patient.OwnRecord;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** What the patient wants to be able to do again: set and closed by the patient alone. */
public record GoalPages(OwnRecord own, Pages pages) {
  /** Few enough to be seen on the page of the day at a glance. */
  private static final int MAX_OPEN = 5;

  private static final int MAX_YEARS = 5;

  /** Shows the goals. */
  public void show(Context ctx) {
    show(
        ctx,
        Form.filled(ctx, ImmutableMap.of("goal", ImmutableList.of(UUID.randomUUID().toString()))));
  }

  private void show(Context ctx, Form form) {
    GoalsView view =
        own.read(
            ctx,
            (handle, patientId) ->
                new GoalsView(
                    new GoalStore(handle).of(patientId),
                    own.desk().today(handle),
                    form,
                    Pages.words(ctx)));
    pages.show(ctx, "patient/goals", "patient.goal.title", Section.TODAY, view);
  }

  /** Adds a goal; sent again, it is added once. */
  public void add(Context ctx) {
    Form form = Form.of(ctx);
    String words = form.required("words", Goal.MAX_LENGTH);
    Optional<LocalDate> day = form.date("by");
    if (day.isEmpty()) {
      form.refuse("by", "form.missing");
    }
    UUID id = id(form);
    SignedIn who = Visit.signedIn(ctx);
    String patientId = who.ownPatientId();
    LocalDate last = own.desk().today(who).plusYears(MAX_YEARS);
    if (day.filter(by -> by.isBefore(own.desk().today(who)) || by.isAfter(last)).isPresent()) {
      form.refuse("by", "patient.goal.past-day", Pages.words(ctx).date(last));
    }
    own.desk()
        .write(
            who,
            handle -> {
              PatientLock.take(handle, patientId);
              GoalStore goals = new GoalStore(handle);
              if (isFull(goals.of(patientId), id)) {
                form.refuse("words", "patient.goal.many", MAX_OPEN);
              }
              if (!form.isRefused()) {
                goals.add(
                    patientId,
                    new Goal(id, words, day.orElseThrow(), Optional.empty()),
                    own.desk().recording(who).at());
              }
              return true;
            });
    if (form.isRefused()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form);
    } else {
      ctx.redirect("/goals", HttpStatus.SEE_OTHER);
    }
  }

  private static boolean isFull(ImmutableList<Goal> goals, UUID id) {
    return goals.stream().filter(goal -> goal.isOpen() && !goal.goalId().equals(id)).count()
        >= MAX_OPEN;
  }

  private static UUID id(Form form) {
    try {
      return UUID.fromString(form.value("goal"));
    } catch (IllegalArgumentException e) {
      throw PageException.badRequest("error.form-over");
    }
  }

  /** Closes a goal; one that is closed already stays as it is. */
  public void close(Context ctx) {
    UUID id = IdParameter.of(ctx, "error.no-goal");
    GoalOutcome outcome =
        Token.find(GoalOutcome.class, Form.of(ctx).value("outcome"))
            .orElseThrow(() -> PageException.badRequest("error.form-over"));
    SignedIn who = Visit.signedIn(ctx);
    own.desk()
        .write(
            who,
            handle -> {
              new GoalStore(handle)
                  .close(who.ownPatientId(), id, outcome, own.desk().recording(who).at());
              return true;
            });
    ctx.redirect("/goals", HttpStatus.SEE_OTHER);
  }
}
