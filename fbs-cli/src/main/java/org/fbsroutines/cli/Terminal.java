package org.fbsroutines.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command writes: data to {@code out}, everything said about them to {@code err}; both are
 * UTF-8.
 */
final class Terminal {
  private static final int USUAL = 80;
  private static final int NARROWEST = 55;
  private static final int WIDEST = 120;

  private final PrintWriter out;
  private final PrintWriter err;
  private final int width;
  private final Ansi ansi;
  private final BooleanSupplier pipeClosed;

  /**
   * A terminal.
   *
   * @param columns the columns of a line, which are used from {@value #NARROWEST} to {@value
   *     #WIDEST}
   * @param ansi whether there are colours
   * @param pipeClosed whether whoever read the data has stopped to
   */
  Terminal(PrintWriter out, PrintWriter err, int columns, Ansi ansi, BooleanSupplier pipeClosed) {
    this.out = out;
    this.err = err;
    this.width = Math.max(NARROWEST, Math.min(columns, WIDEST));
    this.ansi = ansi;
    this.pipeClosed = pipeClosed;
  }

  static Terminal ofThisProcess(Map<String, String> environment) {
    PipeStream data = new PipeStream(new FileOutputStream(FileDescriptor.out));
    return new Terminal(
        writer(data),
        writer(new FileOutputStream(FileDescriptor.err)),
        columns(environment.getOrDefault("COLUMNS", "")),
        Ansi.AUTO,
        data::isClosedByReader);
  }

  private static int columns(String text) {
    return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : USUAL;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  int width() {
    return width;
  }

  Ansi ansi() {
    return ansi;
  }

  /** Whether somebody sits before it, so that what is shown may move. */
  boolean isInteractive() {
    return ansi.enabled();
  }

  boolean isPipeClosed() {
    return pipeClosed.getAsBoolean();
  }

  /** Says something about the data. */
  void say(String line) {
    err.println(Printable.line(line));
  }
}
