package org.fbsroutines.persistence.audit;

import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;

/**
 * A file of anchors, one a line, to which lines are only ever added.
 *
 * @param path where it is
 */
public record AnchorFile(Path path) {
  /** Closes a line that a killed program left unfinished: a file may permit nothing but appends. */
  private static final String TORN = " #torn";

  /** Checks that a file is named. */
  public AnchorFile {
    requireNonNull(path, "path");
  }

  /**
   * Adds anchors; they are on the disk when this returns. The file is made if there is none. While
   * one program adds, others on the same computer wait, so that several can share a file.
   *
   * @throws IOException if the file cannot be written
   */
  public void append(List<Anchor> anchors) throws IOException {
    String lines = anchors.stream().map(anchor -> anchor.line() + "\n").collect(joining());
    // The lock goes as soon as this program closes the file by any channel: so it is let go first.
    try (FileChannel end =
            FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        FileChannel content = FileChannel.open(path, StandardOpenOption.READ);
        FileLock lock = end.lock()) {
      checkState(lock.isValid(), "no lock");
      ByteBuffer bytes = UTF_8.encode((endsInALine(content) ? "" : TORN + "\n") + lines);
      while (bytes.hasRemaining()) {
        end.write(bytes);
      }
      end.force(true);
    }
  }

  private static boolean endsInALine(FileChannel content) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return content.size() == 0
        || (content.read(last, content.size() - 1) == 1 && last.get(0) == '\n');
  }

  /**
   * Refuses a file in which something is, but not one anchor: nothing is to be added to it.
   *
   * @throws FormatException if that is so, or if the file cannot be read
   */
  void refuseAnythingElse() {
    if (Files.notExists(path)) {
      return;
    }
    Anchors content = read();
    ImmutableList<Problem> others =
        ImmutableList.<Problem>builder().addAll(content.wrong()).addAll(content.torn()).build();
    if (content.all().isEmpty() && !others.isEmpty()) {
      throw FormatException.of(others);
    }
  }

  /**
   * Reads the file.
   *
   * @throws FormatException if it cannot be read
   */
  public Anchors read() {
    ImmutableList.Builder<Anchor> anchors = ImmutableList.builder();
    ImmutableList.Builder<Problem> torn = ImmutableList.builder();
    ImmutableList.Builder<Problem> wrong = ImmutableList.builder();
    Iterator<String> lines = Splitter.on('\n').split(content()).iterator();
    for (int number = 1; lines.hasNext(); number++) {
      String line = lines.next();
      Optional<Anchor> anchor = Anchor.parse(line);
      if (anchor.isPresent()) {
        anchors.add(anchor.get());
      } else if (line.endsWith(TORN) || (!lines.hasNext() && !line.isEmpty())) {
        torn.add(problem(number, FileComplaint.TORN.of()));
      } else if (!line.isBlank()) {
        wrong.add(problem(number, FileComplaint.ANCHOR.of(line)));
      }
    }
    return new Anchors(anchors.build(), torn.build(), wrong.build());
  }

  private String content() {
    try {
      return new String(Files.readAllBytes(path), UTF_8);
    } catch (IOException e) {
      throw FormatException.unreadable(path.toString(), e);
    }
  }

  private Problem problem(int line, Text message) {
    return new Problem(path.toString(), line, "", message);
  }
}
