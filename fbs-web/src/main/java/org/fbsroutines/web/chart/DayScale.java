package org.fbsroutines.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Days from left to right. */
record DayScale(LocalDate first, LocalDate last, int left, int right) {

  int x(LocalDate date) {
    long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    long at = Math.min(days, Math.max(0, ChronoUnit.DAYS.between(first, date)));
    return left + (int) (at * (right - left) / days);
  }

  /** The first day, the last, and those that divide the time between them. */
  Stream<LocalDate> marks(int parts) {
    long days = ChronoUnit.DAYS.between(first, last);
    return LongStream.rangeClosed(0, parts)
        .map(part -> days * part / parts)
        .distinct()
        .mapToObj(first::plusDays);
  }
}
