package org.fbsroutines.persistence.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.persistence.format.csv.CsvLayout;
import org.fbsroutines.persistence.format.exercise.ExerciseForm;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.field.ColumnMapping;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.patient.CodeMeaningForm;
import org.fbsroutines.persistence.format.patient.FactsForm;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.patient.OperationForm;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.patient.RecordForm;
import org.fbsroutines.persistence.format.routine.PrescriptionForm;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.format.row.CollectedRows;
import org.fbsroutines.persistence.format.row.JsonListLayout;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.format.screening.ScreeningJson;
import org.junit.jupiter.api.Test;

/** Keeps docs/formats.md true. */
class FormatsPageTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final ImmutableMap<String, Consumer<InputStream>> READERS =
      ImmutableMap.<String, Consumer<InputStream>>builder()
          .put(FactsJson.FORMAT, input -> FactsJson.read("example", input, Entering.RULE))
          .put(PatientForm.STORED.listFormat(), reader(PatientForm.STORED))
          .put(ExerciseJson.LIST_FORMAT, input -> ExerciseJson.readAll("example", input))
          .put(RoutineJson.FORMAT, input -> RoutineJson.DOCUMENT.read("example", input))
          .put(RuleBookJson.FORMAT, input -> RuleBookJson.DOCUMENT.read("example", input))
          .put(InstructionJson.FORMAT, input -> InstructionJson.read("example", input, "I-1"))
          .put(ScreeningJson.FORMAT, input -> JsonText.read("example", input))
          .put(ColumnMapping.FORMAT, input -> ColumnMapping.read("example", input))
          .put(FactsForm.STORED.listFormat(), reader(FactsForm.STORED))
          .put(OperationForm.STORED.listFormat(), reader(OperationForm.STORED))
          .put(PrescriptionForm.FORM.listFormat(), reader(PrescriptionForm.FORM))
          .put(RecordForm.FORM.listFormat(), reader(RecordForm.FORM))
          .put(CodeMeaningForm.FORM.listFormat(), reader(CodeMeaningForm.FORM))
          .buildOrThrow();

  private static <T> Consumer<InputStream> reader(RowForm<T> form) {
    return input -> CollectedRows.read(new JsonListLayout<>(form), "example", input, form);
  }

  private static final ImmutableList<Tokens<?>> TOKENS =
      ImmutableList.of(
          Tokens.ANSWER,
          Tokens.of(OperationKind.class),
          Tokens.of(Region.class),
          Tokens.of(Approach.class),
          Tokens.of(Stroke.class),
          Tokens.of(Demand.class),
          Tokens.of(StartingPosition.class),
          Tokens.of(Supervision.class),
          Tokens.of(Manner.class),
          Tokens.of(Direction.class),
          Tokens.of(Strength.class),
          Tokens.GRADE,
          Tokens.of(Parameter.Unit.class),
          Tokens.VERDICT,
          Tokens.REFERRAL);

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/formats.md"));
  }

  private static ImmutableList<String> blocks(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(page())
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(ImmutableList.toImmutableList());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void hasARowForEveryQuestion() throws IOException {
    String page = page();
    for (Question question : Question.values()) {
      Answer reassuring = question.reassuring();
      assertThat(page)
          .contains(
              "| %s | `%s` | `%s` | %s | %s |"
                  .formatted(
                      question.topic().title().english(),
                      question.key(),
                      Field.snakeCase(question.key()),
                      question.text().english(),
                      reassuring.token()));
    }
  }

  @Test
  void namesEveryTokenOfEveryEnum() throws IOException {
    String page = page();
    for (Tokens<?> tokens : TOKENS) {
      assertThat(page).contains("| `" + String.join("`, `", tokens.all()) + "` |");
    }
  }

  @Test
  void namesEveryColumn() throws IOException {
    String page = page();
    for (RowForm<?> form :
        ImmutableList.of(
            ExerciseForm.of(RuleBook.standard()),
            PatientForm.STORED,
            FactsForm.STORED,
            OperationForm.STORED,
            PrescriptionForm.FORM,
            RecordForm.FORM,
            CodeMeaningForm.FORM)) {
      for (String column : form.columns()) {
        assertThat(page).contains("`" + column + "`");
      }
    }
  }

  @Test
  void showsAnExampleOfEveryFormatThatCanBeReadAndIsValid() throws IOException {
    Set<String> shown = new HashSet<>();
    for (String example : blocks("json")) {
      JsonNode json = JsonText.MAPPER.readTree(example);
      String format = json.get("format").asText();
      Consumer<InputStream> reader = READERS.get(format);
      assertThat(reader).as(format).isNotNull();
      assertThat(SCHEMAS.getSchema(schema(format)).validate(example, InputFormat.JSON))
          .as(format)
          .isEmpty();
      if (reader != null) {
        reader.accept(stream(example));
      }
      shown.add(format);
    }
    assertThat(shown).isEqualTo(READERS.keySet());
  }

  private static SchemaLocation schema(String format) {
    return SchemaLocation.of("classpath:schema/" + format.replace('/', '-') + ".schema.json");
  }

  @Test
  void showsCsvThatCanBeRead() throws IOException {
    ImmutableList<String> examples = blocks("csv");

    assertThat(Documents.exercises("example", stream(examples.get(0)))).hasSize(1);
    assertThat(Documents.patients("example", stream(examples.get(1)), Entering.RULE)).hasSize(1);
    assertThat(
            CollectedRows.read(
                new CsvLayout<>(RecordForm.FORM, CsvOptions.OURS),
                "example",
                stream(examples.get(2)),
                RecordForm.FORM))
        .hasSize(1);
  }
}
