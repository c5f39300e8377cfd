package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import org.fbsroutines.domain.patient.Operation;

/** The operations of the patients of a file of FHIR R4. */
record FhirOperationsLayout(ReadingDay day, DocumentReading reading)
    implements Layout<OperationDocument> {

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
  public void read(Source source, RowSink<OperationDocument> sink) throws IOException {
    FhirStories.read(source, sink, day)
        .forEach(
            (patient, story) ->
                sink.together(
                    ImmutableSet.copyOf(story.allOperations()).stream()
                        .map(operation -> row(patient, story, operation))
                        .collect(ImmutableList.toImmutableList())));
  }

  private Row<OperationDocument> row(String patient, FhirStory story, Operation operation) {
    return Row.of(story.place(), () -> document(patient, story, operation));
  }

  private OperationDocument document(String patient, FhirStory story, Operation operation) {
    reading.bornOn(story.person().birthDate()).check(story.place(), ImmutableList.of(operation));
    return story
        .place()
        .build(() -> new OperationDocument(patient, Optional.of(operation), story.person()));
  }
}
