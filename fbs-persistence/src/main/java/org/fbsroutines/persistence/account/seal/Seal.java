package org.fbsroutines.persistence.account.seal;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Text that lies where nobody is to read or change it: AES-256 in GCM. */
public final class Seal {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final BaseEncoding TEXT = BaseEncoding.base64Url().omitPadding();
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;

  private Seal(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * A seal.
   *
   * @param ground 256 random bits in hexadecimal that nobody else has
   * @param purpose what is sealed; what was sealed for another purpose does not open
   */
  public static Seal of(String ground, String purpose) {
    byte[] key =
        Hashing.hmacSha256(ground.getBytes(StandardCharsets.US_ASCII))
            .hashString(purpose, StandardCharsets.US_ASCII)
            .asBytes();
    return new Seal(new SecretKeySpec(key, "AES"));
  }

  /**
   * Closes a text.
   *
   * @param about what it belongs to, which is not in it; the same opens it and nothing else
   */
  public String close(String text, String about) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(text.getBytes(StandardCharsets.UTF_8));
      return TEXT.encode(Bytes.concat(nonce, closed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no AES in GCM", e);
    }
  }

  /** Empty where it was not closed by this seal, belongs to something else, or was changed. */
  public Optional<String> open(String closed, String about) {
    if (!TEXT.canDecode(closed)) {
      return Optional.empty();
    }
    byte[] bytes = TEXT.decode(closed);
    if (bytes.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), about)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
