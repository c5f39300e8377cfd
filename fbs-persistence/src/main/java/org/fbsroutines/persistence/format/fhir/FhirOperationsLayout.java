package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.persistence.code.CodedEntry;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.Row;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;

/** The operations of the patients of a file of FHIR R4. */
public record FhirOperationsLayout(ReadingDay day, DocumentReading reading)
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
                    Stream.concat(
                            rows(patient, story).stream(),
                            story.enteredInError().stream()
                                .map(operation -> inError(patient, story, operation)))
                        .collect(ImmutableList.toImmutableList())));
  }

  /** One for each operation; what is kept in codes stands beside the first, or alone. */
  private ImmutableList<Row<OperationDocument>> rows(String patient, FhirStory story) {
    ImmutableList<Operation> operations = ImmutableSet.copyOf(story.allOperations()).asList();
    ImmutableList<CodedEntry> entries = story.procedures();
    if (operations.isEmpty()) {
      return entries.isEmpty()
          ? ImmutableList.of()
          : ImmutableList.of(row(patient, story, Optional.empty(), entries));
    }
    ImmutableList.Builder<Row<OperationDocument>> rows = ImmutableList.builder();
    ImmutableList<CodedEntry> beside = entries;
    for (Operation operation : operations) {
      rows.add(row(patient, story, Optional.of(operation), beside));
      beside = ImmutableList.of();
    }
    return rows.build();
  }

  private static Row<OperationDocument> inError(
      String patient, FhirStory story, Operation operation) {
    return Row.of(
        story.place(),
        () ->
            story
                .place()
                .build(() -> OperationDocument.enteredInError(patient, operation, story.person())));
  }

  private Row<OperationDocument> row(
      String patient,
      FhirStory story,
      Optional<Operation> operation,
      ImmutableList<CodedEntry> entries) {
    return Row.of(
        story.place(),
        () -> {
          operation.ifPresent(
              stated ->
                  reading
                      .bornOn(story.person().birthDate())
                      .check(story.place(), ImmutableList.of(stated)));
          return story
              .place()
              .build(
                  () ->
                      new OperationDocument(
                          patient, operation, story.person(), false, Optional.empty(), entries));
        });
  }
}
