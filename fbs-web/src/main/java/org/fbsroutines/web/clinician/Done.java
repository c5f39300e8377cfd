package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableSet;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** What was done, as the page after a redirect states it. */
public final class Done {
  private static final String PARAMETER = "done";
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.of(
          "patient",
          "facts",
          "limitations",
          "limitations-none",
          "limitations-changed",
          "unchanged",
          "note",
          "resumed",
          "instruction",
          "withdrawn",
          "approved",
          "change-accepted",
          "change-dismissed",
          "change-moved-on",
          "change-gone",
          "entry-said",
          "entry-gone",
          "entry-not-chosen",
          "entries-read",
          "entries-none",
          "assessed");

  private Done() {}

  /** Answers with a redirect to the page that shows what came of a change. */
  public static void redirect(Context ctx, String path, String done) {
    ctx.redirect(path + "?" + PARAMETER + "=" + done, HttpStatus.SEE_OTHER);
  }

  /** Returns the key of the text that states what was done; empty where nothing was. */
  public static String of(Context ctx) {
    String done = ctx.queryParam(PARAMETER);
    return done != null && KNOWN.contains(done) ? "clinician.done." + done : "";
  }
}
