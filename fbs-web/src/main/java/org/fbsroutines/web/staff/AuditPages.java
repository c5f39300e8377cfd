package org.fbsroutines.web.staff;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** The audit trail of a clinic, the latest entries first. */
public record AuditPages(ClinicDesk desk, Pages pages) {
  private static final int PAGE = 50;

  /**
   * Shows a page of entries; the parameters are {@code before}, {@code about} and, to compute the
   * whole chain anew, {@code check}.
   */
  public void show(Context ctx) {
    long before = before(ctx);
    String about = Optional.ofNullable(ctx.queryParam("about")).orElse("").strip();
    boolean check = ctx.queryParam("check") != null;
    AuditView view = desk.read(Visit.signedIn(ctx), handle -> read(handle, before, about, check));
    pages.show(ctx, "staff/audit", "staff.audit.title", Section.AUDIT, view);
  }

  private AuditView read(Handle handle, long before, String about, boolean check) {
    AuditStore store = new AuditStore(handle);
    ImmutableList<AuditRow> rows = store.before(before, about, PAGE + 1);
    return new AuditView(
        rows.stream().limit(PAGE).collect(ImmutableList.toImmutableList()),
        about,
        rows.size() > PAGE ? Optional.of(rows.get(PAGE - 1).seq()) : Optional.empty(),
        check ? Optional.of(store.verify()) : Optional.empty(),
        desk.time(handle).zone());
  }

  private static long before(Context ctx) {
    String text = ctx.queryParam("before");
    if (text == null || text.isBlank()) {
      return Long.MAX_VALUE;
    }
    if (!text.matches("\\d{1,18}")) {
      throw PageException.badRequest("error.before");
    }
    return Long.parseLong(text);
  }
}
