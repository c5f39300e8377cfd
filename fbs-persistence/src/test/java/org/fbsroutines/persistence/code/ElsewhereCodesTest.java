package org.fbsroutines.persistence.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which codes of procedures are surely not on the spine. */
class ElsewhereCodesTest {
  private static final String PCS = "http://www.cms.gov/Medicare/Coding/ICD10";
  private static final String CPT = "http://www.ama-assn.org/go/cpt";

  @ParameterizedTest
  @CsvSource({
    "http://www.cms.gov/Medicare/Coding/ICD10,0SR90JZ,true",
    "http://www.cms.gov/Medicare/Coding/ICD10,0SRC0JZ,true",
    "http://www.cms.gov/Medicare/Coding/ICD10,0DTJ4ZZ,true",
    "urn:oid:2.16.840.1.113883.6.4,02100Z9,true",
    "http://www.cms.gov/Medicare/Coding/ICD10,0SG00AJ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0SB20ZZ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0SG704Z,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0RG10A0,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0PS404Z,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0QB00ZZ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0QB20ZZ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,00NY0ZZ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,01NB0ZZ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,07DS3ZZ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0JH70MZ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0SPY0JZ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,3E0R3BZ,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0DTJ4Z,false",
    "http://www.cms.gov/Medicare/Coding/ICD10,0dtj4zz,false",
    "http://www.ama-assn.org/go/cpt,44970,true",
    "urn:oid:2.16.840.1.113883.6.12,66984,true",
    "http://www.ama-assn.org/go/cpt,63030,false",
    "http://www.ama-assn.org/go/cpt,22612,false",
    "http://www.ama-assn.org/go/cpt,27447,false",
    "http://www.ama-assn.org/go/cpt,0202T,false",
    "http://www.ama-assn.org/go/cpt,4497,false",
    "http://www.ama-assn.org/go/cpt,44970-51,false",
    "https://fhir.hl7.org.uk/Id/opcs-4,H01.1,true",
    "https://fhir.hl7.org.uk/Id/opcs-4,C751,true",
    "https://fhir.hl7.org.uk/Id/opcs-4,V33.1,false",
    "https://fhir.hl7.org.uk/Id/opcs-4,A48.3,false",
    "https://fhir.hl7.org.uk/Id/opcs-4,W37.1,false",
    "https://fhir.hl7.org.uk/Id/opcs-4,Z66.1,false",
    "https://fhir.hl7.org.uk/Id/opcs-4,H,false",
    "http://snomed.info/sct,80146002,false",
    "urn:oid:2.16.840.1.113883.6.96,428191000124101,false",
    "urn:local,44970,false",
    "'',44970,false"
  })
  void onlyACodeWhoseOwnPlaceIsAnotherIsSurelyElsewhere(
      String system, String code, boolean elsewhere) {
    assertThat(CodeMeanings.NONE.areElsewhere(ImmutableSet.of(Code.of(system, code))))
        .isEqualTo(elsewhere);
  }

  @Test
  void aProcedureIsElsewhereOnlyIfEachOfItsCodesIs() {
    Code bowel = Code.of(CPT, "44970");

    assertThat(CodeMeanings.NONE.areElsewhere(ImmutableSet.of())).isFalse();
    assertThat(CodeMeanings.NONE.areElsewhere(ImmutableSet.of(bowel, Code.of("urn:x", "7"))))
        .isFalse();
    assertThat(CodeMeanings.NONE.areElsewhere(ImmutableSet.of(bowel, Code.of(PCS, "0DTJ4ZZ"))))
        .isTrue();
  }

  @Test
  void whatTheClinicSaysGoesBeforeTheCodeItself() {
    Code bowel = Code.of(CPT, "44970");
    Code local = Code.of("urn:x", "7");
    CodeMeaning fusion =
        CodeMeaning.operation(Known.of(OperationKind.FUSION), Known.of(Region.LUMBAR));
    CodeMeanings said =
        new CodeMeanings(ImmutableMap.of(bowel, fusion, local, CodeMeaning.ELSEWHERE));

    assertThat(said.areElsewhere(ImmutableSet.of(bowel))).isFalse();
    assertThat(said.operations(ImmutableSet.of(local, bowel))).containsExactly(fusion);
    assertThat(said.areElsewhere(ImmutableSet.of(local))).isTrue();
  }

  @Test
  void eachListHasItsSource() throws IOException {
    String page = Files.readString(Path.of("../docs/provenance.md"));

    ElsewhereCodes.PCS_SYSTEMS.forEach(one -> assertThat(page).contains("`0" + one + "`"));
    ElsewhereCodes.PCS_PARTS.forEach(
        (system, parts) ->
            assertThat(page)
                .contains(
                    "`0%s` parts `%s`"
                        .formatted(
                            system,
                            parts.stream().map(String::valueOf).collect(Collectors.joining()))));
    ElsewhereCodes.CPT
        .asRanges()
        .forEach(
            range ->
                assertThat(page)
                    .contains("`" + range.lowerEndpoint() + "-" + range.upperEndpoint() + "`"));
    ElsewhereCodes.OPCS_CHAPTERS.forEach(one -> assertThat(page).contains("`" + one + "`"));
    for (CodeSystem system : CodeSystem.values()) {
      assertThat(page).contains("`" + system.address() + "`");
    }
  }
}
