package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.patient.Operation;

/** The operations of the patients of a FHIR R4 bundle. */
record FhirOperationsLayout(LocalDate windowsOpenSince, DocumentReading reading)
    implements Layout<OperationDocument> {

  @Override
  public String name() {
    return FhirBundle.NAME;
  }

  @Override
  public boolean recognises(FileHead start) {
    return FhirBundle.recognises(start);
  }

  @Override
  public void read(Source source, RowSink<OperationDocument> sink) {
    FhirStories.read(source, sink, windowsOpenSince)
        .forEach(
            (patient, story) ->
                ImmutableSet.copyOf(story.allOperations())
                    .forEach(operation -> sink.row(row(patient, story, operation))));
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
