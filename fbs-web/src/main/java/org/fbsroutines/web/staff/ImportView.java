package org.fbsroutines.web.staff;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.TextJson;
import org.fbsroutines.persistence.store.importrun.ImportProblemRow;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;

/**
 * One import.
 *
 * @param run what is recorded of it
 * @param problems the first problems and remarks, by line
 * @param now the moment at which it is looked at
 * @param zone where the clinic's clocks are
 */
public record ImportView(
    ImportRunRow run, ImmutableList<ImportProblemRow> problems, Instant now, ZoneId zone) {

  /** A page that looks by itself keeps its session from being idle, so not for ever. */
  private static final Duration WATCHED_FOR = Duration.ofMinutes(30);

  /** Returns the message of a problem or a remark. */
  public Text message(ImportProblemRow problem) {
    return TextJson.readStored(problem.message());
  }

  /** Returns whether the page looks again by itself for what has become of the run. */
  public boolean isWatched() {
    return run.finishedAt() == null && now.isBefore(run.startedAt().plus(WATCHED_FOR));
  }

  /** Returns how many seconds it took; empty while it runs. */
  public Optional<Long> seconds() {
    return Optional.ofNullable(run.finishedAt())
        .map(end -> Math.max(1, Duration.between(run.startedAt(), end).toSeconds()));
  }
}
