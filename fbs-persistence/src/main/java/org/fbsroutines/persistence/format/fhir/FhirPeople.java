package org.fbsroutines.persistence.format.fhir;

import static java.util.stream.Collectors.toCollection;

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
import org.fbsroutines.persistence.format.patient.StatedPerson;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.hl7.fhir.r4.model.Patient;

/**
 * The patients of some files, and which of them a reference means. It is resolved inside these
 * files and nowhere else; one that may mean two of them means nobody.
 */
final class FhirPeople {
  private final FhirPatients patients;
  private final Map<String, StatedPerson> persons = new HashMap<>();
  private final Map<String, Person> byUrl = new HashMap<>();

  /** Those of a file without addresses; a relative reference there means the id alone. */
  private final SetMultimap<String, Person> withoutBase = LinkedHashMultimap.create();

  private final SetMultimap<String, Person> byId = LinkedHashMultimap.create();
  private final SetMultimap<FhirReference.Identifier, Person> byIdentifier =
      LinkedHashMultimap.create();
  private final Set<String> replaced = new HashSet<>();
  private int size;

  FhirPeople(FhirPatients patients) {
    this.patients = patients;
  }

  /**
   * A patient of the files.
   *
   * @param id ours
   * @param stated who it is, by the resource
   * @param standing its own standing
   * @param references by what it may be referred to
   */
  record Person(
      String id, StatedPerson stated, FhirStanding standing, ImmutableSet<String> references) {}

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
    identifiers(resource).forEach(number -> byIdentifier.put(number, person));
    person.standing().replaces().map(FhirReference::unversioned).ifPresent(replaced::add);
  }

  private Person person(FhirEntry entry) {
    Value resource = entry.resource();
    FhirStanding standing = new FhirStanding(resource);
    standing.requirePerson();
    Patient patient = FhirParser.read(resource, Patient.class);
    ImmutableSet.Builder<String> references = ImmutableSet.builder();
    entry.fullUrl().map(FhirReference::unversioned).ifPresent(references::add);
    resource.find("id").ifPresent(id -> references.add("Patient/" + id.text()));
    return new Person(
        patients.id(resource, patient),
        patients.person(resource, patient),
        standing,
        references.build());
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

  private static Stream<FhirReference.Identifier> identifiers(Value resource) {
    return resource
        .find("identifier")
        .map(numbers -> numbers.list(FhirReference.Identifier::of).stream())
        .orElse(Stream.of())
        .flatMap(Optional::stream);
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

  /** Finds whom a reference means. */
  Optional<Person> find(FhirReference subject) {
    String reference = subject.reference();
    if (reference.isEmpty()) {
      return subject.identifier().flatMap(number -> only(byIdentifier.get(number)));
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
        || identifiers(entry.resource())
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
        .replacedBy()
        .or(
            () ->
                Sets.intersection(person.references(), replaced).isEmpty()
                    ? Optional.empty()
                    : Optional.of(""));
  }
}
