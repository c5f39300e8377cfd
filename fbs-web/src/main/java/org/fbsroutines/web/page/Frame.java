package org.fbsroutines.web.page;

import org.fbsroutines.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page, and the language of its words.
 *
 * @param title what the page is, in a few words
 * @param section where it belongs
 * @param assets the files it needs
 * @param visit who asks for it
 * @param languages every language that the pages speak
 * @param messages the texts in the visitor's language
 */
public record Frame(
    String title,
    Section section,
    Assets assets,
    Visit visit,
    Languages languages,
    Messages messages) {

  /**
   * Renders something in the visitor's language.
   *
   * @param key the text's key
   * @param arguments what stands in its places
   * @return the text
   */
  public String say(String key, Object... arguments) {
    return messages.say(key, arguments);
  }

  /** Returns how values of the domain are rendered in the visitor's language. */
  public Localizer words() {
    return new Localizer(messages);
  }

  /** Returns what every form must carry in its hidden field {@code csrf}. */
  public String csrf() {
    return visit.csrfToken();
  }

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
