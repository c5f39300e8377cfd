package org.fbsroutines.domain.source;

import static java.util.Objects.requireNonNull;

/**
 * A source and the place in it.
 *
 * @param source what is cited
 * @param place line, section or page, or empty for the whole; seed lines read {@code L26.7}, line
 *     26 sentence 7
 */
public record Citation(Source source, String place) {
  /** Refuses null. */
  public Citation {
    requireNonNull(source, "source");
    requireNonNull(place, "place");
  }

  /** Returns the title of the source and the place, as a reader wants them. */
  public String phrase() {
    return place.isEmpty() ? source.title() : source.title() + ", " + place;
  }

  @Override
  public String toString() {
    return place.isEmpty() ? source.key() : source.key() + " " + place;
  }
}
