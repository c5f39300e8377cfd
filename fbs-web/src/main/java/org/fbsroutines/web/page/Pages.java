package org.fbsroutines.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;
import org.fbsroutines.web.visit.Visit;

/** Renders pages from the templates that were compiled with the program. */
public final class Pages {
  private static final String KIND = "text/html;charset=utf-8";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Assets assets;
  private final Languages languages;

  /**
   * Pages that share these files.
   *
   * @param assets the files
   * @param languages the languages that they speak
   */
  public Pages(Assets assets, Languages languages) {
    this.assets = assets;
    this.languages = languages;
  }

  /** Returns the files that the pages share. */
  public Assets assets() {
    return assets;
  }

  /** Returns the languages that the pages speak. */
  public Languages languages() {
    return languages;
  }

  /**
   * Answers with a page.
   *
   * @param ctx the request
   * @param template the template's name, without its ending
   * @param title the key of what the page is
   * @param section where it belongs
   * @param page what it shows
   */
  public void show(Context ctx, String template, String title, Section section, Object page) {
    showNamed(ctx, template, messages(ctx).say(title), section, page);
  }

  /**
   * Answers with a page about somebody or something.
   *
   * @param ctx the request
   * @param template the template's name, without its ending
   * @param title what the page is, in words
   * @param section where it belongs
   * @param page what it shows
   */
  public void showNamed(Context ctx, String template, String title, Section section, Object page) {
    Visit visit = Visit.of(ctx);
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(
        template + ".jte",
        Map.of(
            "frame",
            new Frame(title, section, assets, visit, languages, messages(ctx)),
            "page",
            page),
        output);
    ctx.contentType(KIND).result(output.toByteArray());
  }

  /**
   * The texts in the language of who asks.
   *
   * @param ctx the request
   * @return the texts
   */
  public static Messages messages(Context ctx) {
    return Languages.of(ctx).spokenTo(ctx);
  }

  /**
   * How values of the domain are rendered to who asks.
   *
   * @param ctx the request
   * @return the words
   */
  public static Localizer words(Context ctx) {
    return new Localizer(messages(ctx));
  }
}
