package org.fbsroutines.persistence.database;

import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Sees to it that the application's role exists on a server that somebody else runs. */
record ServerRoles(DatabaseSettings.Server server) {

  Access access() {
    Access access = new Access(server.jdbcUrl(), server.owner(), server.application());
    try (Handle handle = Jdbi.create(access.asOwner()).open()) {
      ensureRole(handle);
    } catch (ConnectionException e) {
      throw Connections.refused(e);
    }
    return access;
  }

  private void ensureRole(Handle handle) {
    try {
      boolean there =
          handle
              .createQuery("select exists (select from pg_roles where rolname = :name)")
              .bind("name", Access.APPLICATION_ROLE)
              .mapTo(Boolean.class)
              .one();
      if (!there) {
        handle.execute("create role " + Access.APPLICATION_ROLE);
      }
      boolean mayTakeIt =
          handle
              .createQuery("select pg_has_role(cast(:user as name), cast(:role as name), 'MEMBER')")
              .bind("user", server.application().user())
              .bind("role", Access.APPLICATION_ROLE)
              .mapTo(Boolean.class)
              .one();
      if (!mayTakeIt) {
        handle.execute(
            "grant " + Access.APPLICATION_ROLE + " to " + quoted(server.application().user()));
      }
    } catch (ConnectionException e) {
      throw e;
    } catch (JdbiException e) {
      throw new DatabaseException(
          ServerComplaint.ROLE.of(Access.APPLICATION_ROLE),
          ServerComplaint.ASK_ADMINISTRATOR.of(
              Shown.line(
                  "create role fbs_app; grant fbs_app to "
                      + quoted(server.application().user())
                      + ";")),
          e);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
