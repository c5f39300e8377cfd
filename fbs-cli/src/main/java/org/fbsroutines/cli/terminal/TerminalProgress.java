package org.fbsroutines.cli.terminal;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.fbsroutines.persistence.bulk.ImportProgress;
import org.jspecify.annotations.Nullable;

/** Shows how far an import is: a bar on a terminal, and a line now and then elsewhere. */
public final class TerminalProgress implements ImportProgress {
  private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(10).toNanos();
  private static final long UNIT_BYTES = 1 << 20;

  private final Terminal terminal;
  private final boolean hasBar;
  private @Nullable ProgressBar bar;
  private String file = "";
  private long size;
  private long lastLine;

  private TerminalProgress(Terminal terminal, boolean hasBar) {
    this.terminal = terminal;
    this.hasBar = hasBar;
  }

  /** A line that is redrawn where the terminal can, and none where it cannot. */
  public static ImportProgress on(Terminal terminal) {
    return new TerminalProgress(terminal, terminal.isInteractive());
  }

  @Override
  public void begun(String begun, long bytes) {
    file = begun;
    size = bytes;
    lastLine = System.nanoTime();
    if (hasBar) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(Printable.line(begun))
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(bytes)
              .setUnit(" MB", UNIT_BYTES)
              .setMaxRenderedLength(terminal.width())
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }
  }

  @Override
  public void read(long bytes, long rows) {
    if (bar != null) {
      bar.stepTo(bytes).setExtraMessage(" " + terminal.words().say("command.import.rows", rows));
    } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
      lastLine = System.nanoTime();
      String share = size > 0 ? " (" + 100 * bytes / size + " %)" : "";
      terminal.printError(
          file + ": " + terminal.words().say("command.import.rows-read", rows) + share);
    }
  }

  @Override
  public void merging(long rows) {
    if (bar != null) {
      bar.setExtraMessage(" " + terminal.words().say("command.import.storing", rows));
    } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
      terminal.printError(file + ": " + terminal.words().say("command.import.storing", rows));
    }
  }

  @Override
  public void ended() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
