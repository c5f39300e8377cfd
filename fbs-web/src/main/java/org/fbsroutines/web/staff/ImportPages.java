package org.fbsroutines.web.staff;

import io.javalin.http.Context;
import java.util.UUID;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.IdParameter;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** The imports of a clinic, those that failed included. */
public record ImportPages(ClinicDesk desk, Pages pages) {
  private static final int MAX = 200;

  /** Lists the latest runs. */
  public void list(Context ctx) {
    ImportsView view =
        desk.read(
            Visit.signedIn(ctx),
            handle ->
                new ImportsView(new ImportRunStore(handle).latest(MAX), desk.time(handle).zone()));
    pages.show(ctx, "staff/imports", "staff.imports.title", Section.IMPORTS, view);
  }

  /** Shows one run. */
  public void show(Context ctx) {
    UUID id = IdParameter.of(ctx, "error.no-import");
    ImportView view =
        desk.read(
            Visit.signedIn(ctx),
            handle ->
                new ImportRunStore(handle)
                    .find(id)
                    .map(
                        run ->
                            new ImportView(
                                run,
                                new ImportRunStore(handle).problems(id),
                                desk.clock().instant(),
                                desk.time(handle).zone()))
                    .orElseThrow(() -> PageException.notFound("error.no-import")));
    pages.show(ctx, "staff/import", "staff.import.title", Section.IMPORTS, view);
  }
}
