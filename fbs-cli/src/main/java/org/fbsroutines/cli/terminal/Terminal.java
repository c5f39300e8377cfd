package org.fbsroutines.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.fbsroutines.persistence.format.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command writes: data to {@code out}, everything about them to {@code err}; both are
 * UTF-8.
 *
 * @param width the columns of a line, from {@value #NARROWEST} to {@value #WIDEST}
 * @param ansi whether there are colours
 * @param isInteractive whether somebody sits before it and both input and {@code out} are theirs,
 *     so that what is shown there may move, and goes into no log
 * @param pipeClosed whether whoever read the data has stopped to
 * @param words in which language it speaks to people
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    int width,
    Ansi ansi,
    boolean isInteractive,
    BooleanSupplier pipeClosed,
    Wording words) {
  private static final int USUAL = 80;
  private static final int NARROWEST = 55;
  private static final int WIDEST = 120;

  /** Keeps to the widths that can be read. */
  public Terminal {
    width = Math.max(NARROWEST, Math.min(width, WIDEST));
  }

  static Terminal ofThisProcess(Map<String, String> environment) {
    PipeStream data = new PipeStream(new FileOutputStream(FileDescriptor.out));
    return new Terminal(
        writer(data),
        writer(new FileOutputStream(FileDescriptor.err)),
        columns(environment.getOrDefault("COLUMNS", "")),
        Ansi.AUTO,
        isTerminal(System.console()),
        data::isClosedByReader,
        Wording.english());
  }

  /** Before Java 22 there is a console at a terminal only; since then it may be asked. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static int columns(String text) {
    return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : USUAL;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The same in another language. */
  public Terminal speaking(Wording other) {
    return new Terminal(out, err, width, ansi, isInteractive, pipeClosed, other);
  }

  /** Writes data as they are. */
  public void write(String data) {
    out.print(data);
  }

  /** Writes a line of data, and at once: somebody waits for it. */
  public void writeLine(String data) {
    out.println(data);
    out.flush();
  }

  /** Reports what a command did, where it has no data. */
  public void report(String key, Object... arguments) {
    out.println(Printable.line(words.say(key, arguments)));
  }

  /** Reports something about the data. */
  public void say(String key, Object... arguments) {
    printError(words.say(key, arguments));
  }

  /** Reports what is wrong at one place of a document. */
  public void printError(Problem problem) {
    printError(problem.text(words::translate));
  }

  /** Passes on a rendered line. */
  public void printError(String line) {
    err.println(Printable.line(line));
  }

  /** Output that knows whether it failed because its reader, such as {@code head}, had enough. */
  private static final class PipeStream extends FilterOutputStream {
    private boolean closedByReader;

    PipeStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        closedByReader = String.valueOf(e.getMessage()).contains("Broken pipe");
        throw e;
      }
    }

    boolean isClosedByReader() {
      return closedByReader;
    }
  }
}
