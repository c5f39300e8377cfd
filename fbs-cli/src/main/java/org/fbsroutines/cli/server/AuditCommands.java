package org.fbsroutines.cli.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.persistence.audit.Anchor;
import org.fbsroutines.persistence.audit.AnchorFile;
import org.fbsroutines.persistence.audit.Anchors;
import org.fbsroutines.persistence.audit.AuditChain;
import org.fbsroutines.persistence.audit.AuditVerification;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands about the audit logs of a database. */
@Command(name = "audit")
public record AuditCommands(CommandContext surroundings) {
  private static final String EXPECT = "--expect";
  private static final String ANCHORS = "--anchors";

  /** Prints where the audit logs stand, to be kept where the owner of the database cannot write. */
  @Command(name = "head")
  void head(@Option(names = "--json") boolean json, @Mixin ClinicOptions clinic) {
    List<AnchoredClinic> heads = new ArrayList<>();
    try (Database open = clinic.database().open(surroundings)) {
      for (Clinic one : chosen(open, clinic)) {
        heads.add(
            new AnchoredClinic(
                one.name(),
                new Anchor(
                    one.id(),
                    new AuditChain(open, one.id()).head(),
                    surroundings.clock().instant())));
      }
    }
    if (json) {
      surroundings.terminal().write(AnchoredClinic.json(heads));
    } else {
      heads.forEach(head -> surroundings.terminal().out().println(head.line()));
    }
  }

  /** Verifies the audit logs, and compares them with what was kept elsewhere. */
  @Command(name = "verify")
  int verify(
      @Option(names = EXPECT, paramLabel = "HASH") @Nullable String hash,
      @Option(names = ANCHORS, paramLabel = "FILE") @Nullable Path file,
      @Option(names = "--json") boolean json,
      @Mixin ClinicOptions clinic) {
    if (hash != null && file != null) {
      throw new Failure(ExitCode.USAGE, "command.either", EXPECT, ANCHORS);
    }
    if (hash != null && !hash.matches("[0-9a-f]{64}")) {
      throw Failure.misused(EXPECT, hash, "command.expected.hash");
    }
    Anchors anchors = file == null ? Anchors.NONE : read(file);
    List<VerifiedLog> logs = new ArrayList<>();
    try (Database open = clinic.database().open(surroundings)) {
      ImmutableList<Clinic> clinics = hash == null ? chosen(open, clinic) : one(open, clinic);
      if (clinic.given().isPresent() && file != null) {
        checkAnchored(clinics, anchors, file);
      }
      for (Clinic one : clinics) {
        logs.add(verify(open, one, anchors.of(one.id()), Optional.ofNullable(hash)));
      }
      if (clinic.given().isEmpty()) {
        Sets.difference(anchors.clinics(), Sets.newHashSet(ids(clinics)))
            .forEach(gone -> logs.add(verify(open, gone.toString(), gone, anchors.of(gone))));
      }
    }
    if (json) {
      surroundings.terminal().write(VerifiedLog.json(logs, surroundings.words()));
    } else {
      logs.forEach(log -> log.print(surroundings.terminal()));
    }
    return (logs.stream().allMatch(VerifiedLog::holds) ? ExitCode.DONE : ExitCode.FAILED).number();
  }

  private static VerifiedLog verify(
      Database open, Clinic clinic, ImmutableList<Anchor> anchors, Optional<String> hash) {
    VerifiedLog log = verify(open, clinic.name(), clinic.id(), anchors);
    return hash.flatMap(new AuditChain(open, clinic.id())::lacks).map(log::with).orElse(log);
  }

  private static VerifiedLog verify(
      Database open, String name, ClinicId clinic, ImmutableList<Anchor> anchors) {
    AuditVerification verification = new AuditChain(open, clinic).verify(anchors, last -> true);
    return new VerifiedLog(
        name, clinic, verification.verified(), anchors.size(), verification.findings());
  }

  /** A file that anchors nothing would let any log hold. */
  private Anchors read(Path file) {
    InputFile.checkReadable(file);
    Anchors anchors = new AnchorFile(file).read();
    anchors.torn().forEach(surroundings.terminal()::printError);
    if (!anchors.wrong().isEmpty()) {
      throw FormatException.of(anchors.wrong());
    }
    if (anchors.all().isEmpty()) {
      throw Failure.unexpected(ANCHORS, file, "command.expected.anchors");
    }
    return anchors;
  }

  /** The file of another clinic would let the chosen one hold. */
  private static void checkAnchored(ImmutableList<Clinic> clinics, Anchors anchors, Path file) {
    for (Clinic one : clinics) {
      if (anchors.of(one.id()).isEmpty()) {
        throw Failure.unexpected(ANCHORS, file, "command.expected.anchors-of", one.name());
      }
    }
  }

  private ImmutableList<Clinic> chosen(Database open, ClinicOptions clinic) {
    return clinic.given().isPresent() ? one(open, clinic) : OpenClinic.clinics(open);
  }

  private ImmutableList<Clinic> one(Database open, ClinicOptions clinic) {
    return ImmutableList.of(
        OpenClinic.find(open, clinic, surroundings).orElseThrow(OpenClinic::none));
  }

  private static ImmutableList<ClinicId> ids(ImmutableList<Clinic> clinics) {
    return clinics.stream().map(Clinic::id).collect(ImmutableList.toImmutableList());
  }
}
