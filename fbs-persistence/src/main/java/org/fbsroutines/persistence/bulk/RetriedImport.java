package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.persistence.store.importrun.ImportKind;

/**
 * Imports a file again where the database failed meanwhile. A file is stored whole or not at all,
 * and where it is not known which, the next attempt finds that it was.
 *
 * @param importing imports once
 * @param pauses how long to wait before each further attempt
 * @param pause waits
 */
public record RetriedImport(
    BatchImport importing, ImmutableList<Duration> pauses, RetriedImport.Pause pause) {

  /** Long enough for a standby to take the place of a primary that died. */
  public static final ImmutableList<Duration> USUAL_PAUSES =
      ImmutableList.of(1, 2, 4, 8, 15, 30, 30, 30).stream()
          .map(Duration::ofSeconds)
          .collect(ImmutableList.toImmutableList());

  /** Waits between two attempts. */
  @FunctionalInterface
  public interface Pause {
    /**
     * Waits.
     *
     * @param why what ended the attempt before
     * @param length how long to wait
     */
    void take(DatabaseException why, Duration length) throws InterruptedException;
  }

  /**
   * Imports one file as {@link BatchImport#run} does, again and again until the database stays or
   * there is no further attempt. What cannot be read twice is imported once.
   *
   * @throws DatabaseException if the last attempt failed
   * @throws CancellationException if the thread was interrupted; then nothing is stored
   */
  public ImportReport run(
      ImportKind kind, ImportSource source, ImportOptions options, String actor) {
    if (source.file().filter(Files::isRegularFile).isPresent()) {
      for (Duration length : pauses) {
        Runnable backToMark = options.report().mark();
        try {
          return importing.run(kind, source, options, actor);
        } catch (DatabaseException e) {
          backToMark.run();
          take(e, length);
        }
      }
    }
    return importing.run(kind, source, options, actor);
  }

  private void take(DatabaseException why, Duration length) {
    try {
      pause.take(why, length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("import interrupted");
    }
  }
}
