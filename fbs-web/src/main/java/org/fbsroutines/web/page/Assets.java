package org.fbsroutines.web.page;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * The files that all pages share.
 *
 * @param styleSheet how pages look
 * @param font the letters, named by the style sheet
 * @param icon the sign in the browser's tab
 * @param htmx exchanges a part of a page, on the few pages that ask for it
 */
public record Assets(Asset styleSheet, Asset font, Asset icon, Asset htmx) {

  /**
   * Reads the files.
   *
   * @return the files
   */
  public static Assets read() {
    Properties built = manifest();
    return new Assets(
        Asset.built(file(built, "fbs.css"), "text/css; charset=utf-8"),
        Asset.built(file(built, "atkinson-hyperlegible-next.woff2"), "font/woff2"),
        Asset.read("icon", "svg", "image/svg+xml"),
        Asset.built(file(built, "htmx.js"), "text/javascript; charset=utf-8"));
  }

  /** Returns all of them. */
  public ImmutableList<Asset> all() {
    return ImmutableList.of(styleSheet, font, icon, htmx);
  }

  private static String file(Properties built, String name) {
    return Optional.ofNullable(built.getProperty(name))
        .orElseThrow(
            () -> new IllegalStateException(name + ": not built (expected: tools/assets/build)"));
  }

  private static Properties manifest() {
    Properties built = new Properties();
    try {
      built.load(
          new StringReader(
              Resources.toString(
                  Resources.getResource(Assets.class, "vendor/manifest.properties"),
                  StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("vendor/manifest.properties", e);
    }
    return built;
  }
}
