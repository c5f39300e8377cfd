package org.fbsroutines.web.clinician.screening;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.Done;
import org.fbsroutines.web.clinician.LimitationsView;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.clinician.PatientRecord;
import org.fbsroutines.web.clinician.PatientTabs;
import org.fbsroutines.web.http.DateParameter;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** The verdicts for a patient, computed from what is stored now. */
public record ScreeningPages(ClinicDesk desk, Pages pages) {
  /** A fact that might be otherwise. */
  private record Supposed(Question question, Answer answer) {
    static Optional<Supposed> of(Context ctx) {
      String key = ctx.queryParam("question");
      String token = ctx.queryParam("answer");
      if (key == null || token == null || key.isEmpty()) {
        return Optional.empty();
      }
      Question question =
          Question.withKey(key).orElseThrow(() -> PageException.badRequest("error.question"));
      for (Answer answer : Answer.values()) {
        if (answer.token().equals(token)) {
          return Optional.of(new Supposed(question, answer));
        }
      }
      throw PageException.badRequest("error.answer-token");
    }
  }

  /**
   * Shows what is decided for a day, when time alone will change it, and what another fact would.
   */
  public void show(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    LocalDate date = DateParameter.of(ctx, desk.today(who));
    Optional<Supposed> supposed = Supposed.of(ctx);
    Opened opened = desk.read(who, handle -> open(handle, patientId));
    Localizer words = Pages.words(ctx);
    PatientHead head = PatientHead.of(opened.record(), PatientTabs.SCREENING, words, Done.of(ctx));
    head.show(
        ctx,
        desk,
        pages,
        "clinician/screening",
        "clinician.tab.screening",
        view(opened, head, date, supposed, words));
  }

  private Opened open(Handle handle, String patientId) {
    PatientRecord opened = PatientRecord.find(desk, handle, patientId);
    return new Opened(opened, LimitationsView.read(handle, opened, desk.time(handle).zone()));
  }

  /** What is shown is read in one transaction. */
  private record Opened(PatientRecord record, LimitationsView limitations) {}

  private static ScreeningView view(
      Opened read, PatientHead head, LocalDate date, Optional<Supposed> supposed, Localizer words) {
    PatientRecord opened = read.record();
    Screener screener = opened.chart().screener(opened.rules());
    PatientFacts facts = opened.chart().facts();
    var screening = screener.screen(facts, date);
    return new ScreeningView(
        head,
        opened.chart(),
        opened.rules(),
        screening,
        UnlockTimeline.of(screener, facts, date),
        read.limitations(),
        supposed.map(
            other ->
                new ScreeningView.WhatIf(
                    other.question(),
                    other.answer(),
                    VerdictChange.between(
                        screening,
                        screener.screen(facts.with(other.question(), other.answer()), date)))),
        words);
  }
}
