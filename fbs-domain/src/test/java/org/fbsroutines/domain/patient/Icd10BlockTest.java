package org.fbsroutines.domain.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On which questions a condition bears, by its chapter and block, and which it answers. */
class Icd10BlockTest {
  @ParameterizedTest
  @CsvSource({
    "G40.909,dizzinessOrBlackouts uncontrolledEpilepsy",
    "M81.9,osteoporosisOrVertebralFracture",
    "C7A.0,cancerHistoryWithNewPain",
    "I5A,heartConditionLimitsActivity unstableHeartCondition heartDiseaseOrHypertension"
        + " heartFailure",
    "I11.0,bloodPressureOver200Over110 heartDiseaseOrHypertension heartFailure",
    "E11.9,''",
    "M8,''",
    "'',''"
  })
  void aCodeBearsOnTheQuestionsOfItsBlockAndAnyOtherOnNone(String code, String questions) {
    assertThat(
            Icd10Block.questions(code).stream().map(Question::key).collect(Collectors.joining(" ")))
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

  @Test
  void eachCodeOfHighBloodPressureHasItsSourceAndBearsOnHeartFailure() throws IOException {
    String page = Files.readString(Path.of("../docs/provenance.md"));

    assertThat(Hypertension.ICD_10)
        .isEqualTo(ImmutableSet.of("I10", "I11", "I12", "I13", "I15", "I16", "I1A"))
        .allSatisfy(code -> assertThat(page).contains("`" + code + "`"))
        .allSatisfy(
            code -> assertThat(Icd10Block.questions(code)).contains(Question.HEART_FAILURE));
    assertThat(Hypertension.SNOMED_CT)
        .isEqualTo(ImmutableSet.of("38341003", "59621000"))
        .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
  }
}
