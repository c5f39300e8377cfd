package org.fbsroutines.persistence.database;

/**
 * A name and password for the server.
 *
 * @param user the login's name
 * @param password its password; empty where the server asks for none
 */
public record Login(String user, String password) {

  /** Returns the name alone, so that no log shows the password. */
  @Override
  public String toString() {
    return user;
  }
}
