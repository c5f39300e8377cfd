package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Wording;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The commands and the files of the languages know the same texts. */
class CommandTextsTest {
  private static final String HELP = "command.help.";
  private static final Pattern KEY = Pattern.compile("\"(command\\.[a-z][a-z.-]*)\"");

  /** Keys that the sources put together from a beginning and a token. */
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z-]+)\"");

  private static Set<String> literals(Pattern pattern) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(r -> found.add(r.group(1)));
      }
    }
    return found;
  }

  private static Set<String> known() {
    return new TreeSet<>(Wording.english().texts().keySet());
  }

  @Test
  void everyTextThatACommandSaysIsThere() throws IOException {
    Set<String> said = literals(KEY);
    said.removeIf(key -> key.endsWith("."));

    assertThat(said).hasSizeGreaterThan(100);
    assertThat(known()).containsAll(said);
  }

  @Test
  void everyTextOfTheFileIsSaidByACommand() throws IOException {
    Set<String> said = literals(KEY);
    Set<String> tokens = literals(BEGINNING);
    for (Enum<?>[] constants :
        new Enum<?>[][] {
          ExitCode.values(),
          org.fbsroutines.persistence.store.importrun.ImportKind.values(),
          org.fbsroutines.domain.care.NotToday.Why.values()
        }) {
      for (Enum<?> constant : constants) {
        tokens.add(constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      }
    }

    assertThat(known())
        .filteredOn(key -> !key.startsWith(HELP))
        .allMatch(
            key ->
                said.contains(key)
                    || said.stream()
                        .anyMatch(
                            start ->
                                start.endsWith(".")
                                    && key.startsWith(start)
                                    && tokens.contains(
                                        key.substring(start.length()).split("\\.", 2)[0])));
  }

  @Test
  void everyCommandOptionAndParameterIsExplained() {
    each(
        spec -> {
          String name = spec.qualifiedName();
          assertThat(spec.usageMessage().description()).as(name).isNotEmpty();
          assertThat(spec.usageMessage().footer()).as(name).isNotEmpty();
          spec.args().forEach(arg -> assertThat(arg.description()).as(name + arg).isNotEmpty());
        });
  }

  @Test
  void everyTextOfTheHelpExplainsSomething() {
    TreeSet<String> explained = new TreeSet<>();
    each(
        spec -> {
          String name = spec.qualifiedName(".");
          explained.add(name + ".usage.footer");
          explained.add(name + ".usage.description");
          for (int i = 0; i < 3; i++) {
            explained.add(name + ".usage.description." + i);
          }
          for (ArgSpec arg : spec.args()) {
            names(arg).forEach(key -> explained.add(key));
            names(arg).forEach(key -> explained.add(name + "." + key));
          }
        });

    assertThat(known())
        .filteredOn(key -> key.startsWith(HELP))
        .allMatch(key -> explained.contains(key.substring(HELP.length())));
  }

  private static Stream<String> names(ArgSpec arg) {
    return arg instanceof CommandLine.Model.OptionSpec option
        ? Stream.of(option.longestName().replaceFirst("^-+", ""))
        : Stream.of(arg.descriptionKey());
  }

  private static void each(java.util.function.Consumer<CommandSpec> check) {
    CommandContext surroundings =
        Ran.surroundings(new StringWriter(), new StringWriter(), 80, "", Map.of());
    each(new Program(surroundings).complete(), check);
  }

  private static void each(CommandLine line, java.util.function.Consumer<CommandSpec> check) {
    check.accept(line.getCommandSpec());
    line.getSubcommands().values().forEach(child -> each(child, check));
  }
}
