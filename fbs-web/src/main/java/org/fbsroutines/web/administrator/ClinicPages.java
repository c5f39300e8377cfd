package org.fbsroutines.web.administrator;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.Clinic;
import org.fbsroutines.persistence.store.ClinicStore;
import org.fbsroutines.persistence.store.NewAuditEntry;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** The clinic's name, and where its patients call. */
public final class ClinicPages {
  private static final String NAME = "name";
  private static final String TELEPHONE = "telephone";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern NUMBER = Pattern.compile("([0-9+][0-9 ()./-]{2,39})?");

  private final ClinicDesk desk;
  private final Pages pages;

  /** Pages of the clinics behind a desk. */
  public ClinicPages(ClinicDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** Shows the clinic. */
  public void show(Context ctx) {
    Clinic clinic = desk.read(Visit.signedIn(ctx), handle -> new ClinicStore(handle).own());
    show(
        ctx,
        Form.filled(
            ctx, Map.of(NAME, List.of(clinic.name()), TELEPHONE, List.of(clinic.telephone()))));
  }

  /** Gives the clinic another name or number. */
  public void describe(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    String name = form.required(NAME, LONGEST_NAME);
    String telephone = form.text(TELEPHONE, LONGEST_NUMBER);
    if (!NUMBER.matcher(telephone).matches()) {
      form.refuse(TELEPHONE, "administrator.clinic.no-number");
    }
    if (!form.isRefused()) {
      try {
        desk.write(
            who,
            handle ->
                describe(new ClinicStore(handle), new AuditStore(handle), name, telephone, who));
        ctx.redirect("/administration/clinic", HttpStatus.SEE_OTHER);
        return;
      } catch (StoreException e) {
        form.refuse(NAME, "administrator.clinic.taken");
      }
    }
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(ctx, form);
  }

  private boolean describe(
      ClinicStore clinics, AuditStore audit, String name, String telephone, SignedIn who) {
    Clinic before = clinics.own();
    if (before.name().equals(name) && before.telephone().equals(telephone)) {
      return false;
    }
    clinics.describe(name, telephone);
    Recording recording = desk.recording(who);
    audit.append(
        new NewAuditEntry(
            recording.at(),
            recording.by(),
            "rename-clinic",
            "clinic",
            who.clinic().toString(),
            "{}"));
    return true;
  }

  private void show(Context ctx, Form form) {
    pages.show(
        ctx,
        "administrator/clinic",
        Pages.messages(ctx).say("administrator.clinic.title"),
        Section.CLINIC,
        form);
  }
}
