package org.fbsroutines.persistence.format.fhir;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.fbsroutines.persistence.code.Code;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** The codes of a concept of FHIR, and the words that a person reads beside them. */
final class FhirCodes {
  private static final int MOST_WORDS = 300;

  private FhirCodes() {}

  /** All codes; a coding that states no code counts as one that is unknown. */
  static ImmutableSet<Code> of(CodeableConcept concept) {
    return concept.getCoding().stream()
        .map(coding -> Code.of(stated(coding.getSystem()), stated(coding.getCode())))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static String stated(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The codes of one system. */
  static Stream<String> of(CodeableConcept concept, String system) {
    return concept.getCoding().stream()
        .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
        .map(Coding::getCode);
  }

  /** What a person reads: the words of the concept, or of the first coding that has some. */
  static String words(CodeableConcept concept) {
    String words =
        Stream.concat(
                Stream.of(stated(concept.getText())),
                concept.getCoding().stream().map(Coding::getDisplay))
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return Ascii.truncate(words, MOST_WORDS, "...");
  }
}
