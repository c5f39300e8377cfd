package org.fbsroutines.web.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseException;

/** Reports to a machine whether the program can work. */
public record Health(Database database) {

  /** Answers 200 while the database can be reached, else 503. */
  public void show(Context ctx) {
    ctx.contentType("application/json");
    try {
      String schema = database.schemaVersion().orElse("");
      ctx.result(text("ok", "reachable", schema));
    } catch (DatabaseException e) {
      ctx.status(503).header("Retry-After", "60").result(text("unavailable", "unreachable", ""));
    }
  }

  private static String text(String status, String database, String schemaVersion) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("status", status)
        .put("database", database)
        .put("schemaVersion", schemaVersion)
        .toString();
  }
}
