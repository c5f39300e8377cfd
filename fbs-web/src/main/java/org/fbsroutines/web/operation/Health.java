package org.fbsroutines.web.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Reports to a machine how the program is, and nothing of what it is or holds. */
public record Health(WriteProbe probe) {
  /** The address that answers as long as the program does. */
  public static final String LIVE = "/health/live";

  /** The address that states whether changes can be stored. */
  public static final String READY = "/health/ready";

  /** Answers 200 as long as the program answers at all; the database is not asked. */
  public void live(Context ctx) {
    answer(ctx, "live");
  }

  /** Answers 200 while changes can be stored, else 503, within a second. */
  public void ready(Context ctx) {
    if (probe.isWritable()) {
      answer(ctx, "ready");
    } else {
      ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "1");
      answer(ctx, "unavailable");
    }
  }

  private static void answer(Context ctx, String status) {
    ctx.contentType("application/json")
        .result(JsonNodeFactory.instance.objectNode().put("status", status).toString());
  }
}
