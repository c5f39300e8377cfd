package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.text.PseudoLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every word of every command is said by the language, but for names of things. */
class EveryWordTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String FACTS =
      """
      {"format": "fbs-facts/1", "usualPain": 3, "limitations": ["1 2"],
       "operations": [{"kind": "fusion", "region": "lumbar", "date": "2026-12-01"}],
       "answers": {"woundHealed": "yes", "fever": "yes"}}
      """;

  /** A link or a code that is made anew each time. */
  private static final Pattern SECRET =
      Pattern.compile("http://localhost\\S+|\\b\\w{4}-\\w{4}-\\w{4}\\b");

  /** Where in a file a problem is. */
  private static final Pattern PLACE = Pattern.compile("(?m)^:\\d+: (?:[\\w.\\[\\]]+: )?");

  /** What is called the same in every language. */
  private static final ImmutableSet<String> NAMES = names();

  @TempDir Path directory;

  private static ImmutableSet<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "fbs COMMAND help json csv ndjson standard",
                "operations usualPain limitations strokes painResponses kind region approach date",
                "settledWithin persistsForDays LOGIN NAME PATIENT patient rule exercise",
                "clinician administrator staff P-7 I-1 anna ada Test-clinic d.rowe Test clinic"
                    + " local PostgreSQL",
                "facts.json none.json UTC Debian pgdg"));
    for (Exercise one : Catalogue.standard().exercises()) {
      names.add(one.id().value());
      names.add(one.provenance().origin() + "\n" + one.provenance().licenceName());
    }
    Stream.of(Question.values()).map(Question::key).forEach(names::add);
    RuleBook.standard().parameters().values().stream().map(Parameter::name).forEach(names::add);
    Stream.concat(
            RuleBook.standard().restrictions().stream().flatMap(r -> r.citations().stream()),
            Catalogue.standard().exercises().stream()
                .flatMap(one -> one.dosage().citations().stream()))
        .map(Citation::phrase)
        .forEach(names::add);
    RuleBook.standard().restrictions().stream()
        .flatMap(r -> r.citations().stream())
        .map(Citation::toString)
        .forEach(names::add);
    commands().map(CommandLine::getCommandSpec).forEach(spec -> names(spec, names));
    return ImmutableSet.copyOf(PseudoLanguage.wordsOutside(String.join("\n", names)));
  }

  private static void names(CommandSpec spec, List<String> names) {
    names.add(spec.qualifiedName());
    spec.args()
        .forEach(
            arg -> {
              names.add(arg.paramLabel());
              if (arg instanceof OptionSpec option) {
                names.addAll(List.of(option.names()));
              }
            });
  }

  static Stream<CommandLine> commands() {
    CommandContext surroundings =
        Ran.surroundings(new StringWriter(), new StringWriter(), 120, "", Map.of());
    return beneath(new Program(surroundings).complete());
  }

  private static Stream<CommandLine> beneath(CommandLine line) {
    return Stream.concat(
        Stream.of(line), line.getSubcommands().values().stream().flatMap(EveryWordTest::beneath));
  }

  private static Map<String, String> environment() {
    return Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna");
  }

  private static Ran fbs(String command) {
    return translate(Pseudo.fbs(FACTS, environment(), command.split(" ")));
  }

  private static Ran translate(Ran ran) {
    assertThat(
            PseudoLanguage.wordsOutside(
                SECRET.matcher(ran.out() + "\n" + ran.err()).replaceAll("")))
        .as(ran.out() + ran.err())
        .allMatch(NAMES::contains, "said by the language");
    assertThat(ran.out() + ran.err()).contains("⟦");
    return ran;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void ofEveryHelp(CommandLine line) {
    fbs((line.getCommandSpec().qualifiedName() + " --help").substring(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "screen - --timeline --what-if poolCleared=yes",
        "screen none.json",
        "screen",
        "screen - --date 1.1.2027",
        "screen - --what-if fever=often",
        "catalogue list --standard",
        "catalogue show swimming --standard",
        "catalogue show nothing --standard",
        "rules list",
        "rules list --markdown",
        "rules show R16",
        "rules show R99",
        "rules check",
        "rules diff standard standard",
        "rules explain R17 -",
        "rules",
        "rescreen --jobs 9",
        "audit verify --expect 7",
        "audit verify --expect 7 --anchors none.json",
        "audit verify --anchors none.json",
        "rescreen --clinic a --all-clinics",
        "export routines --format csv",
        "instruction withdraw P-7",
        "import patients --max-errors 0 none.csv",
        "serve --port 70000",
        "serve --listen here",
        "serve --listen 0.0.0.0",
        "serve --public-url http://routines.example",
        "serve --behind-proxy 127.0.0.1",
        "serve --public-url https://routines.example --behind-proxy proxy.example",
        "backup create none",
        "backup list none",
        "backup prune none --keep 0",
        "backup verify none.json",
        "db status --database-url postgresql://",
        "db status --database-url postgresql://127.0.0.1:1/none",
        "db status --database-url postgresql://anna@127.0.0.1:1/none"
      })
  void ofWhatNeedsNoDatabase(String command) {
    fbs(command);
  }

  @Test
  void ofWhatIsStored() throws IOException {
    StandardRules.storeIn(DATABASE, DATABASE.clinic());
    Path patients = directory.resolve("1.json");
    Files.writeString(
        patients,
        "{\"format\": \"fbs-patients/1\", \"patients\": [{\"id\": \"P-7\", \"displayName\": \"7\","
            + " \"facts\": "
            + FACTS
            + "}]}");
    Path waiver = directory.resolve("2.json");
    Files.writeString(
        waiver,
        """
        {"format": "fbs-instruction/1", "target": {"kind": "named", "ids": ["walking"]},
         "effects": [{"kind": "withhold"}], "reason": "1 2", "author": "3 4",
         "from": "2027-01-04", "until": "2027-01-19"}
        """);
    for (String command :
        List.of(
            "account list",
            "account add clinician d.rowe 7",
            "account list",
            "account invite",
            "account reset-link d.rowe",
            "account disable d.rowe",
            "account disable nobody-x",
            "account add administrator ada 7",
            "account disable ada",
            "clinic list --details",
            "clinic set --country ES",
            "clinic set --country XYZ",
            "db status",
            "db migrate",
            "rescreen",
            "access-code new P-7",
            "access-code revoke P-7",
            "access-code revoke P-8",
            "instruction list P-7",
            "explain P-7",
            "explain P-7 --as-of 2028-01-01",
            "explain P-8",
            "routine show P-7",
            "rules set swimmingAfterOperation=90",
            "rules set swimmingAfterOperation=9",
            "rules set nothing=9",
            "rescreen",
            "catalogue list")) {
      if (command.equals("rescreen")) {
        assertThat(Pseudo.fbs("", environment(), "import", "patients", patients.toString()).out())
            .contains("⟦");
      }
      fbs(command);
    }
    assertThat(Pseudo.fbs("", environment(), "instruction", "add", "P-7", waiver.toString()).out())
        .startsWith("⟦");
    fbs("instruction list P-7");
    fbs("explain P-7");
    fbs("patient identifiers P-7");
    fbs("patient identifiers P-7 --add 7");
    fbs("instruction withdraw P-7 I-1 --because 1");
    fbs("clinic add Test-clinic");
    fbs("clinic add Test-clinic");
  }

  @Test
  void ofEveryProblemOfAFile() throws IOException {
    Path report = directory.resolve("report.csv");
    try (Stream<Path> files = Files.walk(Path.of("../fbs-persistence/src/test/resources/bad"))) {
      for (Path file : files.filter(path -> path.getNameCount() == 8).toList()) {
        String kind = file.getName(6).toString();
        Ran ran =
            Pseudo.fbs(
                "",
                environment(),
                "import",
                kind,
                "--dry-run",
                "--report",
                report.toString(),
                file.toString());
        String err = ran.err().replace(file.toString(), "").replace(report.toString(), "");
        translate(
            new Ran(
                ran.exitCode(),
                ran.out().replace(file.toString(), ""),
                PLACE.matcher(err).replaceAll("")));
        assertThat(!Files.exists(report) || Files.readString(report).contains("⟦"))
            .as(file.toString())
            .isTrue();
      }
    }
  }
}
