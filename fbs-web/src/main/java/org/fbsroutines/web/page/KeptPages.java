package org.fbsroutines.web.page;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.fbsroutines.web.visit.Language;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/**
 * Pages as they were made, shown again to the same session on the same day as long as nothing at
 * all has changed in the store. Nobody needs to know what a page was made from, so nothing that it
 * depends on can be forgotten.
 *
 * <p>Safe for use by several threads.
 */
public final class KeptPages {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final Cache<Asked, KeptPage> pages =
      CacheBuilder.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<Asked, KeptPage>weigher((asked, page) -> page.bytes())
          .build();

  /** The state of the store is part of who has signed in, and was found before the page is made. */
  private record Asked(SignedIn who, Language language, String address, LocalDate day) {}

  /**
   * Answers with a page.
   *
   * @param ctx a request of somebody who has signed in
   * @param day the day that the page tells of
   * @param make makes the page by {@link Pages#show}
   */
  public void show(Context ctx, LocalDate day, Runnable make) {
    SignedIn who = Visit.signedIn(ctx);
    Asked asked =
        new Asked(who, Visit.of(ctx).language(), ctx.path() + "?" + ctx.queryString(), day);
    KeptPage kept = pages.getIfPresent(asked);
    if (kept != null) {
      kept.send(ctx);
      return;
    }
    make.run();
    String made = ctx.result();
    if (made != null && who.storeState().isPresent()) {
      pages.put(asked, new KeptPage(made.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
