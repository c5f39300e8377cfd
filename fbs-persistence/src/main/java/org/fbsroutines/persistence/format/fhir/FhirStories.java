package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;

/**
 * What a file states of its patients. A reference may stand before its patient, so what is stated
 * is kept until the end, by patient.
 */
final class FhirStories {
  private static final int MAX = 100_000;
  private static final Pattern PROCEDURE = Pattern.compile("(^|/)Procedure/[^/]+$");

  private final FhirFacts facts;
  private final FhirPeople people;
  private final Map<FhirReference, FhirStory> stories = new LinkedHashMap<>();
  private final Map<FhirReference, FhirPeople.Person> contained = new HashMap<>();
  private final Map<String, FhirVersion> newest = new HashMap<>();
  private final Set<String> stated = new HashSet<>();
  private final Set<String> deleted = new LinkedHashSet<>();
  private int statements;

  private FhirStories(ReadingDay day) {
    this.facts = new FhirFacts(day);
    this.people = new FhirPeople(day);
  }

  /** The stories of a file by the id of the patient. */
  static ImmutableMap<String, FhirStory> read(Source source, RowSink<?> sink, ReadingDay day)
      throws IOException {
    FhirStories stories = new FhirStories(day);
    FhirFile.read(
        source,
        sink,
        ImmutableMap.of(
            "Patient", stories::addPatient,
            "Procedure", stories::addProcedure,
            "Condition", stories::addCondition,
            "Observation", stories::addObservation),
        stories::addDeleted);
    stories.lookBeside(source);
    stories.remarkOnDeleted(source.name(), sink);
    stories.people.remarkOn(source.name(), sink);
    return stories.byPatient(sink);
  }

  private void addPatient(FhirEntry entry) {
    checkRoom(entry);
    people.add(entry);
  }

  private void addProcedure(FhirEntry entry) {
    Procedure procedure = FhirParser.read(entry.resource(), Procedure.class);
    add(entry, facts.procedure(entry, procedure));
  }

  private void addCondition(FhirEntry entry) {
    Condition condition = FhirParser.read(entry.resource(), Condition.class);
    add(entry, FhirConditions.read(entry, condition));
  }

  private void addObservation(FhirEntry entry) {
    Observation observation = FhirParser.read(entry.resource(), Observation.class);
    if (FhirFacts.isPainScore(observation)) {
      add(entry, FhirStatement.ofPainScore(entry));
    }
  }

  private void add(FhirEntry entry, FhirStatement statement) {
    checkRoom(entry);
    statements++;
    see(statement.identity(), statement.version());
    statement.identity().ifPresent(stated::add);
    stories
        .computeIfAbsent(subject(entry), stated -> new FhirStory(entry.resource()))
        .add(statement);
  }

  /** Who the subject is; each resource that holds its own patient is a subject of its own. */
  private FhirReference subject(FhirEntry entry) {
    FhirReference subject = FhirReference.ofSubject(entry, people::isInUse);
    if (!subject.isContained()) {
      return subject;
    }
    FhirReference inner = subject.insideOf(statements);
    people.contained(entry, subject).ifPresent(person -> contained.put(inner, person));
    return inner;
  }

  private void addDeleted(Value entry) {
    Optional<String> identity =
        entry
            .find("fullUrl")
            .or(() -> entry.find("request").flatMap(request -> request.find("url")))
            .map(Value::text)
            .map(FhirReference::unversioned);
    see(identity, FhirVersion.ofDeleted(entry));
    identity.filter(id -> PROCEDURE.matcher(id).find()).ifPresent(deleted::add);
  }

  /** What was deleted is not stated any more, so that nobody can tell what came of it before. */
  private void remarkOnDeleted(String file, RowSink<?> sink) {
    int count = Sets.difference(deleted, stated).size();
    if (count > 0) {
      sink.remark(new Problem(file, 0, "", FileComplaint.DELETED.of(new Argument.Count(count))));
    }
  }

  private void see(Optional<String> identity, FhirVersion version) {
    identity.ifPresent(
        id -> newest.merge(id, version, (one, other) -> one.isBefore(other) ? other : one));
  }

  private boolean isCurrent(FhirStatement statement) {
    return statement
        .identity()
        .map(newest::get)
        .filter(latest -> statement.version().isBefore(latest))
        .isEmpty();
  }

  private void checkRoom(FhirEntry entry) {
    if (people.size() + stories.size() + statements > MAX) {
      throw entry.resource().refuse(FileComplaint.LARGE_BUNDLE.of(MAX));
    }
  }

  private Optional<FhirPeople.Person> find(FhirReference subject) {
    return Optional.ofNullable(contained.get(subject)).or(() -> people.find(subject));
  }

  /**
   * A bulk export has its patients in a file of their own, or in several, of which any may state
   * that one of them is replaced.
   */
  private void lookBeside(Source source) throws IOException {
    ImmutableSet<FhirReference> missing =
        stories.keySet().stream()
            .filter(subject -> !contained.containsKey(subject))
            .filter(subject -> people.findInside(subject).isEmpty())
            .collect(ImmutableSet.toImmutableSet());
    if (stories.isEmpty()) {
      return;
    }
    source
        .companions()
        .forEach(
            other -> {
              if (FhirFile.recognises(other.start())) {
                FhirFile.read(
                    other,
                    RowSink.silent(),
                    ImmutableMap.of(
                        "Patient",
                        entry -> {
                          people.seeReplaced(entry);
                          if (FhirPeople.mayMean(missing, entry)) {
                            addPatient(entry);
                          }
                        }),
                    deleted -> {});
              }
            });
  }

  private ImmutableMap<String, FhirStory> byPatient(RowSink<?> sink) {
    Map<String, FhirStory> byPatient = new LinkedHashMap<>();
    stories.forEach(
        (subject, story) -> {
          FhirStory current = story.only(this::isCurrent);
          Optional<FhirPeople.Person> person = find(subject);
          if (person.isPresent() && people.replacement(person.get()).isEmpty()) {
            String id = person.get().id();
            FhirStory all = byPatient.computeIfAbsent(id, unseen -> story.of(person.get()));
            if (!all.add(person.get(), current)) {
              refuse(story, FileComplaint.ID_OF_ANOTHER.of(id), sink);
            }
          } else if (current.states()) {
            refuse(story, stray(subject, person), sink);
          }
        });
    byPatient.forEach((patient, story) -> story.remarkOn(patient, sink));
    return ImmutableMap.copyOf(byPatient);
  }

  private static void refuse(FhirStory story, Text problem, RowSink<?> sink) {
    sink.problem(story.place().problem(problem), story.place().original());
  }

  private Text stray(FhirReference subject, Optional<FhirPeople.Person> person) {
    return person
        .map(
            found ->
                FileComplaint.REPLACED_SUBJECT.of(found.id(), people.replacement(found).orElse("")))
        .orElseGet(() -> FileComplaint.STRAY_SUBJECT.of(subject.shown()));
  }
}
