package org.fbsroutines.persistence.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;

/** Another program, in a JVM of its own, that opens a data directory and can be killed. */
final class ChildProgram implements AutoCloseable {
  static final ClinicId CLINIC = new ClinicId(new UUID(7, 7));
  static final String READY = "ready";
  static final String MIDWAY = "midway";
  private static final Recording RECORDING =
      new Recording("child", Instant.parse("2027-01-05T09:00:00Z"));

  private final Process process;
  private final BufferedReader output;

  private ChildProgram(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts it; with {@link #MIDWAY} it stores a patient and stops amid an import of more. */
  static ChildProgram start(Path dataDirectory, String until) throws IOException {
    ChildProgram child =
        new ChildProgram(
            new ProcessBuilder(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ChildProgram.class.getName(),
                    dataDirectory.toString(),
                    until)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    String line = child.output.readLine();
    if (!until.equals(line)) {
      child.close();
      throw new IOException("child said: " + line);
    }
    return child;
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Lets it close its database and end. */
  void end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The child's own side. */
  public static void main(String[] arguments) throws IOException {
    DataDirectory directory = new DataDirectory(Path.of(arguments[0]));
    try (Database database = Database.of(EmbeddedServer.enter(directory, TestCluster.BINARIES))) {
      if (arguments[1].equals(READY)) {
        System.out.println(READY);
        waitForEnd();
      } else {
        importHalf(database);
      }
    }
  }

  private static void importHalf(Database database) {
    database.inClinic(
        CLINIC,
        handle -> {
          new ClinicStore(handle).add(CLINIC, "Child clinic", ZoneId.of("UTC"), RECORDING.at());
          return new PatientStore(handle).save(patient(0), RECORDING);
        });
    database.inClinic(
        CLINIC,
        handle -> {
          for (int number = 1; number < 500; number++) {
            new PatientStore(handle).save(patient(number), RECORDING);
          }
          System.out.println(MIDWAY);
          waitForEnd();
          return new PatientStore(handle).save(patient(500), RECORDING);
        });
  }

  private static NewPatient patient(int number) {
    return new NewPatient("p" + number, "Patient " + number, null, true, "{\"n\":" + number + "}");
  }

  private static void waitForEnd() {
    try {
      new InputStreamReader(System.in, StandardCharsets.UTF_8).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
