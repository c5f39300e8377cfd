package org.fbsroutines.domain.source;

/**
 * A source and the place in it.
 *
 * @param source what is cited
 * @param place line, section or page, or empty for the whole; seed lines read {@code L26.7}, line
 *     26 sentence 7
 */
public record Citation(Source source, String place) {

  /** Returns the title of the source and the place, as a reader wants them. */
  public String phrase() {
    return place.isEmpty() ? source.title() : source.title() + ", " + place;
  }

  @Override
  public String toString() {
    return place.isEmpty() ? source.key() : source.key() + " " + place;
  }
}
