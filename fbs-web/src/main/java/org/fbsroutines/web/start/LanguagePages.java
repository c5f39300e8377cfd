package org.fbsroutines.web.start;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Languages;
import org.fbsroutines.web.page.Messages;

/**
 * The choice of a language, kept in a cookie of this browser.
 *
 * @param https whether browsers reach the server by https
 */
public record LanguagePages(boolean https) {
  private static final Duration KEPT = Duration.ofDays(365);

  /** A page of this server: nothing that a browser could read as another host. */
  private static final Pattern OWN_PAGE = Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9/._-]*)?");

  /** Keeps the language and leads back to where it was chosen. */
  public void choose(Context ctx) {
    Language language =
        Languages.of(ctx)
            .find(ctx.pathParam("tag"))
            .map(Messages::language)
            .orElseThrow(() -> new PageException(404, "error.no-language"));
    Cookie cookie = new Cookie(Languages.COOKIE, language.tag());
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(https);
    cookie.setSameSite(SameSite.LAX);
    cookie.setPath("/");
    ctx.cookie(cookie).redirect(back(ctx), HttpStatus.SEE_OTHER);
  }

  private static String back(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("back"))
        .filter(path -> OWN_PAGE.matcher(path).matches())
        .orElse("/");
  }
}
