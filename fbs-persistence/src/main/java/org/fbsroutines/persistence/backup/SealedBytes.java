package org.fbsroutines.persistence.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.BackupComplaint;

/** Opens a backup that a key may have sealed: with that key, or not at all. */
final class SealedBytes {
  private SealedBytes() {}

  /**
   * Begins to read.
   *
   * @param name of the backup, for messages
   * @param key of a sealed backup; empty for one that is not sealed
   * @throws BackupException if it is sealed and there is no key, or the other way round
   * @throws IOException if it cannot be read
   */
  static InputStream open(String name, InputStream backup, Optional<BackupKey> key)
      throws IOException {
    InputStream input = new BufferedInputStream(backup);
    byte[] beginning = input.readNBytes(BackupKey.magic().length);
    boolean isSealed = Arrays.equals(beginning, BackupKey.magic());
    if (isSealed && key.isPresent()) {
      return new OpeningStream(input, key.get());
    }
    if (isSealed) {
      throw new BackupException(BackupComplaint.KEY_NEEDED.of(Shown.line(name)));
    }
    if (key.isPresent()) {
      throw new BackupException(BackupComplaint.NOT_SEALED.of(Shown.line(name)));
    }
    return new SequenceInputStream(new ByteArrayInputStream(beginning), input);
  }
}
