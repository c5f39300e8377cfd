package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.TestCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers as programs of their own: the usual one and the demonstration's. */
class ServeCommandTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
  private static final String DOOR = "/demonstration/alex";

  private final List<Process> running = new ArrayList<>();

  @TempDir Path directory;

  @AfterEach
  void endAll() throws IOException {
    running.forEach(Process::destroy);
    running.forEach(process -> process.onExit().join());
    if (Files.isSymbolicLink(binaries())) {
      Files.delete(binaries());
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", data().toString()));
    ProcessBuilder program =
        new ProcessBuilder(command).redirectError(errors(running.size()).toFile());
    // Whoever asks for colours is not there by that.
    program.environment().put("CLICOLOR_FORCE", "1");
    Process process = program.start();
    running.add(process);
    return process;
  }

  private Path data() {
    return directory.resolve("data");
  }

  private Path binaries() {
    return data().resolve("binaries");
  }

  private Path errors(int number) {
    return directory.resolve(number + ".err");
  }

  private static String address(Process server) throws IOException {
    BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
    return String.valueOf(output.readLine());
  }

  private static int ask(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static String body(HttpClient browser, String address) throws Exception {
    return browser
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  /** Sends a form of the page at an address to another one. */
  private static HttpResponse<String> post(HttpClient browser, String page, String to)
      throws Exception {
    Matcher token = CSRF.matcher(body(browser, page));
    assertThat(token.find()).as("a form on " + page).isTrue();
    return browser.send(
        HttpRequest.newBuilder(URI.create(to))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("csrf=" + token.group(1)))
            .build(),
        BodyHandlers.ofString());
  }

  private Ran run(String... arguments) throws Exception {
    Process process = start(arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), out, Files.readString(errors(running.indexOf(process))));
  }

  @Test
  void printsAnAddressThatAnswersAndStopsCleanly() throws Exception {
    Process server = start("serve", "--port", "0");
    String address = address(server);
    assertThat(address).matches("http://localhost:\\d+/");
    assertThat(ask(address)).isEqualTo(200);

    server.destroy();

    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(errors(0))
        .content()
        .contains("Stop with Ctrl-C", "'fbs account invite' prints a link")
        .doesNotContain("/link/")
        .doesNotContain("\tat ");
  }

  @Test
  void theAuditLogsAreAnchoredWhenItStartsAndWhenItStops() throws Exception {
    TestCluster.copyTo(data());
    Path anchors = directory.resolve("anchors");
    Process server = start("serve", "--port", "0", "--anchors", anchors.toString());
    address(server);
    assertThat(anchors).content().hasLineCount(1).endsWith("Z\n");
    Ran.fbs("account", "add", "administrator", "a.lee", "Ann Lee", "--data", data().toString());

    server.destroy();

    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(anchors).content().hasLineCount(2);
    assertThat(
            Ran.fbs("audit", "verify", "--anchors", anchors.toString(), "--data", data().toString())
                .exitCode())
        .isZero();

    Ran refused =
        run("serve", "--port", "0", "--anchors", directory.resolve("none/anchors").toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED.number());
    assertThat(refused.err()).contains("--anchors: ", "none/anchors: cannot be written");
  }

  @Test
  void aClinicIsSetUpInWhichNobodyIsInvented() throws Exception {
    TestCluster.copyTo(data());
    Process server = start("serve", "--port", "0");
    assertThat(ask(address(server))).isEqualTo(200);
    String data = data().toString();

    assertThat(Ran.fbs("clinic", "list", "--data", data).out().lines()).containsExactly("Clinic");
    assertThat(Ran.fbs("export", "patients", "--format", "csv", "--data", data).out())
        .hasLineCount(1)
        .startsWith("patient_id,");
    assertThat(Ran.fbs("account", "list", "--data", data).out()).contains("No account yet.");
  }

  @Test
  void theDemonstrationIsOneCommandAndNoOtherStartOpensItsDoor() throws Exception {
    TestCluster.copyTo(data());
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String demonstration = address(start("demo", "--port", "0"));
    assertThat(demonstration).matches("http://127\\.0\\.0\\.1:\\d+/");
    assertThat(body(browser, demonstration)).contains("Nobody here is real", DOOR);
    assertThat(post(browser, demonstration, demonstration.replaceAll("/$", DOOR)).headers())
        .extracting(headers -> headers.firstValue("Location"))
        .isEqualTo(Optional.of("/today"));

    for (String other :
        new String[] {
          "serve --port 0",
          "account add administrator ann Ann",
          "import patients -",
          "access-code new demo"
        }) {
      Ran refused = Ran.fbs((other + " --data " + data()).split(" "));
      assertThat(refused.exitCode()).as(other).isEqualTo(ExitCode.INPUT.number());
      assertThat(refused.err()).as(other).contains("contains the demonstration", "invented people");
    }
    assertThat(body(browser, demonstration)).as("and the door is still there").contains(DOOR);
  }

  @Test
  void theDemonstrationRefusesADirectoryOfOthersWhateverDatabaseTheEnvironmentNames() {
    TestCluster.copyTo(data());
    String data = data().toString();
    Ran.fbs("clinic", "add", "Hill Clinic", "--data", data);

    Ran refused =
        Ran.with(
            200, "", Map.of("FBS_DATABASE_URL", "postgresql://nowhere/x"), "demo", "--data", data);

    assertThat(refused.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(refused.err())
        .contains(data + ": has a clinic that 'fbs demo' did not create", "a directory of its own");
    assertThat(Ran.fbs("clinic", "list", "--data", data).out().lines())
        .containsExactly("Hill Clinic");
    assertThat(Ran.fbs("export", "patients", "--format", "csv", "--data", data).out())
        .hasLineCount(1);
  }

  @Test
  void otherCommandsWorkWhileItRunsAndAfterItWasKilled() throws Exception {
    TestCluster.copyTo(data());
    Process server = start("serve", "--port", "0");
    String address = address(server);
    Path library = directory.resolve("library.json");
    Files.writeString(
        library,
        """
        [{"id": "Sit_Up", "name": "Sit-Up", "force": null, "level": "beginner", "mechanic": null,
          "equipment": null, "primaryMuscles": ["abdominals"], "secondaryMuscles": [],
          "instructions": ["Lie down."], "category": "strength", "images": []}]
        """);

    Ran whileServing =
        Ran.fbs("import", "exercises", library.toString(), "--data", data().toString());
    assertThat(whileServing.out()).as(whileServing.err()).contains("added 1");
    assertThat(ask(address)).isEqualTo(200);

    server.destroyForcibly().waitFor();

    Ran afterKill = Ran.fbs("catalogue", "list", "--all", "--data", data().toString());
    assertThat(afterKill.exitCode()).as(afterKill.err()).isZero();
    assertThat(afterKill.out()).contains("Sit-Up");
  }

  @Test
  void aPortInUseIsToldInOneLine() throws Exception {
    TestCluster.copyTo(data());
    String address = address(start("serve", "--port", "0"));

    Ran second = run("serve", "--port", String.valueOf(URI.create(address).getPort()));

    assertThat(second.exitCode()).isEqualTo(ExitCode.FAILED.number());
    assertThat(second.err()).contains("is in use (choose another with --port)").hasLineCount(1);
  }

  @Test
  void aPortThatCannotBeIsAMistakeOfUsage() {
    Ran ran = Ran.fbs("serve", "--port", "70000");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("--port: 70000 (expected: 0 to 65535)");
  }
}
