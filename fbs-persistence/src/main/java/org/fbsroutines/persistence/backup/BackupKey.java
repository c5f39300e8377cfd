package org.fbsroutines.persistence.backup;

import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.BackupComplaint;

/**
 * The key that seals backups. A sealed backup begins with {@link #MAGIC} and a salt, from which and
 * the key its own key is derived (HKDF with SHA-256). Then come parts of {@value #PART_BYTES}
 * bytes, each sealed by AES-256 in GCM under its number and whether it is the last: none can be
 * changed, moved or cut off unnoticed.
 */
public final class BackupKey {
  static final int SALT_BYTES = 32;
  static final int PART_BYTES = 1 << 16;
  static final int TAG_BYTES = 16;

  private static final byte[] MAGIC = "fbs-sealed-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;

  private final byte[] secret;

  private BackupKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Reads a key from a file of 64 hexadecimal digits.
   *
   * @throws BackupException if there is something else, or the file cannot be read
   */
  public static BackupKey read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      byte[] secret = BaseEncoding.base16().ignoreCase().decode(text);
      if (secret.length == KEY_BYTES) {
        return new BackupKey(secret);
      }
    } catch (IOException e) {
      throw new BackupException(
          BackupComplaint.KEY_UNREADABLE.of(Shown.line(file), Shown.line(e)), e);
    } catch (IllegalArgumentException e) {
      throw new BackupException(BackupComplaint.KEY_FORM.of(Shown.line(file)), e);
    }
    throw new BackupException(BackupComplaint.KEY_FORM.of(Shown.line(file)));
  }

  static byte[] magic() {
    return MAGIC.clone();
  }

  /** Derives the key of one backup. */
  SecretKeySpec derive(byte[] salt) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(secret, salt, MAGIC));
    byte[] derived = new byte[KEY_BYTES];
    generator.generateBytes(derived, 0, KEY_BYTES);
    return new SecretKeySpec(derived, "AES");
  }

  /**
   * Prepares to seal or open one part.
   *
   * @param mode of {@link Cipher}
   * @param number of the part, from 0
   */
  static Cipher cipher(int mode, SecretKeySpec key, long number, boolean isLast)
      throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(Longs.toByteArray(number), 0, nonce, NONCE_BYTES - 1 - Long.BYTES, Long.BYTES);
    nonce[NONCE_BYTES - 1] = (byte) (isLast ? 1 : 0);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    return cipher;
  }
}
