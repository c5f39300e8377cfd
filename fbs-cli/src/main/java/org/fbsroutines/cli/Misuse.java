package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What picocli found wrong with a command line. It has words in English alone: what it knows beside
 * them is reported here, and only the rest in its own words.
 *
 * @param found what it found
 */
record Misuse(ParameterException found) {

  /** Whether a group of commands was called by itself. */
  boolean isMissingCommand() {
    return found.getClass() == ParameterException.class
        && found.getArgSpec() == null
        && !found.getCommandLine().getSubcommands().isEmpty();
  }

  Text text() {
    if (found instanceof MissingParameterException missing) {
      return missing(missing.getMissing());
    }
    if (found instanceof UnmatchedArgumentException unmatched) {
      List<String> given = unmatched.getUnmatched().stream().map(Misuse::quoted).toList();
      return Wording.text(
          unmatched.isUnknownOption()
              ? "command.usage.unknown-option"
              : "command.usage.unknown-argument",
          given.size(),
          given);
    }
    if (isMissingCommand()) {
      return Wording.text("command.usage.missing-command");
    }
    ArgSpec place = found.getArgSpec();
    if (place == null) {
      return Wording.text("command.usage.other", String.valueOf(found.getMessage()));
    }
    return Wording.text(
        place.isOption() ? "command.usage.invalid-option" : "command.usage.invalid-parameter",
        quoted(name(place)),
        problem(place));
  }

  private static Text missing(List<ArgSpec> missing) {
    return Wording.text(
        missing.stream().allMatch(ArgSpec::isOption)
            ? "command.usage.missing-option"
            : "command.usage.missing-parameter",
        missing.size(),
        missing.stream()
            .map(
                place ->
                    place.isOption() ? name(place) + "=" + place.paramLabel() : place.paramLabel())
            .map(Misuse::quoted)
            .toList());
  }

  /** What a converter of ours finds wrong with a value, else what would be right. */
  private Text problem(ArgSpec place) {
    if (found.getCause() instanceof Failure failure) {
      return failure.text();
    }
    Iterable<String> choices = place.completionCandidates();
    return Wording.text(
        "command.expected",
        String.valueOf(found.getValue()),
        choices == null
            ? Wording.text("command.expected.kind", place.paramLabel())
            : Wording.text("command.expected.one-of", ImmutableList.copyOf(choices)));
  }

  /** What may have been meant. */
  Optional<Text> suggestion() {
    if (!(found instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    String path = unmatched.isUnknownOption() ? "" : name(found.getCommandLine()) + " ";
    return unmatched.getSuggestions().stream()
        .<Argument>map(meant -> new Argument.Name(path + meant))
        .reduce((one, other) -> Argument.Series.of(Argument.Joint.OR, List.of(one, other)))
        .map(meant -> Wording.text("command.usage.suggestion", meant));
  }

  private static String name(CommandLine line) {
    return line.getCommandSpec().qualifiedName();
  }

  private static String name(ArgSpec place) {
    return place instanceof OptionSpec option ? option.longestName() : place.paramLabel();
  }

  private static String quoted(String words) {
    return "'" + words + "'";
  }
}
