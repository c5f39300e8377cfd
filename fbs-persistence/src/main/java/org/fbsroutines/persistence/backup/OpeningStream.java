package org.fbsroutines.persistence.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Opens what {@link SealingStream} sealed; the first part that is not as it was ends it. */
final class OpeningStream extends InputStream {
  private static final int SEALED_BYTES = BackupKey.PART_BYTES + BackupKey.TAG_BYTES;

  private final PushbackInputStream input;
  private final SecretKeySpec key;
  private byte[] part = {};
  private int position;
  private long number;
  private boolean wasLast;

  /** Begins after the magic. */
  OpeningStream(InputStream input, BackupKey key) throws IOException {
    this.input = new PushbackInputStream(input);
    byte[] salt = input.readNBytes(BackupKey.SALT_BYTES);
    if (salt.length < BackupKey.SALT_BYTES) {
      throw new EOFException();
    }
    this.key = key.derive(salt);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (position == part.length) {
      if (wasLast) {
        return -1;
      }
      open();
    }
    int step = Math.min(length, part.length - position);
    System.arraycopy(part, position, bytes, offset, step);
    position += step;
    return step;
  }

  private void open() throws IOException {
    byte[] sealed = input.readNBytes(SEALED_BYTES);
    int next = input.read();
    wasLast = next < 0;
    if (!wasLast) {
      input.unread(next);
    }
    if (sealed.length < BackupKey.TAG_BYTES) {
      throw new SealException(new EOFException());
    }
    try {
      part = BackupKey.cipher(Cipher.DECRYPT_MODE, key, number, wasLast).doFinal(sealed);
    } catch (GeneralSecurityException e) {
      throw new SealException(e);
    }
    position = 0;
    number++;
  }

  /** The key is another one, or a part is changed or missing. */
  static final class SealException extends IOException {
    private static final long serialVersionUID = 1L;

    SealException(Throwable cause) {
      super(cause);
    }
  }
}
