package org.fbsroutines.persistence.store.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;
import org.jdbi.v3.core.Handle;

/**
 * What must be known before the clinic is: which one a name belongs to, and how often it was tried.
 * Nothing else of any clinic can be had here.
 */
public record SignInStore(Handle handle) {
  /** Finds the clinic of an account by its whole login name. */
  public Optional<ClinicId> clinicOfLoginName(String loginName) {
    return clinic("login-name", loginName);
  }

  /** Finds the clinic of an access code by its whole first half. */
  public Optional<ClinicId> clinicOfAccessCode(String selector) {
    return clinic("access-code", selector);
  }

  /**
   * Counts an attempt before it is made.
   *
   * @param nameHash SHA-256, in hexadecimal, of the name that is tried
   * @return empty where it may be made; else the moment from which it may be
   */
  public Optional<Instant> begin(String nameHash, Instant now) {
    return handle
        .select("select sign_in_attempt_begin(decode(?, 'hex'), ?)", nameHash, now)
        .mapTo(Instant.class)
        .findOne();
  }

  /**
   * Forgets the attempts of a name that has signed in.
   *
   * @param nameHash SHA-256 of the name in hexadecimal
   * @return how many had failed
   */
  public int clear(String nameHash) {
    return handle
        .select("select sign_in_attempt_clear(decode(?, 'hex'))", nameHash)
        .mapTo(Integer.class)
        .one();
  }

  private Optional<ClinicId> clinic(String kind, String name) {
    return handle
        .select("select sign_in_clinic(?, ?)", kind, name)
        .mapTo(UUID.class)
        .findOne()
        .map(ClinicId::new);
  }
}
