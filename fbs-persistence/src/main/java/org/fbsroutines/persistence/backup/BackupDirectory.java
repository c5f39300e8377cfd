package org.fbsroutines.persistence.backup;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.BackupComplaint;

/** A directory of backups, whose names state when each was made. */
public record BackupDirectory(Path directory) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'fbs-'uuuuMMdd-HHmmss'Z.backup'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** What a program that was killed leaves of a file that it wrote. */
  private static final String DRAFTS = ".fbs-*.part";

  private static final Duration LONGEST_WRITING = Duration.ofDays(1);

  /**
   * One of them.
   *
   * @param file where it is
   * @param created when it was begun, to the second
   * @param bytes its size
   */
  public record Kept(Path file, Instant created, long bytes) {}

  /**
   * Names a new backup.
   *
   * @param created when it is begun
   * @throws BackupException if one was begun in the same second
   */
  public Path place(Instant created) {
    Path file = directory.resolve(NAME.format(created));
    if (Files.exists(file)) {
      throw BackupException.failed(BackupComplaint.FILE_TAKEN.of(Shown.line(file)), null);
    }
    return file;
  }

  /**
   * Finds the backups; other files are passed over.
   *
   * @return the backups, the latest first
   * @throws BackupException if the directory cannot be read
   */
  public ImmutableList<Kept> list() {
    List<Kept> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Optional<Instant> created = created(file);
        if (created.isPresent() && Files.isRegularFile(file)) {
          found.add(new Kept(file, created.get(), Files.size(file)));
        }
      }
    } catch (IOException e) {
      throw unusable(e);
    }
    return found.stream()
        .sorted(Comparator.comparing(Kept::created).reversed())
        .collect(toImmutableList());
  }

  private static Optional<Instant> created(Path file) {
    try {
      return Optional.of(NAME.parse(file.getFileName().toString(), Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // Somebody else's file.
    }
  }

  /**
   * Deletes all but the latest backups, and what programs left that were killed over a day ago.
   *
   * @param keep how many to keep, at least 1
   * @param now the time
   * @return the backups that are gone, the latest first
   * @throws BackupException if one cannot be deleted
   */
  public ImmutableList<Kept> prune(int keep, Instant now) {
    if (keep < 1) {
      throw new IllegalArgumentException("keep: " + keep);
    }
    ImmutableList<Kept> all = list();
    ImmutableList<Kept> old = all.subList(Math.min(keep, all.size()), all.size());
    try {
      for (Kept backup : old) {
        Files.delete(backup.file());
      }
      deleteDrafts(now.minus(LONGEST_WRITING));
    } catch (IOException e) {
      throw unusable(e);
    }
    return old;
  }

  private void deleteDrafts(Instant touchedBefore) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(directory, DRAFTS)) {
      for (Path draft : drafts) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(touchedBefore)) {
          Files.delete(draft);
        }
      }
    }
  }

  private BackupException unusable(IOException e) {
    return BackupException.failed(
        BackupComplaint.DIRECTORY.of(Shown.line(directory), Shown.line(e)), e);
  }
}
