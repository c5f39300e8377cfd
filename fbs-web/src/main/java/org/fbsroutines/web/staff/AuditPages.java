package org.fbsroutines.web.staff;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.persistence.audit.AuditChain;
import org.fbsroutines.persistence.audit.AuditNotices;
import org.fbsroutines.persistence.audit.AuditVerification;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The audit trail of a clinic, the latest entries first. */
public record AuditPages(ClinicDesk desk, Pages pages) {
  private static final int PAGE = 50;

  /** So many entries are verified while somebody waits for the page. */
  private static final long VERIFIED_AT_ONCE = 100_000;

  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 500;

  /**
   * Shows a page of entries; the parameters are {@code before}, {@code about} and, to verify the
   * chain behind the entry of a number, {@code check}.
   */
  public void show(Context ctx) {
    show(ctx, Form.filled(ctx, Map.of()));
  }

  /** Clears the notices that were on the screen. */
  public void clear(Context ctx) {
    Form form = Form.of(ctx);
    String reason = form.required(REASON, LONGEST_REASON);
    long upTo = number(form.value("up-to"), 0);
    if (form.isRefused()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form);
      return;
    }
    SignedIn who = Visit.signedIn(ctx);
    desk.write(
        who,
        handle -> {
          new AuditNotices(handle).clear(upTo, reason, desk.recording(who));
          return upTo;
        });
    ctx.redirect("/audit", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, Form form) {
    SignedIn who = Visit.signedIn(ctx);
    long before = number(ctx.queryParam("before"), Long.MAX_VALUE);
    String about = Optional.ofNullable(ctx.queryParam("about")).orElse("").strip();
    Optional<AuditVerification> verification =
        Optional.ofNullable(ctx.queryParam("check")).map(from -> verify(who, number(from, 0)));
    AuditView view = desk.read(who, handle -> read(handle, before, about, verification, who, form));
    pages.show(ctx, "staff/audit", "staff.audit.title", Section.AUDIT, view);
  }

  private AuditVerification verify(SignedIn who, long after) {
    return new AuditChain(desk.database(), who.clinic()).verify(after, VERIFIED_AT_ONCE);
  }

  private AuditView read(
      Handle handle,
      long before,
      String about,
      Optional<AuditVerification> verification,
      SignedIn who,
      Form form) {
    ImmutableList<AuditRow> rows = new AuditStore(handle).before(before, about, PAGE + 1);
    return new AuditView(
        rows.stream().limit(PAGE).collect(ImmutableList.toImmutableList()),
        about,
        rows.size() > PAGE ? Optional.of(rows.get(PAGE - 1).seq()) : Optional.empty(),
        verification,
        new AuditNotices(handle).open(),
        who.role() == Role.ADMINISTRATOR,
        form,
        desk.time(handle).zone());
  }

  private static long number(@Nullable String text, long usual) {
    if (text == null || text.isBlank()) {
      return usual;
    }
    if (!text.matches("\\d{1,18}")) {
      throw PageException.badRequest("error.before");
    }
    return Long.parseLong(text);
  }
}
