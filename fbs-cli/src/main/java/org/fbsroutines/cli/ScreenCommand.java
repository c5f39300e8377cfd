package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.persistence.format.FactsDocument;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.format.ScreeningDocument;
import org.fbsroutines.persistence.format.ScreeningJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides what a patient may do, from a file of facts alone. */
@Command(
    name = "screen",
    description =
        "Decide which exercises a patient may do, from a file of facts. Needs no database.",
    footer = {
      "",
      "Example: write a facts file with every fact unknown, fill it in, screen it",
      "  $ fbs screen --template > facts.json",
      "  $ fbs screen facts.json --date 2027-01-31",
      "",
      "Example: when will what unlock, and what would the surgeon's clearance change",
      "  $ fbs screen facts.json --timeline --what-if poolCleared=yes",
      "",
      "Example: many patients, one a line",
      "  $ fbs screen patients.ndjson > verdicts.ndjson",
      "",
      "A withheld exercise is a result, not an error: the exit code is 0."
    })
final class ScreenCommand implements Callable<Integer> {
  private static final Pattern NDJSON = Pattern.compile("\\.(ndjson|jsonl)$");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FACTS",
      description = "The file of facts; - reads standard input.")
  private @Nullable String file;

  @Mixin private DayOptions date = new DayOptions();

  @Option(names = "--json", description = "Print the verdicts as JSON.")
  private boolean json;

  @Option(
      names = "--timeline",
      description = "Tell also on which days time alone will change a verdict.")
  private boolean timeline;

  @Option(
      names = "--what-if",
      paramLabel = "FACT=ANSWER",
      description =
          "Tell also what would change if this question were answered so: yes, no or unknown.")
  private Map<String, String> whatIf = new LinkedHashMap<>();

  @Option(
      names = "--ndjson",
      description =
          "Read one patient a line and answer each with one line of JSON, a short one or, with "
              + "--json, the whole; a file named .ndjson or .jsonl is read so anyhow.")
  private boolean ndjson;

  @Option(
      names = "--template",
      description = "Print a facts file in which every fact is unknown, and end.")
  private boolean template;

  ScreenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (template) {
      print(FactsJson.write(new FactsDocument(Optional.empty(), PatientFacts.unknown())));
      return ExitCode.DONE.number();
    }
    if (file == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing: FACTS (a file, - for standard input, or --template)");
    }
    InputFile input = InputFile.named(file, surroundings.input());
    LocalDate day = date.day(surroundings.time());
    return ndjson || NDJSON.matcher(file).find() ? screenLines(input, day) : screenOne(input, day);
  }

  private int screenLines(InputFile input, LocalDate day) {
    if (timeline || !whatIf.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--timeline and --what-if are for one patient, not for NDJSON");
    }
    Terminal terminal = surroundings.terminal();
    long refused =
        input.read(
            (name, stream) -> new ScreenLines(day, json, terminal.out()).screen(name, stream));
    if (refused > 0) {
      terminal.say(
          input.name()
              + ": "
              + refused
              + (refused == 1 ? " line" : " lines")
              + " could not be read (the answer to each says why)");
      return ExitCode.INPUT.number();
    }
    return ExitCode.DONE.number();
  }

  private int screenOne(InputFile input, LocalDate day) {
    EntryRule rule = EntryRule.of(Catalogue.standard(), day);
    FactsDocument document = input.read((name, stream) -> FactsJson.read(name, stream, rule));
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
                VerdictChange.between(
                    screening, screener.screen(WhatIf.change(document.facts(), whatIf), day)));
    if (json) {
      print(
          ScreeningJson.write(
              new ScreeningDocument(
                  document.patient(), document.facts().limitations(), screening, steps, changes)));
    } else {
      Terminal terminal = surroundings.terminal();
      new ScreeningText(terminal)
          .print(document.patient(), LimitationsText.of(document.facts()), screening);
      ChangesText text = new ChangesText(terminal);
      steps.ifPresent(text::timeline);
      changes.ifPresent(found -> text.changes("What would change with " + asGiven(), found));
    }
    return ExitCode.DONE.number();
  }

  private String asGiven() {
    return whatIf.entrySet().stream()
        .map(given -> given.getKey() + "=" + given.getValue())
        .collect(Collectors.joining(", "));
  }

  private void print(String text) {
    surroundings.terminal().out().print(text);
  }
}
