package org.fbsroutines.cli;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.web.WebServer;
import org.fbsroutines.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows routines in the browser until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Show the pages for patients, clinicians and staff, until stopped.",
      "As long as the clinic has no administrator, a link is printed by which whoever opens it"
          + " becomes one. 'fbs demo' shows a clinic in which nobody is real.",
      "It answers this computer alone, unless --public-url names an https address: then put a"
          + " proxy with the certificate in front of it."
    },
    footer = {
      "",
      "Example: start, open the address that is printed, stop with Ctrl-C",
      "  $ fbs serve --port 8484",
      "",
      "Example: for a clinic, behind a proxy on the same computer",
      "  $ fbs serve --clinic 'Spine clinic' --public-url https://routines.example \\",
      "      --behind-proxy"
    })
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8484",
      description = "Listen here; 8484 if not given, and any free port for 0.")
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Listen on this IP address; other computers reach it with --public-url alone.")
  private String listen = "127.0.0.1";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "How browsers reach the server through a proxy, by https.")
  private @Nullable URI publicUrl;

  @Option(
      names = "--behind-proxy",
      description = "Believe the proxy's X-Forwarded-For about where a request comes from.")
  private boolean behindProxy;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--clinic",
      paramLabel = "NAME",
      description =
          "Invite the first administrator of this clinic, which is set up where there is none of that"
              + " name; if not given, of the first one.")
  private @Nullable String clinic;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    WebSettings settings = settings();
    Terminal terminal = surroundings.terminal();
    Database open = RenewedDatabase.open(database, surroundings);
    RunningServer running;
    Optional<SecretToken> invitation;
    try {
      invitation = new FirstAdministrator(open, Optional.ofNullable(clinic), surroundings).invite();
      running =
          RunningServer.start(
              open, port, terminal, () -> WebServer.start(open, settings, surroundings.clock()));
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
    String address =
        settings.publicUrl().map(URI::toString).orElse("http://localhost:" + running.port()) + "/";
    running.tellAddress(address);
    invitation.ifPresent(token -> FirstAdministrator.tell(terminal, address, token));
    return running.await("FBS Routines is ready: open this address in your browser.");
  }

  private WebSettings settings() {
    try {
      return new WebSettings(port, listen, Optional.ofNullable(publicUrl), behindProxy);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
