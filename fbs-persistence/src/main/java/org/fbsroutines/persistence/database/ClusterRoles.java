package org.fbsroutines.persistence.database;

import java.sql.SQLException;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes the two roles and the database of an embedded server, in case they are not there yet. */
record ClusterRoles(Access administration, DataDirectory directory) {

  void ensure(Passwords passwords, String database) {
    try (Handle handle = Jdbi.create(administration.dataSource()).open()) {
      ensureRole(handle, passwords.owner());
      ensureRole(handle, passwords.application());
      boolean there =
          handle
              .createQuery("select exists (select from pg_database where datname = :name)")
              .bind("name", database)
              .mapTo(Boolean.class)
              .one();
      if (!there) {
        handle.execute(
            "create database \"" + database + "\" owner \"" + passwords.owner().user() + "\"");
        handle.execute("revoke all on database \"" + database + "\" from public");
        handle.execute(
            "grant connect, temporary on database \""
                + database
                + "\" to \""
                + passwords.application().user()
                + "\"");
      }
    } catch (ConnectionException e) {
      throw translate(e);
    }
  }

  private static void ensureRole(Handle handle, Login login) {
    boolean there =
        handle
            .createQuery("select exists (select from pg_roles where rolname = :name)")
            .bind("name", login.user())
            .mapTo(Boolean.class)
            .one();
    if (!there) {
      // The password is our own random text of letters, digits, - and _; DDL takes no parameters.
      handle.execute(
          "create role \"" + login.user() + "\" login password '" + login.password() + "'");
    }
  }

  private DatabaseException translate(ConnectionException e) {
    if (e.getCause() instanceof SQLException cause
        && String.valueOf(cause.getSQLState()).startsWith("28")) {
      return Passwords.refused(
          ServerComplaint.PASSWORDS_WRONG.of(Shown.line(directory.passwords())), e);
    }
    return directory.unreachable(e);
  }
}
