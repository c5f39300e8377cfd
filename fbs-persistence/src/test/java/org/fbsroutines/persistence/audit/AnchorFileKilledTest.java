package org.fbsroutines.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.audit.AuditHead;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that share a file of anchors, and are killed while they write. */
@Tag("slow")
class AnchorFileKilledTest {
  private static final int ROUNDS = 10;
  private static final int PROGRAMS = 3;
  private static final long MIN_GROWTH = 20_000;

  @TempDir Path directory;

  /** Adds anchors to a file until it is killed. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      AnchorFile file = new AnchorFile(Path.of(arguments[0]));
      for (long number = 1; ; number++) {
        AuditHead head = new AuditHead(number, "a".repeat(64));
        Anchor anchor = new Anchor(ClinicId.random(), head, Instant.EPOCH);
        file.append(ImmutableList.of(anchor, anchor, anchor));
      }
    }
  }

  @Test
  void everyLineIsAnAnchorOrIsKnownToBeUnfinished() throws Exception {
    AnchorFile file = new AnchorFile(Files.createFile(directory.resolve("anchors")));
    for (int round = 0; round < ROUNDS; round++) {
      long enough = Files.size(file.path()) + MIN_GROWTH;
      List<Process> programs = start(file);
      try {
        while (Files.size(file.path()) < enough) {
          assertThat(programs).allMatch(Process::isAlive);
          Thread.onSpinWait();
        }
      } finally {
        programs.forEach(Process::destroyForcibly);
      }
      for (Process program : programs) {
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      }
      Files.writeString(file.path(), "0f1c1d9e-3f0b-4a57-9f0e", StandardOpenOption.APPEND); // Cut.
    }

    Anchors read = file.read();
    assertThat(read.wrong()).isEmpty();
    assertThat(read.all()).hasSizeGreaterThan(ROUNDS * 100);
    assertThat(read.torn()).hasSizeBetween(ROUNDS, ROUNDS * (PROGRAMS + 1));
  }

  private static List<Process> start(AnchorFile file) throws IOException {
    List<Process> programs = new ArrayList<>();
    for (int i = 0; i < PROGRAMS; i++) {
      programs.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  file.path().toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    }
    return programs;
  }
}
