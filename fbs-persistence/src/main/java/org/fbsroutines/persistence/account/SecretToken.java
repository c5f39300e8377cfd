package org.fbsroutines.persistence.account;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.database.ClinicId;

/**
 * 256 random bits that open a session or a link, with the clinic in front, so that it is looked for
 * inside that clinic alone. A wrong clinic finds nothing.
 */
public final class SecretToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CLINIC_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{64}");

  private final ClinicId clinic;
  private final String text;

  private SecretToken(ClinicId clinic, String text) {
    this.clinic = clinic;
    this.text = text;
  }

  /** Makes a token that nobody can guess. */
  static SecretToken random(ClinicId clinic) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    byte[] bytes =
        ByteBuffer.allocate(CLINIC_BYTES + SECRET_BYTES)
            .putLong(clinic.value().getMostSignificantBits())
            .putLong(clinic.value().getLeastSignificantBits())
            .put(secret)
            .array();
    return new SecretToken(clinic, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * Reads a token.
   *
   * @param text what a browser sent
   * @return empty where it cannot be one
   */
  public static Optional<SecretToken> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    return Optional.of(
        new SecretToken(new ClinicId(new UUID(bytes.getLong(), bytes.getLong())), text));
  }

  /** Returns the clinic inside which it is looked for. */
  public ClinicId clinic() {
    return clinic;
  }

  /** Returns the secret text itself, for a cookie or a link and for nothing else. */
  public String text() {
    return text;
  }

  /** Returns the SHA-256 that is stored of it, in hexadecimal. */
  String hash() {
    return Hashes.sha256(text);
  }

  /** Reveals nothing, so that no log can repeat it. */
  @Override
  public String toString() {
    return "SecretToken of clinic " + clinic;
  }
}
