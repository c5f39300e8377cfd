package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.offline.Owner;
import org.fbsroutines.web.offline.SendingToken;
import org.fbsroutines.web.page.Assets;
import org.fbsroutines.web.page.Frame;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that a patient uses, which can be lost and come back at the same address. */
final class OfflineServer implements BeforeEachCallback, AfterEachCallback {
  static final String NAME = "Alma Peralta";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Pages pages = Spoken.pages();
  private final Assets assets = pages.assets();
  private final List<Map<String, String>> received =
      Collections.synchronizedList(new ArrayList<>());
  private Optional<SignedIn> who = Optional.empty();
  private LocalDate day = LocalDate.now(ZoneOffset.UTC);
  private boolean isStorable = true;
  private @Nullable WebServer server;
  private int port;

  @Override
  public void beforeEach(ExtensionContext context) {
    received.clear();
    isStorable = true;
    day = LocalDate.now(ZoneOffset.UTC);
    signIn(UUID.randomUUID());
    server = start(0);
    port = server.port();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    requireNonNull(server).close();
  }

  /** The root of the server, also while it is lost. */
  String origin() {
    return "http://localhost:" + port;
  }

  List<Map<String, String>> received() {
    return received;
  }

  void lose() {
    requireNonNull(server).close();
  }

  void comeBack() {
    server = start(port);
  }

  void itIsTheDayAfter(LocalDate served) {
    day = served;
  }

  /** From now on the browser stores no answer that holds the routine. */
  void refuseToBeKept() {
    isStorable = false;
  }

  void signIn(UUID account) {
    who =
        Optional.of(
            new SignedIn(
                account,
                NAME,
                Role.PATIENT,
                new ClinicId(UUID.randomUUID()),
                Optional.of("P-1"),
                ZoneId.of("UTC"),
                "token-" + account));
  }

  void signOut() {
    who = Optional.empty();
  }

  private WebServer start(int port) {
    return WebServer.start(
        port,
        pages,
        ctx -> who,
        config -> {
          // A connection that waits for its next request would keep the server from being lost.
          config.routes.after(ctx -> ctx.header("Connection", "close"));
          routes(config.routes);
        });
  }

  private void routes(RoutesConfig routes) {
    routes.get("/today", ctx -> page(ctx, "<p>" + NAME + "</p>"), Role.PATIENT);
    routes.get(OfflineView.PAGE, this::kept, Role.PATIENT);
    routes.get(OfflineView.HELP, ctx -> page(ctx, "<p>Call</p>"), Role.PATIENT);
    routes.get("/today/token", SendingToken::show, Role.PATIENT);
    routes.post("/today/records", this::record, Role.PATIENT);
    routes.post("/sign-out", ctx -> ctx.redirect("/bye"), Role.PATIENT);
    routes.get("/bye", ctx -> ctx.result("Bye"), Role.PUBLIC);
    Routes.addAssets(routes, assets);
  }

  private void kept(Context ctx) {
    if (!isStorable) {
      ctx.header("Vary", "*");
    }
    page(ctx, "<p>Ten repetitions</p>");
  }

  private void record(Context ctx) {
    boolean known =
        received.stream()
            .anyMatch(one -> requireNonNull(one.get("record")).equals(ctx.formParam("record")));
    if (known) {
      ctx.redirect("/today", HttpStatus.SEE_OTHER);
      return;
    }
    received.add(
        Map.of(
            "record", requireNonNull(ctx.formParam("record")),
            "exercise", requireNonNull(ctx.formParam("exercise")),
            "after", requireNonNull(ctx.formParam("after")),
            "note", Optional.ofNullable(ctx.formParam("note")).orElse("none")));
    ctx.redirect("/today", HttpStatus.SEE_OTHER);
  }

  private void page(Context ctx, String content) {
    Visit visit = Visit.of(ctx);
    StringOutput output = new StringOutput();
    engine.render(
        "tag/offline.jte",
        Map.of(
            "frame",
            new Frame(
                "Today", Section.NONE, assets, visit, pages.languages(), Spoken.in(Spoken.ENGLISH)),
            "offline",
            new OfflineView(
                Owner.of(Visit.signedIn(ctx)),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                true)),
        output);
    ctx.contentType("text/html;charset=utf-8")
        .result(
            "<!DOCTYPE html><html lang=\"en\"><head><title>Today</title><link rel=\"icon\" href=\""
                + assets.icon().path()
                + "\"><script type=\"module\" src=\""
                + assets.offline().path()
                + "\"></script></head><body><main><h1>Today</h1>"
                + content
                + output
                + "<form action=\"/today/records\" method=\"post\" data-offline-record>"
                + "<input type=\"hidden\" name=\"csrf\" value=\""
                + visit.csrfToken()
                + "\"><input type=\"hidden\" name=\"exercise\" value=\"abdominal-bracing\">"
                + "<label>Pain <input name=\"after\" value=\"3\"></label>"
                + "<label>Note <textarea name=\"note\"></textarea></label>"
                + "<button>Save</button></form>"
                + "<form action=\"/sign-out\" method=\"post\">"
                + "<input type=\"hidden\" name=\"csrf\" value=\""
                + visit.csrfToken()
                + "\"><button>Sign out</button></form></main></body></html>");
  }
}
