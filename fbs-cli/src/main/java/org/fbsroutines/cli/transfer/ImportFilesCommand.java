package org.fbsroutines.cli.transfer;

import com.google.common.collect.ImmutableList;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.cli.terminal.Interruption;
import org.fbsroutines.cli.terminal.OutputFile;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TerminalProgress;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.persistence.bulk.BatchImport;
import org.fbsroutines.persistence.bulk.ErrorReport;
import org.fbsroutines.persistence.bulk.ErrorReportCsv;
import org.fbsroutines.persistence.bulk.ImportOptions;
import org.fbsroutines.persistence.bulk.ImportProgress;
import org.fbsroutines.persistence.bulk.RetriedImport;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.persistence.format.field.ColumnMapping;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.notation.LocalNotation;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings files of one kind in. */
@Command
public final class ImportFilesCommand implements Callable<Integer> {
  private static final long USUAL_MOST_PROBLEMS = 10_000;

  private final CommandContext surroundings;
  private final ImportKind kind;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
  private List<String> files = List.of();

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--on-error", paramLabel = "WHAT")
  private ImportOptions.OnError onError = ImportOptions.OnError.STOP;

  @Option(names = "--max-errors", paramLabel = "N")
  private long mostProblems = USUAL_MOST_PROBLEMS;

  @Option(names = "--retry")
  private boolean retry;

  @Option(names = "--report", paramLabel = "FILE")
  private @Nullable Path report;

  @Option(names = "--map", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(names = "--locale", paramLabel = "TAG", converter = NotationConverter.class)
  private LocalNotation notation = LocalNotation.OURS;

  @Option(names = "--encoding", paramLabel = "NAME")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(names = "--json")
  private boolean json;

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  private ImportFilesCommand(CommandContext surroundings, ImportKind kind) {
    this.surroundings = surroundings;
    this.kind = kind;
  }

  /** The command of a kind. */
  public static CommandLine of(ImportKind kind, CommandContext surroundings) {
    CommandLine line = new CommandLine(new ImportFilesCommand(surroundings, kind));
    Wording words = surroundings.words();
    line.getCommandSpec()
        .name(kind.toString())
        .usageMessage()
        .description(
            words.say("command.import." + kind + ".title"),
            words.say("command.import." + kind + ".rule"),
            words.say("command.import.forms"));
    return line;
  }

  @Override
  public Integer call() {
    if (mostProblems < 1) {
      throw Failure.misused(
          "--max-errors", Long.toString(mostProblems), "command.expected.at-least-one");
    }
    ImmutableList<ImportSource> sources = ImportFiles.find(files, surroundings);
    ImportFiles.checkApart("--report", report, sources, mapping);
    ColumnMapping columns = columns();
    ImportReports reports = new ImportReports(surroundings.terminal(), json);
    try (Interruption interruption = Interruption.on(surroundings.terminal());
        @Nullable OutputFile errors = report == null ? null : OutputFile.begin("--report", report);
        OpenClinic open = OpenClinic.openForPeople(clinic, surroundings)) {
      BatchImport batch = new BatchImport(open.database(), open.clinic(), surroundings.clock());
      ImportOptions options =
          options(
              columns,
              errors == null
                  ? ErrorReport.NONE
                  : new ErrorReportCsv(errors.bytes(), surroundings.terminal().words()::translate));
      Consumer<BatchImport> files =
          importing -> {
            for (ImportSource source : sources) {
              interruption.begun(source.name());
              bringIn(source, retried(importing), options, reports);
              interruption.done();
            }
          };
      if (dryRun) {
        batch.rehearse(files);
      } else {
        files.accept(batch);
      }
      if (errors != null) {
        errors.keep();
      }
    }
    return reports.end().number();
  }

  private void bringIn(
      ImportSource source, RetriedImport importing, ImportOptions options, ImportReports reports) {
    try {
      reports.add(importing.run(kind, source, options, surroundings.user()));
    } catch (FormatException e) {
      reports.addUnread(source.name(), e);
    } catch (DatabaseException e) {
      surroundings.terminal().say("command.import.broken-off", source.name());
      throw e;
    }
  }

  /** A transaction in which files are tried out together fails as a whole. */
  private RetriedImport retried(BatchImport importing) {
    Terminal terminal = surroundings.terminal();
    return new RetriedImport(
        importing,
        retry && !dryRun ? RetriedImport.USUAL_PAUSES : ImmutableList.of(),
        (why, length) -> {
          terminal.say(
              "command.import.retry", terminal.words().translate(why.text()), length.toSeconds());
          TimeUnit.SECONDS.sleep(length.toSeconds());
        });
  }

  private ImportOptions options(ColumnMapping columns, ErrorReport errors) {
    return new ImportOptions(
        onError,
        mostProblems,
        dryRun,
        new CsvOptions(columns, notation, encoding),
        errors,
        json ? ImportProgress.SILENT : TerminalProgress.on(surroundings.terminal()));
  }

  private ColumnMapping columns() {
    return mapping == null
        ? ColumnMapping.NONE
        : InputFile.named(mapping.toString(), surroundings).read(ColumnMapping::read);
  }

  /** Reads a language tag (BCP 47) on the command line as the way of writing that it stands for. */
  static final class NotationConverter implements ITypeConverter<LocalNotation> {
    @Override
    public LocalNotation convert(String text) {
      try {
        return LocalNotation.of(Locale.forLanguageTag(text));
      } catch (IllegalArgumentException e) {
        throw Failure.ofInput("command.expected", text, Wording.text("command.expected.notation"));
      }
    }
  }
}
