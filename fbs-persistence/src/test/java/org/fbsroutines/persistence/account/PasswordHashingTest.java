package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
  private static final String PASSWORD = "seven green herons wade";

  @Test
  void hashesInProductionWithNineteenMebibytesAndTwoPasses() {
    assertThat(new PasswordHashing().hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void nobodyOutsideOfThePackageChoosesWhatAHashCosts() {
    assertThat(
            Stream.of(PasswordHashing.class.getDeclaredConstructors())
                .filter(constructor -> Modifier.isPublic(constructor.getModifiers()))
                .map(Constructor::getParameterCount))
        .containsExactly(0);
  }

  @Test
  void whatNobodyHasIsComparedLikeAnyOther() {
    PasswordHashing hashing = new PasswordHashing();

    assertThat(List.of(hashing.nobodys(), hashing.hash(PASSWORD)))
        .allSatisfy(
            hash ->
                assertThat(hash)
                    .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1"
                            + "\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"));
    assertThat(hashing.matches(PASSWORD, Optional.of(hashing.nobodys()))).isFalse();
  }

  @Test
  void comparesWithTheParametersThatTheHashNames() {
    String cheap = TestAccounts.hashing().hash(PASSWORD);

    assertThat(cheap).contains("$m=64,t=1,p=1$");
    assertThat(new PasswordHashing().matches(PASSWORD, Optional.of(cheap))).isTrue();
    assertThat(new PasswordHashing().matches("another password", Optional.of(cheap))).isFalse();
    assertThat(new PasswordHashing().matches(PASSWORD, Optional.empty())).isFalse();
  }

  @Test
  void whoeverComesWhenAllTurnsAreTakenIsRefusedInsteadOfWaiting() throws Exception {
    ExecutorService turns = PasswordHashing.threads(1);
    CountDownLatch end = new CountDownLatch(1);
    try {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  turns.submit(
                      () -> {
                        end.await();
                        return true;
                      });
                }
              })
          .isInstanceOf(RejectedExecutionException.class);

      PasswordHashing hashing = new PasswordHashing(64, 1, turns);
      assertThatThrownBy(() -> hashing.hash(PASSWORD)).isInstanceOf(BusyException.class);
      assertThatThrownBy(() -> hashing.matches(PASSWORD, Optional.empty()))
          .isInstanceOf(BusyException.class);
    } finally {
      end.countDown();
      turns.shutdown();
    }
  }
}
