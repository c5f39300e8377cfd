package org.fbsroutines.persistence.database;

import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Sees to it that the application's role exists on a server that somebody else runs, and that the
 * application's login may take it.
 */
record ServerRoles(DatabaseSettings.Server server) {
  /**
   * From PostgreSQL 16 on whoever makes a role without being superuser may grant it, also to
   * oneself, but does not take it without that.
   */
  private static final String MAY_TAKE =
      """
      select coalesce((select pg_has_role(cast(:user as name), oid,
        case when cast(current_setting('server_version_num') as int) >= 160000 then 'SET' else 'MEMBER' end)
        from pg_roles where rolname = :role), false)
      """;

  private static final String CREATE = "create role " + Access.APPLICATION_ROLE;

  /** Makes what is missing, by the owner's login. */
  void ensure() {
    try (Handle handle =
        Jdbi.create(new Access(server.jdbcUrl(), server.owner()).dataSource()).open()) {
      handle.useTransaction(
          locked -> {
            Migrations.takeTurn(locked);
            ensure(locked);
          });
    } catch (ConnectionException e) {
      throw Connections.refused(e);
    }
  }

  private void ensure(Handle handle) {
    String application = server.application().user();
    try {
      if (!exists(handle)) {
        handle.execute(CREATE);
      }
      if (!ask(handle, MAY_TAKE, application)) {
        handle.execute(grantTo(application));
      }
    } catch (ConnectionException e) {
      throw e;
    } catch (JdbiException e) {
      throw new DatabaseException(
          ServerComplaint.ROLE.of(Access.APPLICATION_ROLE, Shown.line(Failures.wordsOf(e))),
          ServerComplaint.ASK_ADMINISTRATOR.of(Shown.line(CREATE + "; " + grantTo(application))),
          e);
    }
  }

  private static boolean exists(Handle handle) {
    return handle
        .createQuery("select exists (select from pg_roles where rolname = :name)")
        .bind("name", Access.APPLICATION_ROLE)
        .mapTo(Boolean.class)
        .one();
  }

  /** The statement by which a login becomes a member. */
  private static String grantTo(String user) {
    return "grant " + Access.APPLICATION_ROLE + " to \"" + user.replace("\"", "\"\"") + "\";";
  }

  /**
   * Checks that the login can work on this program's schema.
   *
   * @return whether it can do more than the application's role, or less without taking it, and must
   *     take it for each transaction
   * @throws DatabaseException if it is no member of the role, if the schema is another program's,
   *     or if the server cannot be reached
   */
  static boolean checkApplication(Access access) {
    try (Handle handle = Jdbi.create(access.dataSource()).open()) {
      SchemaState.in(handle).requireCurrent();
      if (!ask(handle, MAY_TAKE, access.login().user())) {
        throw new DatabaseException(
            ServerComplaint.NO_MEMBER.of(access.login().user(), Access.APPLICATION_ROLE),
            ServerComplaint.ASK_ADMINISTRATOR.of(Shown.line(grantTo(access.login().user()))));
      }
      return ask(
          handle,
          """
          select rolsuper or rolbypassrls or not pg_has_role(oid, cast(:role as name), 'USAGE')
            or pg_has_role(oid, (select nspowner from pg_namespace where nspname = 'fbs'), 'USAGE')
          from pg_roles where rolname = :user
          """,
          access.login().user());
    } catch (ConnectionException e) {
      throw Connections.refused(e);
    }
  }

  private static boolean ask(Handle handle, String question, String user) {
    return handle
        .createQuery(question)
        .bind("user", user)
        .bind("role", Access.APPLICATION_ROLE)
        .mapTo(Boolean.class)
        .one();
  }
}
