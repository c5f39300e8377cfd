package org.fbsroutines.web.staff;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.persistence.store.ImportProblemRow;
import org.fbsroutines.persistence.store.ImportRunRow;

/**
 * One import.
 *
 * @param run what is recorded of it
 * @param problems the first problems and remarks, by line
 * @param zone where the clinic's clocks are
 */
public record ImportView(ImportRunRow run, ImmutableList<ImportProblemRow> problems, ZoneId zone) {

  /** Returns how many seconds it took; empty while it runs. */
  public Optional<Long> seconds() {
    return Optional.ofNullable(run.finishedAt())
        .map(end -> Math.max(1, Duration.between(run.startedAt(), end).toSeconds()));
  }
}
