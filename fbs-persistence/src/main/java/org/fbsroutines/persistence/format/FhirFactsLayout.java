package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;

/**
 * The facts that a FHIR R4 bundle states of its patients; of others it states nothing. A patient of
 * whom it states no fact has no row, so that what is stored stays.
 */
record FhirFactsLayout(LocalDate windowsOpenSince, DocumentReading reading)
    implements Layout<FactsDocument> {

  @Override
  public String name() {
    return FhirBundle.NAME;
  }

  @Override
  public boolean recognises(FileHead start) {
    return FhirBundle.recognises(start);
  }

  @Override
  public void read(Source source, RowSink<FactsDocument> sink) {
    FhirStories.read(source, sink, windowsOpenSince)
        .forEach(
            (patient, story) -> {
              if (story.tellsFacts()) {
                sink.row(Row.of(story.place(), () -> document(patient, story)));
              }
            });
  }

  private FactsDocument document(String patient, FhirStory story) {
    reading.bornOn(story.person().birthDate()).check(story.place(), story.allOperations());
    return story
        .place()
        .build(
            () -> {
              Identifier.check("patient", patient);
              return new FactsDocument(
                  Optional.of(patient), facts(story), told(story), story.person());
            });
  }

  private static ImmutableSet<String> told(FhirStory story) {
    ImmutableSet.Builder<String> told = ImmutableSet.builder();
    if (story.hasHypertension()) {
      told.add(Question.HEART_DISEASE.key());
    }
    if (!story.allOperations().isEmpty()) {
      told.add("operations");
    }
    return told.build();
  }

  /** One pain score, or several, are no usual level of pain: that stays for a person to judge. */
  private static PatientFacts facts(FhirStory story) {
    PatientFacts facts =
        story.hasHypertension()
            ? PatientFacts.unknown().with(Question.HEART_DISEASE, Answer.YES)
            : PatientFacts.unknown();
    return story.allOperations().isEmpty()
        ? facts
        : facts.withOperations(Known.of(story.allOperations()));
  }
}
