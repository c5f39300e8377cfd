package org.fbsroutines.persistence.format.fhir;

import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.field.ValueKind;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.identity.StatedPerson;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/**
 * The patients of some files, and which of them a reference means. It is resolved inside these
 * files; one that may mean two of them means nobody. A number of a system that the clinic lists
 * also means whoever has it there.
 */
final class FhirPeople {
  private final FhirPatients patients;
  private final FhirUnlisted unlisted;
  private final Map<String, StatedPerson> persons = new HashMap<>();
  private final Map<String, Person> byUrl = new HashMap<>();

  /** Those of a file without addresses; a relative reference there means the id alone. */
  private final SetMultimap<String, Person> withoutBase = LinkedHashMultimap.create();

  private final SetMultimap<String, Person> byId = LinkedHashMultimap.create();
  private final FhirNumbers numbers;
  private final Set<String> replaced = new HashSet<>();
  private int size;

  FhirPeople(ReadingDay day) {
    this.patients = new FhirPatients(day);
    this.numbers = new FhirNumbers(patients);
    this.unlisted = new FhirUnlisted(day);
  }

  /**
   * A patient of the files.
   *
   * @param id by which the clinic finds it
   * @param stated who it is, by the resource
   * @param standing its own standing; empty where the files have no resource of it
   * @param references by what it may be referred to
   * @param numbers its numbers in use
   */
  record Person(
      String id,
      StatedPerson stated,
      Optional<FhirStanding> standing,
      ImmutableSet<String> references,
      ImmutableSet<FhirReference.Identifier> numbers) {}

  int size() {
    return size;
  }

  void add(FhirEntry entry) {
    Value resource = entry.requirePlain().resource();
    Person person = person(entry);
    if (!persons.computeIfAbsent(person.id(), unseen -> person.stated()).equals(person.stated())) {
      throw resource.refuse(FileComplaint.ID_OF_ANOTHER.of(person.id()));
    }
    size++;
    entry.fullUrl().ifPresent(url -> addUrl(FhirReference.unversioned(url), person, resource));
    resource.find("id").ifPresent(id -> addId("Patient/" + id.text(), entry, person));
    numbers.add(person, resource);
    seeReplaced(entry);
  }

  /** Notes which records a patient's resource states to be replaced, itself or others. */
  void seeReplaced(FhirEntry entry) {
    FhirStanding standing = new FhirStanding(entry.resource());
    standing.replaces().stream().map(FhirReference::unversioned).forEach(replaced::add);
    if (standing.replacedBy().isPresent()) {
      references(entry).stream().findFirst().ifPresent(replaced::add);
    }
  }

  /** By what an entry may be referred to, the most exact first. */
  private static ImmutableSet<String> references(FhirEntry entry) {
    return Stream.concat(
            entry.fullUrl().map(FhirReference::unversioned).stream(),
            entry.resource().find("id").map(id -> "Patient/" + id.text()).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether an identifier is one that may name somebody today. */
  boolean isInUse(Value identifier) {
    Value alone =
        Value.object(
            identifier.place(),
            ImmutableMap.of(
                "resourceType", Value.scalar(identifier.place(), ValueKind.TEXT, "Patient"),
                "identifier", Value.array(identifier.place(), ImmutableList.of(identifier))));
    return patients.inUse(alone, FhirParser.read(alone, Patient.class)).findAny().isPresent();
  }

  void remarkOn(String file, RowSink<?> sink) {
    unlisted.remarkOn(file, sink);
  }

  private Person person(FhirEntry entry) {
    Value resource = entry.resource();
    FhirStanding standing = new FhirStanding(resource);
    standing.requirePerson();
    Patient patient = FhirParser.read(resource, Patient.class);
    unlisted.add(resource);
    return new Person(
        patients.key(resource, patient),
        patients.person(resource, patient),
        Optional.of(standing),
        references(entry),
        patients
            .inUse(resource, patient)
            .filter(Identifier::hasSystem)
            .map(number -> new FhirReference.Identifier(number.getSystem(), number.getValue()))
            .collect(ImmutableSet.toImmutableSet()));
  }

  private void addUrl(String url, Person person, Value resource) {
    Person before = byUrl.putIfAbsent(url, person);
    if (before != null && !before.id().equals(person.id())) {
      throw resource.refuse(FileComplaint.REFERENCE_TO_ANOTHER.of(url));
    }
  }

  private void addId(String reference, FhirEntry entry, Person person) {
    byId.put(reference, person);
    if (entry.fullUrl().flatMap(FhirReference::base).isEmpty()) {
      withoutBase.put(reference, person);
    }
  }

  /** A patient inside the resource that refers, who has no id outside of it but a record number. */
  Optional<Person> contained(FhirEntry entry, FhirReference subject) {
    return entry
        .resource()
        .find("contained")
        .flatMap(
            inner ->
                inner.list(one -> one).stream()
                    .filter(one -> one.get("resourceType").isText("Patient"))
                    .filter(one -> isId(one, subject.reference().substring(1)))
                    .findFirst())
        .map(one -> person(FhirEntry.alone(one, false).requirePlain()))
        .filter(person -> person.stated().idSource().isKnownOutside());
  }

  private static boolean isId(Value resource, String id) {
    return resource.find("id").filter(given -> given.isText(id)).isPresent();
  }

  /** Finds whom a reference means, in the files or by a number of the clinic. */
  Optional<Person> find(FhirReference subject) {
    return byReference(subject).isPresent()
        ? findInside(subject)
        : subject.identifier().flatMap(numbers::outside);
  }

  /** Finds whom a reference means in the files; where it has a number, that must be theirs. */
  Optional<Person> findInside(FhirReference subject) {
    return byReference(subject)
        .filter(
            person ->
                subject.identifier().filter(number -> !numbers.mayBe(number, person)).isEmpty());
  }

  private Optional<Person> byReference(FhirReference subject) {
    String reference = subject.reference();
    if (reference.isEmpty()) {
      return subject.identifier().flatMap(number -> only(numbers.holders(number)));
    }
    if (!subject.isRelative()) {
      return Optional.ofNullable(byUrl.get(reference))
          .or(() -> subject.isBulk() ? only(withoutBase.get(id(reference))) : Optional.empty());
    }
    return subject
        .base()
        .map(base -> Optional.ofNullable(byUrl.get(base + reference)))
        .map(found -> found.or(() -> only(withoutBase.get(reference))))
        .orElseGet(() -> only(byId.get(reference)));
  }

  /** Whether a patient's resource may be the one that a reference means. */
  static boolean mayMean(Collection<FhirReference> subjects, FhirEntry entry) {
    Set<String> wanted =
        subjects.stream()
            .map(subject -> id(subject.reference()))
            .collect(toCollection(HashSet::new));
    return entry
            .resource()
            .find("id")
            .filter(id -> wanted.contains("Patient/" + id.raw()))
            .isPresent()
        || FhirNumbers.of(entry.resource())
            .anyMatch(
                number ->
                    subjects.stream()
                        .anyMatch(subject -> subject.identifier().equals(Optional.of(number))));
  }

  /** The last two parts of an address. */
  private static String id(String reference) {
    int last = reference.lastIndexOf('/');
    int before = last < 0 ? -1 : reference.lastIndexOf('/', last - 1);
    return reference.substring(before + 1);
  }

  private static Optional<Person> only(Set<Person> found) {
    return found.stream().map(Person::id).distinct().count() == 1
        ? found.stream().findFirst()
        : Optional.empty();
  }

  /** The record that took the place of a patient's; empty text where it is not said which. */
  Optional<String> replacement(Person person) {
    return person
        .standing()
        .flatMap(FhirStanding::replacedBy)
        .or(
            () ->
                Sets.intersection(person.references(), replaced).isEmpty()
                    ? Optional.empty()
                    : Optional.of(""));
  }
}
