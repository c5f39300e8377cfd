package org.fbsroutines.cli;

import java.util.Arrays;
import java.util.stream.Stream;
import org.fbsroutines.cli.account.AccessCodeCommands;
import org.fbsroutines.cli.account.AccountCommands;
import org.fbsroutines.cli.backup.BackupCommands;
import org.fbsroutines.cli.catalogue.CatalogueCommands;
import org.fbsroutines.cli.clinic.ClinicCommands;
import org.fbsroutines.cli.patient.ExplainCommand;
import org.fbsroutines.cli.patient.InstructionCommands;
import org.fbsroutines.cli.patient.PatientCommands;
import org.fbsroutines.cli.patient.RoutineCommands;
import org.fbsroutines.cli.patient.ScreenCommand;
import org.fbsroutines.cli.rescreening.RescreenCommand;
import org.fbsroutines.cli.rules.RulesCommands;
import org.fbsroutines.cli.server.AuditCommands;
import org.fbsroutines.cli.server.DbCommands;
import org.fbsroutines.cli.server.DemoCommand;
import org.fbsroutines.cli.server.ServeCommand;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.transfer.CodesCommands;
import org.fbsroutines.cli.transfer.ExportCommand;
import org.fbsroutines.cli.transfer.ImportCommands;
import org.fbsroutines.cli.transfer.ImportFilesCommand;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands of {@code fbs}, in the order of its help. */
enum Subcommand implements Token {
  DEMO,
  SERVE,
  CLINIC,
  ACCOUNT,
  ACCESS_CODE,
  SCREEN,
  EXPLAIN,
  ROUTINE,
  INSTRUCTION,
  PATIENT,
  RESCREEN,
  CATALOGUE,
  RULES,
  IMPORT,
  CODES,
  EXPORT,
  AUDIT,
  DB,
  BACKUP,
  COMPLETION;

  /**
   * Those that an invocation can reach. A picocli command costs its classes by reflection, so a
   * screening must not pay for the web server.
   *
   * @param first the first word of the invocation; empty for none
   */
  static Stream<Subcommand> neededFor(String first) {
    if (first.equals("--version")) {
      return Stream.of();
    }
    return Arrays.stream(values())
        .filter(one -> one.token().equals(first) && one != COMPLETION)
        .findAny()
        .map(Stream::of)
        .orElseGet(() -> Arrays.stream(values()));
  }

  /** Makes the command. */
  Object create(CommandContext surroundings) {
    return switch (this) {
      case DEMO -> new DemoCommand(surroundings);
      case SERVE -> new ServeCommand(surroundings);
      case CLINIC -> group(new ClinicCommands(surroundings), "add", "list", "set");
      case ACCOUNT ->
          group(
              new AccountCommands(surroundings), "add", "list", "invite", "reset-link", "disable");
      case ACCESS_CODE -> group(new AccessCodeCommands(surroundings), "new", "revoke");
      case SCREEN -> new ScreenCommand(surroundings);
      case ROUTINE -> new RoutineCommands(surroundings);
      case EXPLAIN -> new ExplainCommand(surroundings);
      case INSTRUCTION -> group(new InstructionCommands(surroundings), "add", "list", "withdraw");
      case PATIENT -> group(new PatientCommands(surroundings), "identifiers");
      case RESCREEN -> new RescreenCommand(surroundings);
      case CATALOGUE -> group(new CatalogueCommands(surroundings), "list", "show");
      case RULES ->
          group(new RulesCommands(surroundings), "list", "show", "check", "diff", "explain", "set");
      case IMPORT -> imports(surroundings);
      case CODES -> group(new CodesCommands(surroundings), "import", "list", "template");
      case EXPORT -> new ExportCommand(surroundings);
      case AUDIT -> group(new AuditCommands(surroundings), "head", "verify");
      case BACKUP ->
          group(new BackupCommands(surroundings), "create", "verify", "restore", "list", "prune");
      case DB -> group(new DbCommands(surroundings), "status", "migrate");
      case COMPLETION -> new CompletionCommand(surroundings);
    };
  }

  private static CommandLine imports(CommandContext surroundings) {
    CommandLine imports = new CommandLine(new ImportCommands(surroundings));
    for (ImportKind kind : ImportKind.values()) {
      imports.addSubcommand(kind.toString(), ImportFilesCommand.of(kind, surroundings));
    }
    return imports;
  }

  /** Picocli finds the commands of a class in the order of its methods' names. */
  private static CommandLine group(Object commands, String... order) {
    CommandLine group = new CommandLine(commands);
    CommandSpec spec = group.getCommandSpec();
    for (String name : order) {
      spec.addSubcommand(name, spec.removeSubcommand(name));
    }
    return group;
  }
}
