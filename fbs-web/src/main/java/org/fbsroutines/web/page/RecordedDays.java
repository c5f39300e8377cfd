package org.fbsroutines.web.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.persistence.store.day.SessionRecordRow;

/**
 * Records by their days, some days a page.
 *
 * @param days the days of this page, the latest first
 * @param page which page it is, from 1
 * @param isLast whether no earlier day follows
 */
public record RecordedDays(ImmutableList<Day> days, int page, boolean isLast) {
  private static final int DAYS_A_PAGE = 7;

  /**
   * A day on which something was recorded.
   *
   * @param date the day
   * @param rows its records, the latest first
   */
  public record Day(LocalDate date, ImmutableList<SessionRecordRow> rows) {}

  /**
   * The days of a page.
   *
   * @param records by day
   * @param page which page, from 1
   * @return the days; none beyond the last page
   */
  public static RecordedDays of(List<SessionRecordRow> records, int page) {
    ImmutableList<SessionRecordRow> latestFirst = ImmutableList.copyOf(records).reverse();
    ImmutableList<LocalDate> dates =
        latestFirst.stream().map(row -> row.record().date()).distinct().collect(toImmutableList());
    return new RecordedDays(
        dates.stream()
            .skip((page - 1L) * DAYS_A_PAGE)
            .limit(DAYS_A_PAGE)
            .map(date -> day(date, latestFirst))
            .collect(toImmutableList()),
        page,
        dates.size() <= (long) page * DAYS_A_PAGE);
  }

  private static Day day(LocalDate date, ImmutableList<SessionRecordRow> latestFirst) {
    return new Day(
        date,
        latestFirst.stream()
            .filter(row -> row.record().date().equals(date))
            .collect(toImmutableList()));
  }

  /**
   * Where earlier days are.
   *
   * @param path of the list
   * @return the address; empty on the last page
   */
  public String earlier(String path) {
    return isLast ? "" : path + "?page=" + (page + 1);
  }

  /**
   * Where later days are.
   *
   * @param path of the list
   * @return the address; empty on the first page
   */
  public String later(String path) {
    return page == 1 ? "" : path + "?page=" + (page - 1);
  }
}
