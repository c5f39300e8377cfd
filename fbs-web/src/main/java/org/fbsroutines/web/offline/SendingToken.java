package org.fbsroutines.web.offline;

import io.javalin.http.Context;
import java.util.Map;
import org.fbsroutines.web.visit.Visit;

/** What a script asks before it sends records that waited. */
public final class SendingToken {
  private SendingToken() {}

  /** Identifies who has signed in, as an opaque word, and the token of their forms. */
  public static void show(Context ctx) {
    ctx.json(Map.of("csrf", Visit.of(ctx).csrfToken(), "owner", Owner.of(Visit.signedIn(ctx))));
  }
}
