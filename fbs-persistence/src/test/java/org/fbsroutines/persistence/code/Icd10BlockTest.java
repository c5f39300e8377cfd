package org.fbsroutines.persistence.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On which questions a condition bears, by its chapter and block. */
class Icd10BlockTest {
  @ParameterizedTest
  @CsvSource({
    "http://hl7.org/fhir/sid/icd-10-cm,G40.909,dizzinessOrBlackouts uncontrolledEpilepsy",
    "http://hl7.org/fhir/sid/icd-10,M81.9,osteoporosisOrVertebralFracture",
    "http://hl7.org/fhir/sid/icd-10-cm,C7A.0,cancerHistoryWithNewPain",
    "urn:oid:2.16.840.1.113883.6.90,I5A,"
        + "heartConditionLimitsActivity unstableHeartCondition heartDiseaseOrHypertension"
        + " heartFailure",
    "http://hl7.org/fhir/sid/icd-10-cm,E11.9,''",
    "http://hl7.org/fhir/sid/icd-10-cm,M8,''",
    "http://snomed.info/sct,M81,''",
    "urn:local,G40,''"
  })
  void aCodeOfIcd10BearsOnTheQuestionsOfItsBlockAndAnyOtherOnNone(
      String system, String code, String questions) {
    assertThat(
            Icd10Block.questions(ImmutableSet.of(Code.of(system, code))).stream()
                .map(Question::key)
                .collect(Collectors.joining(" ")))
        .isEqualTo(questions);
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatWasDeniedIsAskedAgainAndNeverManyThings(Icd10Block block) {
    assertThat(block.questions())
        .hasSizeBetween(1, 7)
        .allMatch(question -> question.reassuring() == Answer.NO);
  }

  @Test
  void eachBlockHasItsSourceAndNoneMeetsAnother() throws IOException {
    String page = Files.readString(Path.of("../docs/provenance.md"));

    Arrays.stream(Icd10Block.values())
        .forEach(block -> assertThat(page).contains("`" + block.range() + "`"));
    assertThat(Arrays.stream(Icd10Block.values()).map(Icd10Block::range).toList()).isSorted();
  }
}
