package org.fbsroutines.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands of {@code fbs}, in the order of its help. */
enum Subcommand {
  DEMO,
  SERVE,
  CLINIC,
  ACCOUNT,
  ACCESS_CODE,
  SCREEN,
  EXPLAIN,
  ROUTINE,
  INSTRUCTION,
  RESCREEN,
  CATALOGUE,
  RULES,
  IMPORT,
  EXPORT,
  DB,
  COMPLETION;

  /** The word that calls it. */
  String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Those that an invocation can reach. A picocli command costs its classes by reflection, so a
   * screening must not pay for the web server.
   */
  static Stream<Subcommand> neededFor(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
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
  Object create(Surroundings surroundings) {
    return switch (this) {
      case DEMO -> new DemoCommand(surroundings);
      case SERVE -> new ServeCommand(surroundings);
      case CLINIC ->
          group(
              new ClinicCommand(),
              new ClinicAddCommand(surroundings),
              new ClinicListCommand(surroundings),
              new ClinicSetCommand(surroundings));
      case ACCOUNT ->
          group(
              new AccountCommand(),
              new AccountAddCommand(surroundings),
              new AccountListCommand(surroundings),
              new AccountResetLinkCommand(surroundings),
              new AccountDisableCommand(surroundings));
      case ACCESS_CODE ->
          group(
              new AccessCodeCommand(),
              new AccessCodeNewCommand(surroundings),
              new AccessCodeRevokeCommand(surroundings));
      case SCREEN -> new ScreenCommand(surroundings);
      case ROUTINE -> group(new RoutineCommand(), new RoutineShowCommand(surroundings));
      case EXPLAIN -> new ExplainCommand(surroundings);
      case INSTRUCTION ->
          group(
              new InstructionCommand(),
              new InstructionAddCommand(surroundings),
              new InstructionListCommand(surroundings),
              new InstructionWithdrawCommand(surroundings));
      case RESCREEN -> new RescreenCommand(surroundings);
      case CATALOGUE ->
          group(
              new CatalogueCommand(),
              new CatalogueListCommand(surroundings),
              new CatalogueShowCommand(surroundings));
      case RULES ->
          group(
              new RulesCommand(),
              new RulesListCommand(surroundings),
              new RulesShowCommand(surroundings),
              new RulesCheckCommand(surroundings),
              new RulesDiffCommand(surroundings),
              new RulesExplainCommand(surroundings),
              new RulesSetCommand(surroundings));
      case IMPORT -> imports(surroundings);
      case EXPORT -> new ExportCommand(surroundings);
      case DB ->
          group(
              new DbCommand(),
              new DbStatusCommand(surroundings),
              new DbMigrateCommand(surroundings));
      case COMPLETION -> new CompletionCommand(surroundings);
    };
  }

  private static CommandLine imports(Surroundings surroundings) {
    CommandLine imports = group(new ImportCommand(), new ImportTemplateCommand(surroundings));
    for (ImportTopic topic : ImportTopic.values()) {
      imports.addSubcommand(topic.token(), ImportFilesCommand.of(topic, surroundings));
    }
    return imports;
  }

  private static CommandLine group(Object parent, Object... children) {
    CommandLine group = new CommandLine(parent);
    for (Object child : children) {
      group.addSubcommand(child);
    }
    return group;
  }
}
