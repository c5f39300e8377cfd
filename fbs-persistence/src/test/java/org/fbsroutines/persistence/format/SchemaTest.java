package org.fbsroutines.persistence.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.text.OwnWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final ImmutableMap<String, Tokens<?>> ENUMS =
      ImmutableMap.<String, Tokens<?>>builder()
          .put("question", Tokens.QUESTION)
          .put("answer", Tokens.ANSWER)
          .put("operationKind", Tokens.OPERATION_KIND)
          .put("region", Tokens.REGION)
          .put("approach", Tokens.APPROACH)
          .put("stroke", Tokens.STROKE)
          .put("demand", Tokens.DEMAND)
          .put("position", Tokens.POSITION)
          .put("supervision", Tokens.SUPERVISION)
          .put("manner", Tokens.MANNER)
          .put("direction", Tokens.DIRECTION)
          .put("strength", Tokens.STRENGTH)
          .put("grade", Tokens.GRADE)
          .put("unit", Tokens.UNIT)
          .put("verdict", Tokens.VERDICT)
          .put("referral", Tokens.REFERRAL)
          .buildOrThrow();

  private static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "fbs-facts-1",
          "fbs-patients-1",
          "fbs-exercise-1",
          "fbs-exercise-2",
          "fbs-exercises-1",
          "fbs-screening-1",
          "fbs-case-1",
          "fbs-routine-2",
          "fbs-rule-book-2",
          "fbs-instruction-1");

  private static String text(String name) {
    try {
      return Resources.toString(
          Resources.getResource("schema/" + name + ".schema.json"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertValid(String name, String document) {
    Schema schema = REGISTRY.getSchema(text(name));
    assertThat(schema.validate(document, InputFormat.JSON)).as(name).isEmpty();
  }

  @Property(tries = 50)
  void writtenFactsAreValid(@ForAll("facts") PatientFacts facts) {
    FactsDocument document = new FactsDocument(Optional.of("P-001"), facts);
    assertValid("fbs-facts-1", FactsJson.write(document));
    assertValid(
        "fbs-patients-1",
        Documents.json(
            RowForms.PATIENTS,
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
    assertThat(REGISTRY.getSchema(text("fbs-facts-1")).validate(document, InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void schemasListExactlyTheTokensOfTheDomain() throws IOException {
    Set<String> compared = new HashSet<>();
    for (String name : NAMES) {
      JsonNode definitions = JsonText.MAPPER.readTree(text(name)).get("$defs");
      for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
        Tokens<?> tokens = ENUMS.get(definition.getKey());
        if (tokens != null) {
          assertThat(definition.getValue().get("enum"))
              .as(name + " " + definition.getKey())
              .extracting(JsonNode::asText)
              .containsExactlyElementsOf(tokens.all());
          compared.add(definition.getKey());
        }
      }
    }
    assertThat(compared).isEqualTo(ENUMS.keySet());
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
