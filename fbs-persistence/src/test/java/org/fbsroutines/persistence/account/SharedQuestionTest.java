package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedQuestionTest {
  private static final int ASKERS = 8;
  private static final int TIMES = 2_000;
  private static final ImmutableSet<Thread.State> WAITS =
      ImmutableSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void noAnswerIsOlderThanTheMomentOneCameForIt() throws Exception {
    SharedQuestion<Integer> question = new SharedQuestion<>(asked::incrementAndGet);
    ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
    try {
      List<Future<Boolean>> fresh = new ArrayList<>();
      for (int asker = 0; asker < ASKERS; asker++) {
        fresh.add(askers.submit(() -> isFreshEachTime(question)));
      }
      for (Future<Boolean> one : fresh) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      askers.shutdownNow();
    }
  }

  private boolean isFreshEachTime(SharedQuestion<Integer> question) {
    for (int time = 0; time < TIMES; time++) {
      int before = asked.get();
      if (question.ask() <= before) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whoeverComesWhileItIsAskedSharesTheNextTime() throws Exception {
    CountDownLatch isAsked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    SharedQuestion<Integer> question =
        new SharedQuestion<>(
            () -> {
              isAsked.countDown();
              await(mayAnswer);
              return asked.incrementAndGet();
            });
    ExecutorService askers = Executors.newCachedThreadPool();
    try {
      Future<Integer> first = askers.submit(question::ask);
      isAsked.await();
      List<Thread> late = new ArrayList<>();
      List<Integer> answers = new ArrayList<>();
      for (int asker = 0; asker < ASKERS; asker++) {
        Thread thread =
            new Thread(
                () -> {
                  int answer = question.ask();
                  synchronized (answers) {
                    answers.add(answer);
                  }
                });
        thread.start();
        late.add(thread);
      }
      for (Thread thread : late) {
        while (!WAITS.contains(thread.getState())) {
          Thread.onSpinWait();
        }
      }
      mayAnswer.countDown();
      for (Thread thread : late) {
        thread.join();
      }

      assertThat(first.get()).isEqualTo(1);
      assertThat(answers).hasSize(ASKERS).containsOnly(2);
    } finally {
      askers.shutdownNow();
    }
  }

  @Test
  void aFailureIsToldToEverybodyOfThatTimeAndIsNotKept() {
    SharedQuestion<Integer> question =
        new SharedQuestion<>(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("no connection");
              }
              return asked.get();
            });

    assertThatThrownBy(question::ask)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no connection");
    assertThat(question.ask()).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
