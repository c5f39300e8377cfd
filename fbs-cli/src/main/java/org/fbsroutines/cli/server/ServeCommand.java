package org.fbsroutines.cli.server;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fbsroutines.cli.account.AccountCommands;
import org.fbsroutines.cli.clinic.DatabaseOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.clinic.ClinicSetUp;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.web.WebServer;
import org.fbsroutines.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows routines in the browser until it is stopped. */
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {
  private final CommandContext surroundings;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8484")
  private int port;

  @Option(names = "--listen", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
  private String listen = "127.0.0.1";

  @Option(names = "--public-url", paramLabel = "URL")
  private @Nullable URI publicUrl;

  @Option(names = "--behind-proxy")
  private boolean behindProxy;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--clinic", paramLabel = "NAME")
  private @Nullable String clinic;

  /** Speaks to the terminal of its surroundings. */
  public ServeCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    WebSettings settings =
        RunningServer.settings(
            () -> new WebSettings(port, listen, Optional.ofNullable(publicUrl), behindProxy));
    Terminal terminal = surroundings.terminal();
    Database open = database.open(surroundings);
    RunningServer running;
    Optional<SecretToken> invitation;
    try {
      invitation = invite(open);
      running =
          RunningServer.start(
              open, port, terminal, () -> WebServer.start(open, settings, surroundings.clock()));
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
    String address =
        settings.publicUrl().map(URI::toString).orElse("http://localhost:" + running.port()) + "/";
    terminal.writeLine(address);
    invitation.ifPresent(
        token -> {
          terminal.say("command.serve.invitation");
          terminal.printError(AccountCommands.AddressOptions.link(address, token));
        });
    return running.await("command.serve.ready");
  }

  /**
   * Lets the first administrator of the clinic in, by a link on the screen of whoever starts the
   * server; makes no link where the clinic has one.
   *
   * @return the link's token
   */
  private Optional<SecretToken> invite(Database open) {
    Recording recording = surroundings.recording();
    ClinicId invited = choose(open, recording);
    return open.<Optional<SecretToken>, RuntimeException>inClinic(
        invited,
        handle ->
            new AccountStore(handle).hasAdministrator()
                ? Optional.empty()
                : Optional.of(new Accounts(handle, invited, recording).inviteFirstAdministrator()));
  }

  private ClinicId choose(Database open, Recording recording) {
    Optional<String> named = Optional.ofNullable(clinic);
    return (named.isPresent() ? OpenClinic.clinics(open) : OpenClinic.ownClinics(open))
        .stream()
            .filter(one -> named.map(one.name()::equals).orElse(true))
            .findFirst()
            .map(OpenClinic::requireReal)
            .orElseGet(
                () ->
                    ClinicSetUp.add(
                        open,
                        named.orElse(OpenClinic.USUAL_NAME),
                        surroundings.time().zone(),
                        recording));
  }
}
