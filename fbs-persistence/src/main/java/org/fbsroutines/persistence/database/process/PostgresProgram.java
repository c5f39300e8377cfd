package org.fbsroutines.persistence.database.process;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's own programs and waits for them.
 *
 * @param home the directory in which they are unpacked or installed, under {@code bin}
 */
public record PostgresProgram(Path home) {
  private static final Path OWN_PROCESS = Path.of("/proc/self");

  /**
   * Runs a program with arguments.
   *
   * @return what became of it
   */
  public Outcome run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (runsAsRoot()) {
      // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody in
      // particular, while its files stay ours.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(home.resolve("bin").resolve(isWindows() ? program + ".exe" : program).toString());
    command.addAll(arguments);
    Path output = Files.createTempFile("fbs-" + program, ".log");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().put("LC_ALL", "C");
      // A file, not a pipe: the server inherits it, and a pipe would stay open with the server.
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      builder.redirectInput(ProcessBuilder.Redirect.PIPE);
      Process process = builder.start();
      process.getOutputStream().close();
      return new Outcome(waitFor(process), Files.readString(output));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static boolean isWindows() {
    return Ascii.toLowerCase(System.getProperty("os.name", "")).startsWith("windows");
  }

  private static boolean runsAsRoot() throws IOException {
    return Files.exists(OWN_PROCESS)
        && Integer.valueOf(0).equals(Files.getAttribute(OWN_PROCESS, "unix:uid"));
  }

  private static int waitFor(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * How a program ended.
   *
   * @param exitCode 0 if all went well
   * @param output what it wrote
   */
  public record Outcome(int exitCode, String output) {
    /** Whether all went well. */
    public boolean succeeded() {
      return exitCode == 0;
    }
  }
}
