package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That the pooler which {@code scripts/try-pooler} puts before the server does what it is for. */
@EnabledIfEnvironmentVariable(named = TestPooler.VARIABLE, matches = ".+")
class PoolerTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void theTransactionsOfOneConnectionGetDifferentSessions() {
    assertThat(Stream.generate(PoolerTest::session).limit(10).distinct()).hasSizeGreaterThan(1);
  }

  private static int session() {
    return DATABASE
        .database()
        .<Integer, RuntimeException>inClinic(
            DATABASE.clinic(),
            handle -> handle.createQuery("select pg_backend_pid()").mapTo(Integer.class).one());
  }
}
