package org.fbsroutines.cli.server;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fbsroutines.cli.account.AccountCommands;
import org.fbsroutines.cli.clinic.DatabaseOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.OutputFile;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.SecretKeys;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.audit.AnchorFile;
import org.fbsroutines.persistence.audit.AuditWatch;
import org.fbsroutines.persistence.clinic.CaseloadJob;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.schedule.Job;
import org.fbsroutines.persistence.schedule.Scheduler;
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
  private static final String ANCHORS = "--anchors";

  private final CommandContext surroundings;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8484")
  private int port;

  @Option(names = "--listen", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
  private String listen = "127.0.0.1";

  @Option(names = "--public-url", paramLabel = "URL")
  private @Nullable URI publicUrl;

  @Option(names = "--behind-proxy", paramLabel = "ADDRESS", split = ",")
  private List<String> behindProxy = new ArrayList<>();

  @Option(names = ANCHORS, paramLabel = "FILE")
  private @Nullable Path anchors;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--clinic", paramLabel = "NAME")
  private @Nullable String clinic;

  /** Speaks to the terminal of its surroundings. */
  public ServeCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    WebSettings settings = webSettings();
    Terminal terminal = surroundings.terminal();
    Database open = DatabaseOptions.openToServe(database.settings(surroundings), surroundings);
    RunningServer running;
    Optional<ClinicId> uninvited;
    try {
      SecretKeys keys = SecretKeyFile.read(database.settings(surroundings), open, surroundings);
      uninvited = withoutAdministrator(open);
      running =
          RunningServer.start(
              open,
              beside(open),
              port,
              terminal,
              () -> WebServer.start(open, settings, surroundings.clock(), keys));
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
    String address =
        settings.publicUrl().map(URI::toString).orElse("http://localhost:" + running.port()) + "/";
    terminal.writeLine(address);
    uninvited.ifPresent(one -> invite(open, one, address));
    return running.await("command.serve.ready");
  }

  private WebSettings webSettings() {
    return RunningServer.settings(
        () ->
            new WebSettings(
                port, listen, Optional.ofNullable(publicUrl), ImmutableList.copyOf(behindProxy)));
  }

  private ImmutableList<Runnable> beside(Database open) {
    try {
      AuditWatch watch =
          AuditWatch.start(
              open, surroundings.clock(), Optional.ofNullable(anchors).map(AnchorFile::new));
      Scheduler scheduler =
          new Scheduler(
              open,
              surroundings.clock(),
              ImmutableList.<Job>builder()
                  .addAll(watch.jobs(ServerName.of(port)))
                  .add(CaseloadJob.of(open, surroundings.clock()))
                  .build());
      scheduler.start();
      return ImmutableList.of(scheduler::close, watch::close);
    } catch (IOException e) {
      throw OutputFile.unwritable(ANCHORS, String.valueOf(anchors), e);
    }
  }

  /** The clinic that waits for its first administrator; empty where it has one. */
  private Optional<ClinicId> withoutAdministrator(Database open) {
    ClinicId chosen = choose(open);
    return open.<Boolean, RuntimeException>readInClinic(
            chosen, handle -> new AccountStore(handle).hasAdministrator())
        ? Optional.empty()
        : Optional.of(chosen);
  }

  /**
   * Lets the first administrator in by a link on the screen of whoever starts the server. Where
   * nobody sits before it the link would stay in a log, and none is made; nor by a server that does
   * not start, since the link of the one that runs would no longer work.
   */
  private void invite(Database open, ClinicId clinicId, String address) {
    Terminal terminal = surroundings.terminal();
    if (!terminal.isInteractive()) {
      terminal.say("command.serve.no-administrator");
      return;
    }
    SecretToken token =
        open.<SecretToken, RuntimeException>inClinic(
            clinicId,
            handle ->
                new Accounts(handle, clinicId, surroundings.recording())
                    .inviteFirstAdministrator());
    terminal.say("command.serve.invitation");
    terminal.writeLine(AccountCommands.AddressOptions.link(address, token));
  }

  private ClinicId choose(Database open) {
    Optional<String> named = Optional.ofNullable(clinic);
    return (named.isPresent() ? OpenClinic.clinics(open) : OpenClinic.ownClinics(open))
        .stream()
            .filter(one -> named.map(one.name()::equals).orElse(true))
            .findFirst()
            .map(OpenClinic::requireReal)
            .orElseGet(
                () -> OpenClinic.setUp(open, named.orElse(OpenClinic.USUAL_NAME), surroundings));
  }
}
