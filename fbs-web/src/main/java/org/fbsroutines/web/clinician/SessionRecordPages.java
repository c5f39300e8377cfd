package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableListMultimap;
import io.javalin.http.Context;
import java.time.LocalDate;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.PageParameter;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.RecordedDays;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** What a patient recorded, as the patient wrote it. */
public record SessionRecordPages(ClinicDesk desk, Pages pages) {
  private static final int WEEKS = 52;

  /** Shows the records of a year, some days at a time, the latest first. */
  public void show(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    LocalDate today = desk.today(who);
    String patientId = ctx.pathParam("id");
    int page = PageParameter.of(ctx);
    Localizer words = Pages.words(ctx);
    SessionRecordsView view =
        desk.read(
            who,
            handle -> {
              PatientRecord opened = PatientRecord.find(desk, handle, patientId);
              SessionRecordStore store = new SessionRecordStore(handle);
              RecordedDays days =
                  RecordedDays.of(
                      store.allBetween(patientId, today.minusWeeks(WEEKS), today), page);
              return new SessionRecordsView(
                  PatientHead.of(opened, PatientTabs.RECORDS, words, ""),
                  days,
                  corrected(store, days),
                  opened.rules().catalogue(),
                  who.zone(),
                  words);
            });
    view.head().show(ctx, desk, pages, "clinician/records", "clinician.tab.records", view);
  }

  /** Whether it stated something else than that nobody had reported how the pain went down. */
  private static boolean saysMore(SessionRecord earlier, SessionRecord now) {
    return !earlier.painBefore().equals(now.painBefore())
        || !earlier.pain().pain().equals(now.pain().pain())
        || !earlier.effort().equals(now.effort())
        || !earlier.note().equals(now.note())
        || !earlier.amount().covers(now.amount())
        || earlier.pain().settledWithin24Hours() != Answer.UNKNOWN
        || earlier.pain().persistsForDays() == Answer.YES;
  }

  /** What records stated before that they no longer state, by their ids. */
  private static ImmutableListMultimap<String, SessionRecordRow> corrected(
      SessionRecordStore store, RecordedDays days) {
    return days.days().stream()
        .flatMap(day -> day.rows().stream())
        .filter(SessionRecordRow::isCorrected)
        .collect(
            ImmutableListMultimap.flatteningToImmutableListMultimap(
                SessionRecordRow::recordId,
                row ->
                    store.history(row.patientId(), row.recordId()).stream()
                        .filter(earlier -> earlier.revision() < row.revision())
                        .filter(earlier -> saysMore(earlier.record(), row.record()))));
  }
}
