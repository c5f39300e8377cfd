package org.fbsroutines.persistence.format;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.format.screening.DocumentLanguage;
import org.fbsroutines.persistence.format.screening.ScreeningDocument;
import org.fbsroutines.persistence.format.screening.ScreeningJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final ImmutableList<String> SCHEMAS = files();

  private static final ImmutableMap<String, Tokens<?>> ENUMS =
      ImmutableMap.<String, Tokens<?>>builder()
          .put("question", Tokens.QUESTION)
          .put("answer", Tokens.ANSWER)
          .put("operationKind", Tokens.of(OperationKind.class))
          .put("region", Tokens.of(Region.class))
          .put("approach", Tokens.of(Approach.class))
          .put("stroke", Tokens.of(Stroke.class))
          .put("demand", Tokens.of(Demand.class))
          .put("position", Tokens.of(StartingPosition.class))
          .put("supervision", Tokens.of(Supervision.class))
          .put("manner", Tokens.of(Manner.class))
          .put("direction", Tokens.of(Direction.class))
          .put("strength", Tokens.of(Strength.class))
          .put("grade", Tokens.GRADE)
          .put("unit", Tokens.of(Parameter.Unit.class))
          .put("verdict", Tokens.VERDICT)
          .put("referral", Tokens.REFERRAL)
          .buildOrThrow();

  private static ImmutableList<String> files() {
    try (Stream<Path> all = Files.list(Path.of("src/main/resources/schema"))) {
      return all.map(file -> file.getFileName().toString()).sorted().collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String file) {
    try (InputStream schema = Resources.getResource("schema/" + file).openStream()) {
      return JsonText.MAPPER.readTree(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By its address, as others fetch it: what it refers to lies beside it. */
  private static Schema schema(String name) {
    return REGISTRY.getSchema(SchemaLocation.of("classpath:schema/" + name + ".schema.json"));
  }

  private static void assertValid(String name, String document) {
    assertThat(schema(name).validate(document, InputFormat.JSON)).as(name).isEmpty();
  }

  @Property(tries = 50)
  void writtenFactsAreValid(@ForAll("facts") PatientFacts facts) {
    FactsDocument document = new FactsDocument(Optional.of("P-001"), facts);
    assertValid("fbs-facts-1", FactsJson.write(document));
    assertValid(
        "fbs-patients-1",
        Documents.json(
            PatientForm.STORED,
            List.of(
                new PatientDocument(
                    "P-1", "Name", Optional.empty(), Optional.of(new FactsDocument(facts))),
                new PatientDocument(
                    "P-2", "Name", Optional.of(LocalDate.EPOCH), Optional.empty()))));
  }

  @Property(tries = 50)
  void writtenExercisesAreValid(@ForAll("exercises") Exercise exercise) {
    assertValid("fbs-exercise-1", ExerciseJson.STORED.write(exercise));
    assertValid("fbs-exercise-1", ExerciseJson.write(exercise, RuleBook.standard()));
  }

  @Property(tries = 50)
  void writtenRuleBooksAreValid(@ForAll("ruleBooks") RuleBook ruleBook) {
    assertValid("fbs-rule-book-2", RuleBookJson.DOCUMENT.write(ruleBook));
  }

  @Property(tries = 50)
  void writtenInstructionsAreValid(@ForAll("instructions") ClinicianInstruction instruction) {
    assertValid("fbs-instruction-1", InstructionJson.write(instruction));
  }

  @Property(tries = 50)
  void writtenScreeningsAreValid(@ForAll("facts") PatientFacts facts) {
    ScreeningDocument document =
        ScreeningDocument.of(
            Optional.empty(), facts, Screener.standard().screen(facts, LocalDate.of(2027, 1, 5)));
    assertValid("fbs-screening-1", new ScreeningJson(DocumentLanguage.ENGLISH).write(document));
    assertValid(
        "fbs-screening-brief-1", new ScreeningJson(DocumentLanguage.ENGLISH).writeBrief(document));
  }

  @Property(tries = 20)
  void writtenRoutinesAreValid(@ForAll("dosages") Dosage.Stated dosage) {
    Exercise walking = Catalogue.standard().exercises().get(2);
    RoutineItem item =
        new RoutineItem(
            walking.id(),
            walking.name(),
            walking.position(),
            dosage,
            ImmutableSet.of(new Adaptation.Done(Manner.GENTLE), new Adaptation.ScaleDosage(80)),
            ImmutableList.of(OwnWords.of("advice")),
            RuleBook.standard().restrictions().stream()
                .map(rule -> rule.title())
                .collect(ImmutableList.toImmutableList()),
            Optional.of("override"));
    assertValid(
        "fbs-routine-2",
        RoutineJson.DOCUMENT.write(
            new ApprovedRoutine(
                RoutinePeriod.weeks(LocalDate.of(2027, 1, 5), 4),
                ImmutableList.of(item),
                new Approval(
                    "Dr Rowe", Instant.EPOCH, new SeenVersions(1, 1, 1), Optional.empty()))));
  }

  @Test
  void theStandardCatalogueAndRuleBookAreValid() {
    assertValid(
        "fbs-exercises-1",
        ExerciseJson.writeAll(Catalogue.standard().exercises(), RuleBook.standard()));
    Catalogue.standard()
        .exercises()
        .forEach(exercise -> assertValid("fbs-exercise-2", ExerciseJson.STORED.write(exercise)));
    assertValid("fbs-rule-book-2", RuleBookJson.DOCUMENT.write(RuleBook.standard()));
  }

  /** Who a patient of a file of patients is stands beside the facts. */
  @ParameterizedTest
  @ValueSource(strings = {"\"displayName\":\"Una\"", "\"birthDate\":\"1961-05-04\""})
  void factsOfAPatientStateNotOnceMoreWhoThatIs(String person) {
    String facts = "{\"format\":\"fbs-facts/1\"," + person + "}";
    String document =
        "{\"format\":\"fbs-patients/1\",\"patients\":[{\"id\":\"P-1\",\"displayName\":\"Una\","
            + "\"facts\":"
            + facts
            + "}]}";

    assertThat(schema("fbs-patients-1").validate(document, InputFormat.JSON)).isNotEmpty();
    assertValid("fbs-facts-1", facts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format\":\"fbs-facts/2\"}",
        "{\"format\":\"fbs-facts/1\",\"usualPain\":11}",
        "{\"format\":\"fbs-facts/1\",\"answers\":{\"newNumbness\":\"no\"}}",
        "{\"format\":\"fbs-facts/1\",\"walkingMinutes\":[1]}"
      })
  void whatTheReaderRefusesTheSchemaRefuses(String document) {
    assertThat(schema("fbs-facts-1").validate(document, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void schemasListExactlyTheTokensOfTheDomain() {
    JsonNode definitions = json("fbs-common-1.schema.json").get("$defs");
    ENUMS.forEach(
        (name, tokens) ->
            assertThat(definitions.get(name).get("enum"))
                .as(name)
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(tokens.all()));
  }

  /** A list of tokens that stands elsewhere would be held against nothing. */
  @Test
  void tokensStandInWhatTheSchemasHaveInCommonAlone() {
    for (String file : SCHEMAS) {
      Iterator<String> defined =
          file.startsWith("fbs-common")
              ? Collections.emptyIterator()
              : json(file).path("$defs").fieldNames();
      assertThat(ImmutableList.copyOf(defined))
          .as(file)
          .doesNotContainAnyElementsOf(ENUMS.keySet());
    }
  }

  @Test
  void whatASchemaRefersToLiesBesideIt() {
    for (String file : SCHEMAS) {
      for (JsonNode reference : json(file).findValues("$ref")) {
        List<String> parts = Splitter.on('#').splitToList(reference.asText());
        JsonNode target = json(parts.get(0).isEmpty() ? file : parts.get(0));
        assertThat((parts.size() == 1 ? target : target.at(parts.get(1))).isObject())
            .as(file + " " + reference)
            .isTrue();
      }
    }
  }

  @Provide
  Arbitrary<ClinicianInstruction> instructions() {
    return RandomRules.instructions();
  }

  @Provide
  Arbitrary<PatientFacts> facts() {
    return RandomDocuments.facts();
  }

  @Provide
  Arbitrary<Exercise> exercises() {
    return RandomDocuments.exercises();
  }

  @Provide
  Arbitrary<RuleBook> ruleBooks() {
    return RandomRules.ruleBooks();
  }

  @Provide
  Arbitrary<Dosage.Stated> dosages() {
    return RandomDocuments.statedDosages();
  }
}
