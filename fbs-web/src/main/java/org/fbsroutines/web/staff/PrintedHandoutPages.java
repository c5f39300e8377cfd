package org.fbsroutines.web.staff;

import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.audit.RecordAccessRow;
import org.fbsroutines.persistence.store.audit.RecordAccessStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.handout.Handout;
import org.fbsroutines.web.handout.HandoutView;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Languages;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/**
 * The handout that the clinic gives to a patient, with a new access code: the only paper on which a
 * code stands, since a code is not kept in readable form.
 */
public final class PrintedHandoutPages {
  private static final int MAX_ID_LENGTH = 64;

  private final ClinicDesk desk;
  private final AccessCodes codes;
  private final Handout handout = new Handout();
  private final Figures figures = new Figures();
  private final String scheme;

  /**
   * Pages of the clinics behind a desk.
   *
   * @param desk the clinic's desk
   * @param codes makes access codes
   * @param https whether browsers reach the server by https
   */
  public PrintedHandoutPages(ClinicDesk desk, AccessCodes codes, boolean https) {
    this.desk = desk;
    this.codes = codes;
    this.scheme = https ? "https://" : "http://";
  }

  /**
   * Gives a patient a new code and answers with the handout that carries it. Where there is nothing
   * to hand out, the code before goes on working.
   */
  public void print(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    String id = form.required("patient", MAX_ID_LENGTH);
    // Who prints reads another language than who is treated, at times.
    Localizer words =
        form.choice("language", Languages.of(ctx).byTag())
            .map(Localizer::new)
            .orElse(Pages.words(ctx));
    String signIn = scheme + ctx.host() + "/sign-in";
    // Printed before the code is stored for good: a page that fails must not cost the code before.
    byte[] paper = desk.write(who, handle -> handout.pdf(issue(handle, who, id, signIn, words)));
    // To be kept as a file: loading a page again would ask for yet another code.
    ctx.contentType("application/pdf")
        .header("Content-Disposition", "attachment; filename=\"handout.pdf\"")
        .result(paper);
  }

  private HandoutView issue(
      Handle handle, SignedIn who, String id, String signIn, Localizer words) {
    if (desk.patient(handle, id).patient().birthDate() == null) {
      throw new PageException(409, "staff.codes.no-birth-date");
    }
    PatientDay day = PatientDay.read(handle, desk.rules(handle), id, desk.today(who));
    HandoutView blank =
        HandoutView.of(day, figures, who.zone(), signIn, Optional.empty(), words)
            .filter(view -> !view.items().isEmpty())
            .orElseThrow(() -> new PageException(409, "staff.codes.nothing-to-hand-out"));
    AccessCodes.Issued issued = codes.issue(handle, id, desk.recording(who));
    new AuditStore(handle).append(desk.recording(who), "print-handout", "patient", id, "{}");
    new RecordAccessStore(handle)
        .append(
            id,
            new RecordAccessRow(desk.clock().instant(), who.accountId(), who.name(), "handout"));
    return blank.carrying(issued.code().text());
  }
}
