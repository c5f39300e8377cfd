package org.fbsroutines.persistence.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Seals what is written, part by part; closing it seals the last one and leaves the rest open. */
final class SealingStream extends OutputStream {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OutputStream out;
  private final SecretKeySpec key;
  private final byte[] part = new byte[BackupKey.PART_BYTES];
  private int filled;
  private long number;

  SealingStream(OutputStream out, BackupKey key) throws IOException {
    this.out = out;
    byte[] salt = new byte[BackupKey.SALT_BYTES];
    RANDOM.nextBytes(salt);
    this.key = key.derive(salt);
    out.write(BackupKey.magic());
    out.write(salt);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == part.length) {
        seal(false); // Only now it is known not to be the last.
      }
      int step = Math.min(length - done, part.length - filled);
      System.arraycopy(bytes, offset + done, part, filled, step);
      filled += step;
      done += step;
    }
  }

  private void seal(boolean isLast) throws IOException {
    try {
      out.write(
          BackupKey.cipher(Cipher.ENCRYPT_MODE, key, number, isLast).doFinal(part, 0, filled));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    number++;
    filled = 0;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    seal(true);
    out.flush();
  }
}
