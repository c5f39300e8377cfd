package org.fbsroutines.web.administrator;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.fbsroutines.persistence.audit.AuditNotices;
import org.fbsroutines.persistence.clinic.ClinicChange;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.fbsroutines.persistence.store.clinic.IdentifierSystemStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** What the clinic states of itself: its name, whom patients call, and where it is. */
public record ClinicPages(ClinicDesk desk, Pages pages) {

  /** Shows the clinic. */
  public void show(Context ctx) {
    show(
        ctx,
        desk.read(
            Visit.signedIn(ctx),
            handle ->
                Form.filled(
                    ctx,
                    ClinicEntry.values(
                        new ClinicStore(handle).own(), new IdentifierSystemStore(handle).list()))));
  }

  /** Stores what is stated of the clinic. */
  public void describe(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    Clinic before = desk.read(who, handle -> new ClinicStore(handle).own());
    ImmutableList<IdentifierSystem> numbered =
        desk.read(who, handle -> new IdentifierSystemStore(handle).list());
    Optional<ClinicDescription> description = new ClinicEntry(form, before).read();
    ImmutableList<IdentifierSystem> systems =
        IdentifierLines.read(form, ClinicEntry.SYSTEMS, numbered);
    if (!form.isRefused()) {
      try {
        desk.write(
            who,
            handle ->
                ClinicChange.store(
                    handle, description.orElseThrow(), systems, desk.recording(who)));
        ctx.redirect("/administration/clinic?saved", HttpStatus.SEE_OTHER);
        return;
      } catch (StoreException e) {
        form.refuse(ClinicEntry.NAME, "administrator.clinic.taken");
      }
    }
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(ctx, form);
  }

  private void show(Context ctx, Form form) {
    pages.show(
        ctx,
        "administrator/clinic",
        "administrator.clinic.title",
        Section.CLINIC,
        new ClinicView(
            form,
            ctx.queryParam("saved") != null,
            desk.read(Visit.signedIn(ctx), handle -> !new AuditNotices(handle).open().isEmpty()),
            Pages.messages(ctx)));
  }
}
