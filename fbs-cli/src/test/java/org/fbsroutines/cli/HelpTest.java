package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {

  static Stream<CommandLine> commands() {
    List<CommandLine> commands = new ArrayList<>();
    collect(
        new Program(Ran.surroundings(new StringWriter(), new StringWriter(), 80, "", Map.of()))
            .complete(),
        commands);
    return commands.stream();
  }

  private static void collect(CommandLine line, List<CommandLine> commands) {
    commands.add(line);
    line.getSubcommands().values().forEach(child -> collect(child, commands));
  }

  private static String[] words(CommandLine line, String... more) {
    String[] path = line.getCommandSpec().qualifiedName().split(" ");
    return Stream.concat(Stream.of(path).skip(1), Stream.of(more)).toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void teachesByAnExampleAndTellsTheExitCodes(CommandLine line) {
    Ran ran = Ran.fbs(words(line, "--help"));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("Usage: " + line.getCommandSpec().qualifiedName())
        .contains("Example: ", "  $ ", "Exit codes:", "0   done")
        .containsPattern("\\$ .*" + line.getCommandSpec().qualifiedName());
    assertThat(line.getCommandSpec().usageMessage().description()[0]).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void keepsToTheWidthOfTheTerminal(CommandLine line) {
    Ran ran = Ran.with(80, "", Map.of(), words(line, "--help"));

    assertThat(ran.out().lines()).allMatch(text -> text.length() <= 80);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anUnknownOptionIsAMistakeOfUsage(CommandLine line) {
    Ran ran = Ran.fbs(words(line, "--no-such-option"));

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).containsAnyOf("--no-such-option", "Missing required parameter");
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(Ran.fbs("--version").out().strip()).matches("fbs \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void aMisspeltCommandIsAnsweredByTheNearestOne() {
    Ran ran = Ran.fbs("scren");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("Did you mean: fbs screen or fbs rescreen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules", "import", "db", "backup"})
  void aGroupAloneShowsItsCommands(String group) {
    Ran ran = Ran.fbs(group);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("Missing required subcommand", "Commands:");
  }

  @Test
  void completionKnowsEveryCommand() {
    Ran ran = Ran.fbs("completion");

    assertThat(ran.out()).startsWith("#!/usr/bin/env bash").contains("screen", "import", "--date");
  }
}
