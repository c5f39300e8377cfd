package org.fbsroutines.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.database.Timeouts;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WriteProbeTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int MANY = 100;

  /** The connections that requests share. */
  private static final int POOL = 8;

  @Test
  void holdsForADatabaseThatTakesChangesAndForNoneThatIsOnlyRead() {
    assertThat(probe().isWritable()).isTrue();

    DATABASE.takeChanges(false);
    try (Database standby = DATABASE.again(Timeouts.OF_A_REQUEST)) {
      assertThat(
              standby.<Integer, RuntimeException>readOutsideClinics(
                  handle ->
                      handle.createQuery("select count(*) from clinic").mapTo(Integer.class).one()))
          .isEqualTo(1);
      assertThat(new WriteProbe(standby).isWritable()).isFalse();
    } finally {
      DATABASE.takeChanges(true);
    }
  }

  @Test
  void ofManyWhoAskWhileTheDatabaseHangsOneWaitsForItAndNobodyForLong() throws Exception {
    WriteProbe probe = probe();
    ExecutorService strangers = Executors.newFixedThreadPool(MANY);
    try (Handle holding = DATABASE.asOwner().open()) {
      holding.begin();
      holding.execute("alter sequence write_probe increment by 1");

      List<Future<Boolean>> answers =
          Stream.generate(() -> strangers.submit(probe::isWritable)).limit(MANY).toList();

      assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isFalse());
      while (!DATABASE.somebodyWaits()) {
        Thread.onSpinWait();
      }
      assertThat(DATABASE.waiting()).isEqualTo(1);
      holding.rollback();
    } finally {
      strangers.shutdownNow();
    }
  }

  @Test
  void waitsForNoRequestHoweverManyAreUnderWay() throws Exception {
    ExecutorService requests = Executors.newFixedThreadPool(MANY);
    CountDownLatch end = new CountDownLatch(1);
    try {
      Semaphore underWay = new Semaphore(0);
      for (int i = 0; i < MANY; i++) {
        Future<?> unused =
            requests.submit(
                () ->
                    DATABASE
                        .database()
                        .<Boolean, InterruptedException>readOutsideClinics(
                            handle -> {
                              underWay.release();
                              end.await();
                              return true;
                            }));
      }
      underWay.acquire(POOL);

      assertThat(probe().isWritable()).isTrue();
    } finally {
      end.countDown();
      requests.shutdown();
    }
  }

  private static WriteProbe probe() {
    return new WriteProbe(DATABASE.database());
  }
}
