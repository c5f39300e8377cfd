package org.fbsroutines.web.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.persistence.account.BusyException;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns every exception into a page. Neither the page nor the log repeats an exception's message,
 * which could reveal facts about a patient.
 */
public record Errors(Pages pages, SignIns signIns) {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  /**
   * Puts the pages in place.
   *
   * @param config the server's configuration
   * @param pages renders them
   * @param signIns identifies who has signed in
   */
  public static void show(JavalinConfig config, Pages pages, SignIns signIns) {
    Errors errors = new Errors(pages, signIns);
    config.routes.exception(
        PageException.class, (e, ctx) -> errors.answer(ctx, ErrorView.of(e, Pages.messages(ctx))));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          errors.recognise(ctx);
          errors.answer(ctx, ErrorView.of(e.getStatus(), Pages.messages(ctx)));
        });
    config.routes.exception(DatabaseException.class, errors::unavailable);
    config.routes.exception(BusyException.class, (e, ctx) -> errors.refuse(ctx, "error.busy"));
    config.routes.exception(
        CrowdedException.class, (e, ctx) -> errors.refuse(ctx, "error.crowded"));
    config.routes.exception(Exception.class, errors::failed);
  }

  /**
   * An address of no route was not checked; who has signed in keeps the way back to their pages.
   */
  private void recognise(Context ctx) {
    if (!Visit.isAttached(ctx)) {
      try {
        Access.visit(ctx, signIns).attachTo(ctx);
      } catch (RuntimeException e) {
        log(e, ctx); // The page is then shown as to a stranger.
      }
    }
  }

  private void unavailable(DatabaseException e, Context ctx) {
    log(e, ctx);
    ctx.header("Retry-After", "60");
    answer(ctx, ErrorView.of(503, Pages.messages(ctx)));
  }

  /** Many who come all at once are no reason to fill the log. */
  private void refuse(Context ctx, String why) {
    ctx.header("Retry-After", "10");
    answer(ctx, ErrorView.busy(why, Pages.messages(ctx)));
  }

  private void failed(Exception e, Context ctx) {
    log(e, ctx);
    answer(ctx, ErrorView.of(500, Pages.messages(ctx)));
  }

  private void answer(Context ctx, ErrorView view) {
    ctx.status(view.status());
    pages.showNamed(ctx, "error", view.title(), Section.NONE, view);
  }

  private static void log(Exception e, Context ctx) {
    LOG.error(
        "{} {} failed: {}",
        ctx.method().name(),
        ctx.endpoint().path,
        Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
            .map(Errors::place)
            .collect(Collectors.joining("; caused by ")));
  }

  private static String place(Throwable thrown) {
    return thrown.getClass().getName()
        + Stream.of(thrown.getStackTrace())
            .limit(8)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(", ", " at ", ""));
  }
}
