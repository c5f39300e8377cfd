package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.persistence.code.CodedEntry;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.identity.StatedPerson;

/** What a file states of one patient; filled while the file is read. */
final class FhirStory {
  private final Value place;
  private final Optional<FhirPeople.Person> person;
  private StatedPerson stated;
  private final List<FhirStatement> statements = new ArrayList<>();

  FhirStory(Value place) {
    this(place, Optional.empty());
  }

  private FhirStory(Value place, Optional<FhirPeople.Person> person) {
    this.place = place;
    this.person = person;
    this.stated = person.map(FhirPeople.Person::stated).orElse(StatedPerson.BY_ID);
  }

  /** A story of this place that states nothing yet, of somebody who is found. */
  FhirStory of(FhirPeople.Person found) {
    return new FhirStory(place, Optional.of(found));
  }

  /** This story with some of its statements. */
  FhirStory only(Predicate<FhirStatement> counts) {
    FhirStory story = new FhirStory(place, person);
    statements.stream().filter(counts).forEach(story::add);
    return story;
  }

  /** Who the patient is. */
  StatedPerson person() {
    return stated;
  }

  /** Where the file first speaks of the patient. */
  Value place() {
    return place;
  }

  void add(FhirStatement statement) {
    statements.add(statement);
  }

  /**
   * Adds another story of somebody with the same id.
   *
   * @return whether it may be the same person; if not, nothing was added
   */
  boolean add(FhirPeople.Person found, FhirStory other) {
    Optional<StatedPerson> both = stated.and(found.stated());
    both.ifPresent(
        together -> {
          stated = together;
          statements.addAll(other.statements);
        });
    return both.isPresent();
  }

  boolean tellsFacts() {
    return statements.stream().anyMatch(FhirStatement::statesFact);
  }

  /** Whether it states facts, or something that is kept in codes of other systems. */
  boolean states() {
    return tellsFacts() || !entries().isEmpty();
  }

  /** What is kept in codes of other systems, each code once. */
  ImmutableList<CodedEntry> entries() {
    return Multimaps.index(
            statements.stream().flatMap(statement -> statement.coded().stream()).iterator(),
            CodedEntry::undated)
        .asMap()
        .values()
        .stream()
        .map(FhirStory::together)
        .collect(ImmutableList.toImmutableList());
  }

  private static CodedEntry together(Collection<CodedEntry> same) {
    return same.iterator()
        .next()
        .on(
            same.stream()
                .flatMap(entry -> entry.days().stream())
                .collect(ImmutableSet.toImmutableSet()));
  }

  /** What of it is a procedure. */
  ImmutableList<CodedEntry> procedures() {
    return entries().stream()
        .filter(entry -> entry.kind() == CodedEntry.Kind.PROCEDURE)
        .collect(ImmutableList.toImmutableList());
  }

  boolean hasHeartCondition() {
    return statements.stream().anyMatch(FhirStatement::hasHeartCondition);
  }

  /**
   * The operations, each once, and one of which nothing is known: no file states that these were
   * all, and until a person has said so the history is not recorded.
   */
  ImmutableList<Operation> allOperations() {
    ImmutableSet<Operation> operations =
        statements.stream()
            .flatMap(statement -> statement.operations().stream())
            .collect(ImmutableSet.toImmutableSet());
    return operations.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.<Operation>builder().addAll(operations).add(Operation.unknown()).build();
  }

  /** The operations that were entered in error, but for those that another procedure still is. */
  ImmutableSet<Operation> enteredInError() {
    return Sets.difference(
            statements.stream()
                .flatMap(statement -> statement.enteredInError().stream())
                .collect(ImmutableSet.toImmutableSet()),
            ImmutableSet.copyOf(allOperations()))
        .immutableCopy();
  }

  /** Reports what was not taken, without its content, and what somebody should look at. */
  void remarkOn(String patient, RowSink<?> sink) {
    long painScores = statements.stream().filter(FhirStatement::isPainScore).count();
    long unknown = statements.stream().mapToLong(FhirStatement::unknownOperations).sum();
    long leftOut = statements.stream().filter(FhirStatement::isLeftOut).count();
    long unread = entries().stream().filter(CodedEntry::holdsBack).count();
    remark(sink, FileComplaint.PAIN_SCORES, patient, painScores);
    remark(sink, FileComplaint.UNKNOWN_PROCEDURES, patient, unknown);
    remark(sink, FileComplaint.UNREAD_CODES, patient, unread);
    remark(sink, FileComplaint.UNKNOWN_CODES, patient, leftOut);
    person
        .flatMap(FhirPeople.Person::standing)
        .ifPresent(standing -> standing.remarkOn(patient, sink));
  }

  private void remark(RowSink<?> sink, FileComplaint stated, String patient, long count) {
    if (count > 0) {
      sink.remark(place.problem(stated.of(patient, new Argument.Count(Math.toIntExact(count)))));
    }
  }
}
