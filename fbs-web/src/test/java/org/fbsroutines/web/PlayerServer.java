package org.fbsroutines.web;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.page.Assets;
import org.fbsroutines.web.page.Frame;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.player.PlayerView;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server with the player alone, of any exercise and effort. */
final class PlayerServer implements BeforeAllCallback, AfterAllCallback {
  private static final ImmutableMap<String, Optional<Effort>> EFFORTS =
      ImmutableMap.of(
          "ten", Optional.of(Effort.Repetitions.of(10)),
          "two-each-way", Optional.of(Effort.Repetitions.inEachDirection(2)),
          "held",
              Optional.of(
                  new Effort.Repetitions(
                      1, Direction.EACH_SIDE, 2, Duration.ofSeconds(5), Duration.ofSeconds(30))),
          "five-minutes", Optional.of(Effort.Timed.minutes(5)),
          "free", Optional.empty());

  private static final Content RECORD =
      output ->
          output.writeContent(
              "<form><input type=\"hidden\" name=\"seconds\" data-fill=\"seconds\">"
                  + "<input type=\"hidden\" name=\"repetitions\" data-fill=\"repetitions\">"
                  + "<button>Save</button></form>");

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Pages pages = Spoken.pages();
  private final Assets assets = pages.assets();
  private @Nullable WebServer server;

  @Override
  public void beforeAll(ExtensionContext context) {
    server =
        WebServer.start(
            0,
            pages,
            ctx -> Optional.empty(),
            config -> {
              config.routes.get("/player/{exercise}/{effort}", this::show, Role.PUBLIC);
              Routes.addAssets(config.routes, assets);
            });
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.close();
    }
  }

  WebServer server() {
    return requireNonNull(server);
  }

  /**
   * Opens a player with a clock that stands still until it is told how much time passes.
   *
   * @param before a script that runs before those of the page
   */
  Page open(BrowserPage browser, String path, String before) {
    Page page = browser.page();
    page.clock().install(new Clock.InstallOptions().setTime("2027-01-31T09:00:00Z"));
    page.addInitScript(before);
    browser.visit(server(), "/player/" + path);
    page.clock().pauseAt("2027-01-31T09:30:00Z");
    return page;
  }

  private void show(Context ctx) {
    Visit visit = Visit.of(ctx);
    Messages messages = Pages.messages(ctx);
    Exercise exercise =
        Catalogue.standard().exercises().stream()
            .filter(one -> one.id().value().equals(ctx.pathParam("exercise")))
            .findFirst()
            .orElseThrow();
    PlayerView player =
        PlayerView.of(
            "one",
            exercise,
            exercise.instructions().startingPosition().stream()
                .map(Statement::text)
                .collect(toImmutableList()),
            requireNonNull(EFFORTS.get(ctx.pathParam("effort"))),
            new Figures().of(exercise.id(), exercise.position()),
            messages);
    StringOutput output = new StringOutput();
    Frame frame =
        new Frame(
            exercise.name().english(), Section.NONE, assets, visit, pages.languages(), messages);
    engine.render(
        "tag/player.jte", Map.of("frame", frame, "player", player, "record", RECORD), output);
    ctx.contentType("text/html;charset=utf-8")
        .result(
            "<!DOCTYPE html><html lang=\""
                + messages.language().tag()
                + "\"><head><title>Player</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"icon\" href=\""
                + assets.icon().path()
                + "\"><link rel=\"stylesheet\" href=\""
                + assets.styleSheet().path()
                + "\"><script type=\"module\" src=\""
                + assets.player().path()
                + "\"></script></head><body><main><h1>Player</h1>"
                + output
                + "</main></body></html>");
  }
}
