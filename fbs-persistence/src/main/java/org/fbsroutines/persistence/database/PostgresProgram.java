package org.fbsroutines.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's own programs and waits for it. */
record PostgresProgram(PostgresBinaries binaries) {
  private static final Path OWN_PROCESS = Path.of("/proc/self");

  /**
   * Runs a program with arguments.
   *
   * @return what became of it
   */
  Outcome run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (runsAsRoot()) {
      // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody in
      // particular, while its files stay ours.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(binaries.program(program).toString());
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
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }
}
