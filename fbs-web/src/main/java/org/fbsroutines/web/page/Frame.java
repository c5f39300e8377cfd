package org.fbsroutines.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page.
 *
 * @param title what the page is, in a few words
 * @param section where it belongs
 * @param assets the files it needs
 */
public record Frame(String title, Section section, Assets assets) {

  /**
   * The mark of a link in the navigation.
   *
   * @param linked the part of the site that the link leads to
   * @return "page" for the part that is shown, else null, which leaves the attribute out
   */
  public @Nullable String current(Section linked) {
    return linked == section ? "page" : null;
  }
}
