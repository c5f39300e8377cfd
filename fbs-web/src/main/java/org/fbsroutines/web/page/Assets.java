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
 * @param player leads through an exercise
 * @param offline keeps today's routine on a device and sends records later
 * @param alone takes back "none of these" beside something else that is ticked
 * @param serviceWorker answers for the server while there is no connection
 */
public record Assets(
    Asset styleSheet,
    Asset font,
    Asset icon,
    Asset htmx,
    Asset player,
    Asset offline,
    Asset alone,
    Asset serviceWorker) {

  private static final String SCRIPT = "text/javascript; charset=utf-8";

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
        Asset.built(file(built, "htmx.js"), SCRIPT),
        Asset.built(file(built, "player.js"), SCRIPT),
        Asset.built(file(built, "offline.js"), SCRIPT),
        Asset.built(file(built, "alone.js"), SCRIPT),
        Asset.at("/service-worker.js", "service-worker.js", SCRIPT));
  }

  /** Returns all whose address names their content: every one but the service worker. */
  public ImmutableList<Asset> all() {
    return ImmutableList.of(styleSheet, font, icon, htmx, player, offline, alone);
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
