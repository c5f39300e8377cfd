package org.fbsroutines.web.chart;

import com.google.common.collect.ImmutableList;

/**
 * A chart with everything that states the same in words.
 *
 * @param caption its words
 * @param drawing what is seen
 * @param key what its signs mean; may be empty
 * @param rows the numbers, under the headings of the caption
 */
public record Chart(
    Caption caption,
    Drawing drawing,
    ImmutableList<Key> key,
    ImmutableList<ImmutableList<String>> rows) {

  /**
   * The words of a chart.
   *
   * @param id its name on the page, unlike any other id there
   * @param title what it shows
   * @param summary what one sees in it, in one sentence
   * @param headings the headings of its table
   */
  public record Caption(String id, String title, String summary, ImmutableList<String> headings) {}

  /**
   * What a sign means.
   *
   * @param sign how it is drawn
   * @param label its meaning
   */
  public record Key(Sign sign, String label) {}

  /** How something is drawn. */
  public enum Sign {
    /** A whole line with round points. */
    LINE,
    /** A dotted line with round points. */
    SECOND_LINE,
    /** A shaded band. */
    BAND,
    /** A full bar. */
    BAR,
    /** A hollow bar. */
    BAR_BELOW,
    /** A bar of time that must still pass. */
    WAITING,
    /** A bar of time in which something may be done. */
    OPEN,
    /** A dashed line across. */
    EVENT
  }
}
