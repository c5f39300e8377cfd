package org.fbsroutines.persistence.database;

import java.sql.PreparedStatement;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Makes each query of a handle enter a clinic before it looks at anything. The query depends on the
 * row that enters and is kept apart from it ({@code offset 0}), so that the server cannot take it
 * up earlier; if it did, the query would see no row of any clinic. What changes something is
 * refused as no query.
 *
 * @param clinic the clinic
 */
record EnteringQueries(ClinicId clinic) implements StatementCustomizer {
  private static final String CLINIC = "entered_clinic";
  private static final TemplateEngine ENTERING = new Entering();

  void in(Handle handle) {
    handle.getConfig(SqlStatements.class).setTemplateEngine(ENTERING).addCustomizer(this);
  }

  @Override
  public void beforeTemplating(PreparedStatement statement, StatementContext context) {
    context.getBinding().addNamed(CLINIC, clinic.toString());
  }

  /** Puts a query behind the entrance; Jdbi keeps what comes of it. */
  private static final class Entering implements TemplateEngine.Parsing {
    @Override
    public Optional<Function<StatementContext, String>> parse(
        String query, ConfigRegistry registry) {
      String entering =
          "select asked.* from (select set_config('fbs.clinic', :"
              + CLINIC
              + ", true) as clinic offset 0) as entered cross join lateral (select * from (\n"
              + query
              + "\n) as query where entered.clinic <> '' offset 0) as asked";
      return Optional.of(context -> entering);
    }
  }
}
