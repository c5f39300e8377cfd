package org.fbsroutines.persistence.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.fbsroutines.persistence.bulk.BatchImport;
import org.fbsroutines.persistence.bulk.ErrorReport;
import org.fbsroutines.persistence.bulk.ImportOptions;
import org.fbsroutines.persistence.bulk.ImportProgress;
import org.fbsroutines.persistence.bulk.ImportReport;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.store.importrun.ImportKind;

/** A program, in a JVM of its own, that imports a file and stops at a point to be killed there. */
final class ImportingProgram implements AutoCloseable {
  static final String READING = "reading";
  static final String MERGING = "merging";
  static final String NOWHERE = "nowhere";

  private final Process process;
  private final BufferedReader output;

  private ImportingProgram(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts it; it imports the file until it is at the point. */
  static ImportingProgram start(Path dataDirectory, ClinicId clinic, Path file, String until)
      throws IOException {
    return new ImportingProgram(
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ImportingProgram.class.getName(),
                dataDirectory.toString(),
                clinic.toString(),
                file.toString(),
                until)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Waits until it is at its point, or for what it says at its end. */
  String line() throws IOException {
    return String.valueOf(output.readLine());
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The program's own side. */
  public static void main(String[] arguments) throws IOException {
    DataDirectory directory = new DataDirectory(Path.of(arguments[0]));
    try (Database database = Database.of(EmbeddedServer.enter(directory, TestCluster.BINARIES))) {
      ImportReport report =
          new BatchImport(database, ClinicId.parse(arguments[1]), Clock.systemUTC())
              .run(
                  ImportKind.PATIENTS,
                  new ImportSource.OfFile(Path.of(arguments[2])),
                  new ImportOptions(
                      ImportOptions.OnError.STOP,
                      100,
                      false,
                      CsvOptions.OURS,
                      ErrorReport.NONE,
                      stoppingAt(arguments[3])),
                  "child");
      System.out.println(report.summary());
    }
  }

  /** Stops in the thread that fills the staging table, or that is about to merge it. */
  private static ImportProgress stoppingAt(String point) {
    return new ImportProgress() {
      private boolean isFirst = true;

      @Override
      public void begun(String file, long bytes) {}

      @Override
      public void read(long bytes, long rows) {
        if (isFirst) {
          isFirst = false;
          stop(READING);
        }
      }

      @Override
      public void merging(long rows) {
        stop(MERGING);
      }

      @Override
      public void ended() {}

      private void stop(String here) {
        if (here.equals(point)) {
          System.out.println(here);
          try {
            new InputStreamReader(System.in, StandardCharsets.UTF_8).read();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    };
  }
}
