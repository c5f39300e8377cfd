import com.zaxxer.hikari.HikariDataSource;
import org.fbsroutines.persistence.store.patient.FactsRow;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The peer of a rescreening: the same rows merely streamed out of PostgreSQL by Jdbi. */
class StreamFacts {
  public static void main(String[] arguments) {
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl(arguments[0]);
      long patients =
          Jdbi.create(source)
              .installPlugin(new PostgresPlugin())
              .inTransaction(
                  handle -> {
                    handle.execute("select set_config('fbs.clinic', ?, true)", arguments[1]);
                    return handle
                        .createQuery(
                            """
                            select patient_id, version, cast(document as text) as document,
                              encode(content_hash, 'hex') as content_hash, recorded_at, recorded_by
                            from fbs.patient_facts
                            """)
                        .setFetchSize(500)
                        .map(ConstructorMapper.of(FactsRow.class))
                        .stream()
                        .filter(row -> !row.document().isEmpty())
                        .count();
                  });
      System.out.println(patients);
    }
  }
}
