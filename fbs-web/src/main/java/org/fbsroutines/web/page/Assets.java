package org.fbsroutines.web.page;

import com.google.common.collect.ImmutableList;

/**
 * The files that all pages share.
 *
 * @param styleSheet how pages look
 * @param icon the sign in the browser's tab
 */
public record Assets(Asset styleSheet, Asset icon) {

  /**
   * Reads the files.
   *
   * @return the files
   */
  public static Assets read() {
    return new Assets(
        Asset.read("fbs", "css", "text/css; charset=utf-8"),
        Asset.read("icon", "svg", "image/svg+xml"));
  }

  /** Returns all of them. */
  public ImmutableList<Asset> all() {
    return ImmutableList.of(styleSheet, icon);
  }
}
