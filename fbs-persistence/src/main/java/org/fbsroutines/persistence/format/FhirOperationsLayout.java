package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.patient.Operation;

/** The operations of the patients of a FHIR R4 bundle. */
final class FhirOperationsLayout implements Layout<OperationDocument> {
  private final LocalDate windowsOpenSince;

  FhirOperationsLayout(LocalDate windowsOpenSince) {
    this.windowsOpenSince = windowsOpenSince;
  }

  @Override
  public String name() {
    return FhirBundle.NAME;
  }

  @Override
  public boolean recognises(Start start) {
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

  private static Row<OperationDocument> row(String patient, FhirStory story, Operation operation) {
    return Row.of(
        story.place(),
        () ->
            story
                .place()
                .build(
                    () -> new OperationDocument(patient, Optional.of(operation), story.person())));
  }
}
