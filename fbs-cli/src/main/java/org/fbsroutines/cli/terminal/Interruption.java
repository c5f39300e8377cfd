package org.fbsroutines.cli.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does to files that are being imported: the one that is under way is given up, and
 * what became of it is stated before the program ends.
 */
public final class Interruption implements AutoCloseable {
  private static final Duration MAX_WAIT = Duration.ofSeconds(20);

  private final Terminal terminal;
  private final Thread worker = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private volatile String underWay = "";

  private Interruption(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Listens until it is closed, by the thread that imports. */
  public static Interruption on(Terminal terminal) {
    Interruption interruption = new Interruption(terminal);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** A file is begun. */
  public void begun(String file) {
    underWay = file;
  }

  /** It is stored or refused, and this was reported. */
  public void done() {
    underWay = "";
  }

  private void interrupt() {
    worker.interrupt();
    boolean hasEnded = false;
    try {
      hasEnded = ended.await(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!underWay.isEmpty()) {
      terminal.say(
          hasEnded ? "command.import.interrupted" : "command.import.interrupted-late", underWay);
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, and the hook states why.
      return;
    }
  }
}
