package org.fbsroutines.persistence.format.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.format.RandomDocuments;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.junit.jupiter.api.Test;

class ScreeningJsonTest {
  private static final LocalDate DATE = LocalDate.of(2027, 1, 5);

  private static JsonNode written(Screening screening) {
    return read(
        new ScreeningJson(DocumentLanguage.ENGLISH)
            .write(ScreeningDocument.of(Optional.empty(), PatientFacts.unknown(), screening)));
  }

  private static JsonNode read(String json) {
    try {
      return JsonText.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Property(tries = 50)
  void tellsADosageOnlyOfWhatMayBeDoneAndAReasonForAllElse(@ForAll("facts") PatientFacts facts) {
    Screening screening = Screener.standard().screen(facts, DATE);

    JsonNode exercises = written(screening).get("exercises");

    assertThat(exercises).hasSameSizeAs(screening.exercises());
    for (int i = 0; i < exercises.size(); i++) {
      ExerciseScreening decided = screening.exercises().get(i);
      JsonNode exercise = exercises.get(i);
      assertThat(exercise.get("dosage").isNull()).isEqualTo(!decided.verdict().isReleasable());
      assertThat(exercise.has("offered")).isEqualTo(decided.offered().isPresent());
      assertThat(exercise.get("findings").isEmpty()).isEqualTo(decided.limits().isEmpty());
      exercise.get("findings").forEach(ScreeningJsonTest::assertExplained);
    }
  }

  private static void assertExplained(JsonNode finding) {
    assertThat(finding.get("sources")).isNotEmpty();
    assertThat(finding.get("reasonForPatient").asText()).isNotBlank();
    assertThat(finding.get("reasonForClinician").asText()).isNotBlank();
    assertThat(finding.get("decided").asBoolean() || !finding.get("openQuestions").isEmpty())
        .isTrue();
  }

  @Test
  void saysOfWhatIsNotDecidedWhatIsNotKnownAndNotTheReasonOfTheRule() {
    JsonNode json = written(Screener.standard().screen(PatientFacts.unknown(), DATE));

    for (JsonNode exercise : json.get("exercises")) {
      for (JsonNode finding : exercise.get("findings")) {
        if (finding.get("restriction").asText().equals("R37")) {
          assertThat(finding.get("decided").asBoolean()).isFalse();
          assertThat(finding.get("reasonForPatient").asText())
              .startsWith("We do not know yet")
              .doesNotContain("stop", "rose");
          assertThat(finding.get("reasonForClinician").asText()).startsWith("Not decided while");
        }
      }
    }
  }

  @Test
  void tellsWhomToContactFirst() {
    PatientFacts facts = PatientFacts.unknown().with(Question.SADDLE_NUMBNESS, Answer.YES);

    JsonNode json = written(Screener.standard().screen(facts, DATE));

    assertThat(json.get("date").asText()).isEqualTo("2027-01-05");
    assertThat(json.get("referral").asText()).isEqualTo("EMERGENCY");
    assertThat(json.get("contact").asText()).startsWith("Call your emergency number");
    assertThat(json.get("exercises"))
        .allMatch(exercise -> exercise.get("verdict").asText().equals("WITHHELD"));
  }

  @Test
  void limitationsInWordsStandBesideTheVerdictsAsTheyStandInTheFacts() {
    assertThat(ImmutableList.of("\"unknown\"", "[]", "[\"must not go into water\"]"))
        .allSatisfy(stated -> assertThat(limitations(stated)).containsOnly(stated));
  }

  /** Of the whole document, and of the short one. */
  private static ImmutableList<String> limitations(String stated) {
    PatientFacts facts =
        FactsJson.readStored(
                "facts", "{\"format\": \"fbs-facts/1\", \"limitations\": " + stated + "}")
            .facts();
    ScreeningDocument document =
        ScreeningDocument.of(Optional.empty(), facts, Screener.standard().screen(facts, DATE));
    return ImmutableList.of(
        read(new ScreeningJson(DocumentLanguage.ENGLISH).write(document))
            .path("limitations")
            .toString(),
        read(new ScreeningJson(DocumentLanguage.ENGLISH).writeBrief(document))
            .path("limitations")
            .toString());
  }

  @Provide
  Arbitrary<PatientFacts> facts() {
    return RandomDocuments.facts();
  }
}
