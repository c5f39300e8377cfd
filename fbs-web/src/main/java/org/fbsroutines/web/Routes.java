package org.fbsroutines.web;

import static org.fbsroutines.web.visit.Role.ADMINISTRATOR;
import static org.fbsroutines.web.visit.Role.DEMONSTRATION;
import static org.fbsroutines.web.visit.Role.PATIENT;
import static org.fbsroutines.web.visit.Role.PUBLIC;
import static org.fbsroutines.web.visit.Role.STAFF;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.time.Clock;
import org.fbsroutines.web.account.SessionCookie;
import org.fbsroutines.web.administrator.ClinicPages;
import org.fbsroutines.web.administrator.ParameterPages;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinic.ShownClinic;
import org.fbsroutines.web.clinician.RulesPages;
import org.fbsroutines.web.clinician.ScreeningPages;
import org.fbsroutines.web.exercise.ExercisePages;
import org.fbsroutines.web.offline.OfflinePages;
import org.fbsroutines.web.operation.Health;
import org.fbsroutines.web.page.Asset;
import org.fbsroutines.web.page.Assets;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.patient.RoutinePages;
import org.fbsroutines.web.staff.AuditPages;
import org.fbsroutines.web.staff.ImportPages;
import org.fbsroutines.web.start.LanguagePages;
import org.fbsroutines.web.start.StartPages;
import org.fbsroutines.web.visit.Role;

/** Every route of the server, with the role that it asks for. */
final class Routes {
  private final RoutesConfig routes;

  private Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  static void add(
      RoutesConfig config, ShownClinic clinic, Assets assets, Clock clock, SessionCookie cookie) {
    Pages pages = new Pages(assets);
    StartPages start = new StartPages(clinic, pages);
    ExercisePages exercises = new ExercisePages(clinic, pages);
    RoutinePages routines = new RoutinePages(clinic, pages, clock);
    ScreeningPages screenings = new ScreeningPages(clinic, pages, clock);
    RulesPages rules = new RulesPages(clinic, pages);
    Health health = new Health(clinic.database());

    Routes routes = new Routes(config);
    routes.get("/", start::start, PUBLIC);
    routes.get("/help", start::help, PUBLIC);
    routes.get("/language/{tag}", new LanguagePages(cookie.https())::choose, PUBLIC);
    routes.get("/exercises", exercises::list, PUBLIC);
    routes.get("/exercises/{id}", exercises::show, PUBLIC);
    routes.get("/rules", rules::show, PUBLIC);
    routes.get("/patients/{id}/routine", routines::show, DEMONSTRATION);
    routes.get("/patients/{id}/screening", screenings::show, DEMONSTRATION);
    routes.get("/health", health::show, PUBLIC);
    routes.staff(new ClinicDesk(clinic.database(), clock), pages);
    routes.administrator(new ClinicDesk(clinic.database(), clock), pages);
    routes.get("/today/token", OfflinePages::token, PATIENT);
    addAssets(config, assets);
  }

  /** The files that pages name: their addresses change with their content. */
  static void addAssets(RoutesConfig config, Assets assets) {
    Routes routes = new Routes(config);
    assets.all().forEach(asset -> routes.get(asset.path(), keepForGood(asset), PUBLIC));
    routes.get(assets.serviceWorker().path(), askAgain(assets.serviceWorker()), PUBLIC);
  }

  private void staff(ClinicDesk desk, Pages pages) {
    ImportPages imports = new ImportPages(desk, pages);
    AuditPages audit = new AuditPages(desk, pages);
    get("/imports", imports::list, STAFF, ADMINISTRATOR);
    get("/imports/{id}", imports::show, STAFF, ADMINISTRATOR);
    get("/audit", audit::show, STAFF, ADMINISTRATOR);
  }

  private void administrator(ClinicDesk desk, Pages pages) {
    ParameterPages parameters = new ParameterPages(desk, pages);
    ClinicPages clinic = new ClinicPages(desk, pages);
    get("/administration/clinic", clinic::show, ADMINISTRATOR);
    routes.post("/administration/clinic", clinic::rename, ADMINISTRATOR);
    get("/administration/parameters", parameters::show, ADMINISTRATOR);
    routes.post("/administration/parameters", parameters::change, ADMINISTRATOR);
    get("/administration/rule-books", parameters::versions, ADMINISTRATOR);
  }

  /** HEAD is a route of its own, because otherwise it would be answered without a role. */
  private void get(String path, Handler handler, Role... roles) {
    routes.get(path, handler, roles);
    routes.head(path, handler, roles);
  }

  private static Handler askAgain(Asset asset) {
    return ctx ->
        ctx.header("Cache-Control", "no-cache")
            .contentType(asset.contentType())
            .result(asset.bytes());
  }

  private static Handler keepForGood(Asset asset) {
    return ctx ->
        ctx.header("Cache-Control", "public, max-age=31536000, immutable")
            .contentType(asset.contentType())
            .result(asset.bytes());
  }
}
