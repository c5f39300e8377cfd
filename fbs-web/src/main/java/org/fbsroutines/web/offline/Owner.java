package org.fbsroutines.web.offline;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.fbsroutines.web.visit.SignedIn;

/**
 * Whose records wait on a device: an opaque word, so that they are sent in that person's visit
 * alone and state nothing about them.
 */
public final class Owner {
  private Owner() {}

  /**
   * The word for who has signed in. The clinic's id is random and revealed to nobody, so that the
   * word cannot be guessed back.
   *
   * @param who the patient
   * @return the same word for the same patient, with whichever access code
   */
  public static String of(SignedIn who) {
    return Hashing.sha256()
        .hashString("offline/" + who.clinic() + "/" + who.ownPatientId(), StandardCharsets.UTF_8)
        .toString()
        .substring(0, 32);
  }
}
