package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.bulk.BatchImport;
import org.fbsroutines.persistence.bulk.ErrorReport;
import org.fbsroutines.persistence.bulk.ErrorReportCsv;
import org.fbsroutines.persistence.bulk.ImportOptions;
import org.fbsroutines.persistence.bulk.ImportProgress;
import org.fbsroutines.persistence.bulk.ImportSource;
import org.fbsroutines.persistence.format.ColumnMapping;
import org.fbsroutines.persistence.format.CsvOptions;
import org.fbsroutines.persistence.format.LocalNotation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings files of one kind in. */
@Command
final class ImportFilesCommand implements Callable<Integer> {
  private static final long USUAL_MOST_PROBLEMS = 10_000;

  private final Surroundings surroundings;
  private final ImportTopic topic;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The files, in their order; a pattern such as '*.csv'; - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--dry-run",
      description = "Do all but store: the same checks, counts and report.")
  private boolean dryRun;

  @Option(
      names = "--on-error",
      paramLabel = "WHAT",
      description =
          "One of: stop, a file with a bad row is not stored; skip, its good rows are. stop if not"
              + " given.")
  private ImportOnError onError = ImportOnError.STOP;

  @Option(
      names = "--max-errors",
      paramLabel = "N",
      description =
          "Give a file up after N problems and store nothing of it; "
              + USUAL_MOST_PROBLEMS
              + " if not given.")
  private long mostProblems = USUAL_MOST_PROBLEMS;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write every problem with its row to this CSV file, to correct the rows by.")
  private @Nullable Path report;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "Where the columns are called otherwise: a JSON file such as {\"format\": \"fbs-mapping/1\", \"columns\": {\"Nr\": \"patient_id\"}, \"ignore\": [\"Telephone\"], \"answers\": {\"ja\": \"yes\"}};"
              + " see docs/formats.md.")
  private @Nullable Path mapping;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      converter = NotationConverter.class,
      description =
          "How the file writes dates and numbers, such as de for 14.3.2026 and 2,5, en-GB for 14/3/2026,"
              + " en-US for 3/14/2026; 2026-03-14 is always read, and alone if not given.")
  private LocalNotation notation = LocalNotation.OURS;

  @Option(
      names = "--again",
      description = "Go through a file once more whose very content was stored before.")
  private boolean again;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  private ImportFilesCommand(Surroundings surroundings, ImportTopic topic) {
    this.surroundings = surroundings;
    this.topic = topic;
  }

  /** The command of a kind. */
  static CommandLine of(ImportTopic topic, Surroundings surroundings) {
    CommandLine line = new CommandLine(new ImportFilesCommand(surroundings, topic));
    line.getCommandSpec().name(topic.token());
    line.getCommandSpec()
        .usageMessage()
        .description(topic.description())
        .footer(topic.footer().toArray(new String[0]));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  @Override
  public Integer call() {
    if (mostProblems < 1) {
      throw new Failure(
          ExitCode.USAGE, "--max-errors: " + mostProblems + " (expected: at least 1)");
    }
    ImmutableList<ImportSource> sources = ImportFiles.find(files, surroundings.input());
    ImportFiles.checkApart("--report", report, sources, mapping);
    ColumnMapping columns = columns();
    ImportReports reports = new ImportReports(surroundings.terminal(), json);
    try (Interruption interruption = Interruption.on(surroundings.terminal());
        OutputFile errors = OutputFile.orNone("--report", report);
        OpenClinic open = OpenClinic.openForPeople(database, clinic, surroundings)) {
      BatchImport importing = new BatchImport(open.database(), open.clinic(), surroundings.clock());
      ImportOptions options =
          options(columns, report == null ? ErrorReport.NONE : new ErrorReportCsv(errors.writer()));
      for (ImportSource source : sources) {
        interruption.begun(source.name());
        reports.add(importing.run(topic.kind(), source, options, surroundings.user()));
        interruption.done();
      }
      errors.keep();
    }
    return reports.end().number();
  }

  private ImportOptions options(ColumnMapping columns, ErrorReport errors) {
    return new ImportOptions(
        onError.meaning(),
        mostProblems,
        dryRun,
        again,
        new CsvOptions(columns, notation),
        errors,
        json ? ImportProgress.SILENT : TerminalProgress.on(surroundings.terminal()));
  }

  private ColumnMapping columns() {
    return mapping == null
        ? ColumnMapping.NONE
        : InputFile.named(mapping.toString(), surroundings.input()).read(ColumnMapping::read);
  }
}
