package org.fbsroutines.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command writes: data to {@code out}, everything said about them to {@code err}; both are
 * UTF-8.
 *
 * @param out the data
 * @param err the talk
 * @param width columns that a line may fill, {@value #NARROWEST} to {@value #WIDEST}
 * @param ansi whether there are colours
 */
record Terminal(PrintWriter out, PrintWriter err, int width, Ansi ansi) {
  private static final int USUAL = 80;
  private static final int NARROWEST = 55;
  private static final int WIDEST = 120;

  Terminal {
    width = Math.max(NARROWEST, Math.min(width, WIDEST));
  }

  static Terminal ofThisProcess(Map<String, String> environment) {
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        columns(environment.getOrDefault("COLUMNS", "")),
        Ansi.AUTO);
  }

  private static int columns(String text) {
    return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : USUAL;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /** Says something about the data. */
  void say(String line) {
    err.println(Printable.line(line));
  }
}
