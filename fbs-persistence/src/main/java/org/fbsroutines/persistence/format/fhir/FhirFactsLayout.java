package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.notation.Identifier;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.Row;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;

/**
 * The facts that a file of FHIR R4 states of its patients; of others it states nothing. A patient
 * of whom it states no fact, and nothing in codes of other systems, has no row, so that what is
 * stored stays.
 */
public record FhirFactsLayout(ReadingDay day, DocumentReading reading)
    implements Layout<FactsDocument> {

  @Override
  public String name() {
    return FhirFile.NAME;
  }

  @Override
  public boolean recognises(FileHead start) {
    return FhirFile.recognises(start);
  }

  /** The patients may stand in another file of the same command. */
  @Override
  public boolean readsBeside(Source source) {
    return source.companions().areAny();
  }

  @Override
  public void read(Source source, RowSink<FactsDocument> sink) throws IOException {
    FhirStories.read(source, sink, day)
        .forEach(
            (patient, story) -> {
              if (!story.enteredInError().isEmpty()) {
                sink.remark(
                    story
                        .place()
                        .problem(
                            FileComplaint.ENTERED_IN_ERROR.of(
                                patient, new Argument.Count(story.enteredInError().size()))));
              }
              if (story.states()) {
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
              Identifier.check("patient", patient, story.person());
              return new FactsDocument(
                  Optional.of(patient),
                  facts(story),
                  stated(story),
                  story.person(),
                  Optional.empty(),
                  story.entries());
            });
  }

  private static ImmutableSet<String> stated(FhirStory story) {
    ImmutableSet.Builder<String> stated = ImmutableSet.builder();
    if (story.hasHeartCondition()) {
      stated.add(Question.HEART_DISEASE.key());
    }
    if (!story.allOperations().isEmpty()) {
      stated.add("operations");
    }
    return stated.build();
  }

  /** One pain score, or several, are no usual level of pain: that stays for a person to judge. */
  private static PatientFacts facts(FhirStory story) {
    PatientFacts facts =
        story.hasHeartCondition()
            ? PatientFacts.unknown().with(Question.HEART_DISEASE, Answer.YES)
            : PatientFacts.unknown();
    return story.allOperations().isEmpty()
        ? facts
        : facts.withOperations(Known.of(story.allOperations()));
  }
}
