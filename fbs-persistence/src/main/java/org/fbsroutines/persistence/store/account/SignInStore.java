package org.fbsroutines.persistence.store.account;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;
import org.jdbi.v3.core.Handle;

/**
 * What must be known before the clinic is: which ones a name belongs to, and how often it was
 * tried. Nothing else of any clinic can be had here.
 */
public record SignInStore(Handle handle) {
  private static final String TRIED =
      "decode(:nameHash, 'hex'), decode(:networkHash, 'hex'), decode(:deviceHash, 'hex'), :now";

  /** Finds the clinics that have an account of a login name, given in full. */
  public ImmutableList<ClinicId> clinicsOfLoginName(String loginName) {
    return clinics("login-name", loginName);
  }

  /** Finds the clinic, one at most, of an access code by its whole first half. */
  public ImmutableList<ClinicId> clinicsOfAccessCode(String selector) {
    return clinics("access-code", selector);
  }

  /**
   * Counts an attempt before it is made.
   *
   * @return empty where it may be made; else the moment from which it may be
   */
  public Optional<Instant> begin(Tried tried, Instant now) {
    return handle
        .createQuery("select sign_in_begin(" + TRIED + ")")
        .bindMethods(tried)
        .bind("now", now)
        .mapTo(Instant.class)
        .findOne();
  }

  /**
   * Takes an attempt back that was counted and not made.
   *
   * @return true
   */
  public boolean withdraw(Tried tried, Instant now) {
    return handle
        .createQuery("select true from sign_in_withdraw(" + TRIED + ")")
        .bindMethods(tried)
        .bind("now", now)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Counts an attempt under no name.
   *
   * @param networkHash SHA-256, in hexadecimal, of the address that it comes from
   * @return whether it may be made
   */
  public boolean from(String networkHash, Instant now) {
    return handle
        .select("select sign_in_from(decode(?, 'hex'), ?)", networkHash, now)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Forgets the attempts of a name that has signed in, and knows its device from now on.
   *
   * @param nameHash SHA-256 of the name in hexadecimal
   * @param deviceHash SHA-256 of what the browser keeps
   * @return how many had failed
   */
  public int end(String nameHash, String deviceHash, Instant now) {
    return handle
        .select(
            "select sign_in_end(decode(?, 'hex'), decode(?, 'hex'), ?)", nameHash, deviceHash, now)
        .mapTo(Integer.class)
        .one();
  }

  private ImmutableList<ClinicId> clinics(String kind, String name) {
    return handle
        .select("select sign_in_clinics(?, ?)", kind, name)
        .mapTo(UUID.class)
        .map(ClinicId::new)
        .collect(ImmutableList.toImmutableList());
  }
}
