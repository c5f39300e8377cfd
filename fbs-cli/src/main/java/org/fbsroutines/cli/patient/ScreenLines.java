package org.fbsroutines.cli.patient;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.screening.DocumentLanguage;
import org.fbsroutines.persistence.format.screening.LineProblemsJson;
import org.fbsroutines.persistence.format.screening.ScreeningDocument;
import org.fbsroutines.persistence.format.screening.ScreeningJson;

/**
 * Screens many patients, one document of facts a line (NDJSON), and answers each with one line in
 * the same order. Lines are worked on by all processors, some hundred at a time.
 */
final class ScreenLines {
  private static final int AT_ONCE = 512;

  private final Screener screener = Screener.standard();
  private final LocalDate date;
  private final EntryRule rule;
  private final boolean whole;
  private final PrintWriter out;
  private final DocumentLanguage language;
  private long refused;

  /**
   * A screening of many.
   *
   * @param date the day of the decisions
   * @param whole whether to answer with reasons and sources, not with ids alone
   * @param terminal takes the answers, in its language
   */
  ScreenLines(LocalDate date, boolean whole, Terminal terminal) {
    this.date = date;
    this.rule = EntryRule.of(Catalogue.standard(), date);
    this.whole = whole;
    this.out = terminal.out();
    this.language = terminal.words().ofDocuments();
  }

  /**
   * Answers every line, until nobody reads the answers any more, and returns how many of the lines
   * could not be read.
   */
  long screen(String name, InputStream input) {
    long before = 0;
    try {
      Iterator<List<byte[]>> chunks = Iterators.partition(new ByteLines(input), AT_ONCE);
      while (chunks.hasNext() && !out.checkError()) {
        List<byte[]> chunk = chunks.next();
        write(name, before, chunk);
        before += chunk.size();
      }
    } catch (UncheckedIOException e) {
      throw FormatException.unreadable(name, requireNonNull(e.getCause()));
    }
    return refused;
  }

  private void write(String name, long before, List<byte[]> chunk) {
    List<Answer> answers =
        IntStream.range(0, chunk.size())
            .parallel()
            .filter(i -> !isBlank(chunk.get(i)))
            .mapToObj(i -> answer(name, before + i + 1, chunk.get(i)))
            .toList();
    for (Answer answer : answers) {
      out.print(answer.text);
      out.print('\n');
      refused += answer.isRefusal ? 1 : 0;
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte one : line) {
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return true;
  }

  private Answer answer(String name, long number, byte[] line) {
    try {
      if (line.length > ByteLines.MAX_LENGTH) {
        throw FormatException.ofFile(name, FileComplaint.LONG_LINE_BYTES.of(ByteLines.MAX_LENGTH));
      }
      FactsDocument document = FactsJson.read(name, new ByteArrayInputStream(line), rule);
      Screening screening = screener.screen(document.facts(), date);
      ScreeningDocument answer =
          ScreeningDocument.of(document.patient(), document.facts(), screening);
      ScreeningJson json = new ScreeningJson(language);
      return new Answer(whole ? json.writeLine(answer) : json.writeBrief(answer), false);
    } catch (FormatException e) {
      return new Answer(LineProblemsJson.write(number, e.problems(), language), true);
    }
  }

  private record Answer(String text, boolean isRefusal) {}

  /**
   * The lines of a stream as they are, without their ends. Of a line that is too long for any
   * reader only the beginning is kept, which is still too long.
   */
  private static final class ByteLines extends AbstractIterator<byte[]> {
    /** The most bytes of a line that a reader should take. */
    static final int MAX_LENGTH = 250_000;

    private final InputStream input;

    ByteLines(InputStream input) {
      this.input = new BufferedInputStream(input, 1 << 16);
    }

    @Override
    protected byte[] computeNext() {
      try {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int next = input.read();
        if (next < 0) {
          return end();
        }
        while (next >= 0 && next != '\n') {
          if (line.size() <= MAX_LENGTH) {
            line.write(next);
          }
          next = input.read();
        }
        return line.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private byte[] end() {
      endOfData();
      return new byte[0];
    }
  }
}
