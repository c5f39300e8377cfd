package org.fbsroutines.cli.patient;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.fbsroutines.cli.clinic.DayOptions;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.screening.ScreeningDocument;
import org.fbsroutines.persistence.format.screening.ScreeningJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides what a patient may do, from a file of facts alone. */
@Command(name = "screen")
public final class ScreenCommand implements Callable<Integer> {
  private static final Pattern NDJSON = Pattern.compile("\\.(ndjson|jsonl)$");

  private final CommandContext surroundings;

  @Parameters(arity = "0..1", paramLabel = "FACTS", descriptionKey = "facts")
  private @Nullable String file;

  @Mixin private DayOptions date = new DayOptions();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--timeline")
  private boolean timeline;

  @Option(names = "--what-if", paramLabel = "FACT=ANSWER")
  private Map<String, String> whatIf = new LinkedHashMap<>();

  @Option(names = "--ndjson")
  private boolean ndjson;

  @Option(names = "--template")
  private boolean template;

  /** Speaks to the terminal of its surroundings. */
  public ScreenCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (template) {
      surroundings
          .terminal()
          .write(FactsJson.write(new FactsDocument(Optional.empty(), PatientFacts.unknown())));
      return ExitCode.DONE.number();
    }
    if (file == null) {
      throw new Failure(ExitCode.USAGE, "command.screen.no-facts");
    }
    InputFile input = InputFile.named(file, surroundings);
    LocalDate day = date.day(surroundings.time());
    return ndjson || NDJSON.matcher(file).find() ? screenLines(input, day) : screenOne(input, day);
  }

  private int screenLines(InputFile input, LocalDate day) {
    if (timeline || !whatIf.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "command.screen.one-patient");
    }
    Terminal terminal = surroundings.terminal();
    long refused =
        input.read((name, stream) -> new ScreenLines(day, json, terminal).screen(name, stream));
    if (refused > 0) {
      terminal.say("command.screen.unread-lines", input.name(), refused);
      return ExitCode.INPUT.number();
    }
    return ExitCode.DONE.number();
  }

  private int screenOne(InputFile input, LocalDate day) {
    FactsDocument document = input.facts(day);
    Screener screener = Screener.standard();
    Screening screening = screener.screen(document.facts(), day);
    Optional<ImmutableList<UnlockStep>> steps =
        timeline
            ? Optional.of(UnlockTimeline.of(screener, document.facts(), day))
            : Optional.empty();
    Optional<ImmutableList<VerdictChange>> changes =
        whatIf.isEmpty()
            ? Optional.empty()
            : Optional.of(
                VerdictChange.between(screening, screener.screen(changed(document.facts()), day)));
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.write(
          new ScreeningJson(terminal.words().ofDocuments())
              .write(
                  new ScreeningDocument(
                      document.patient(),
                      document.facts().limitations(),
                      screening,
                      steps,
                      changes)));
    } else {
      new ScreeningText(terminal)
          .print(document.patient(), LimitationsText.of(document.facts()), screening);
      ChangesText text = new ChangesText(terminal);
      steps.ifPresent(text::timeline);
      changes.ifPresent(
          found ->
              text.changes(
                  terminal.words().say("command.screen.what-if", whatIf.entrySet()), found));
    }
    return ExitCode.DONE.number();
  }

  /**
   * The facts with the answers that the command line changes, to see what they would change.
   *
   * @throws Failure if a question or an answer is not known
   */
  private PatientFacts changed(PatientFacts facts) {
    PatientFacts changed = facts;
    for (Map.Entry<String, String> given : whatIf.entrySet()) {
      changed = changed.with(question(given.getKey()), answer(given));
    }
    return changed;
  }

  private static Question question(String key) {
    return Question.withKey(key)
        .orElseThrow(() -> Failure.unexpected("--what-if", key, "command.expected.question"));
  }

  private static Answer answer(Map.Entry<String, String> given) {
    return Arrays.stream(Answer.values())
        .filter(answer -> answer.token().equals(given.getValue()))
        .findFirst()
        .orElseThrow(() -> Failure.unexpected("--what-if", given, "command.expected.answer"));
  }
}
