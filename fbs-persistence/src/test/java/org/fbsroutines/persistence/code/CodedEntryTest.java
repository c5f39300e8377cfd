package org.fbsroutines.persistence.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.patient.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry bears on, and whether a clinic can say what its codes mean. */
class CodedEntryTest {
  @ParameterizedTest
  @CsvSource({
    "CONDITION,http://hl7.org/fhir/sid/icd-10-cm,M81.9,true",
    "CONDITION,http://hl7.org/fhir/sid/icd-10,M81.9,true",
    "CONDITION,urn:oid:2.16.840.1.113883.6.90,M81,true",
    "CONDITION,http://snomed.info/sct,M81,false",
    "CONDITION,urn:local,M81,false",
    "CONDITION,'',M81,false",
    "PROCEDURE,http://hl7.org/fhir/sid/icd-10,M81.9,false"
  })
  void onlyACodeOfIcd10TellsWhatAConditionBearsOn(
      CodedEntry.Kind kind, String system, String code, boolean bears) {
    CodedEntry entry = entry(kind, Code.of(system, code));

    assertThat(entry.doubts())
        .isEqualTo(bears ? ImmutableSet.of(Question.OSTEOPOROSIS) : ImmutableSet.of());
    assertThat(entry.holdsBack()).isNotEqualTo(bears);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:hospital,7,false",
    "'',7,true",
    "' ',7,true",
    "urn:hospital,'',true",
    "'','',true"
  })
  void aCodeWithoutItsSystemMeansNothingToAClinic(String system, String code, boolean isInWords) {
    assertThat(entry(CodedEntry.Kind.PROCEDURE, new Code(system, code)).isInWordsAlone())
        .isEqualTo(isInWords);
  }

  private static CodedEntry entry(CodedEntry.Kind kind, Code code) {
    return new CodedEntry(kind, ImmutableSet.of(code), "words", ImmutableSet.of(), false);
  }
}
