package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.identity.IdSource;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.identity.StatedPerson;

/** Whom the numbers of some files mean: somebody of the files, or whoever has one in the clinic. */
final class FhirNumbers {
  private final FhirPatients patients;
  private final SetMultimap<FhirReference.Identifier, FhirPeople.Person> holders =
      LinkedHashMultimap.create();

  /** What the files call temporary, old or out of its period, which finds nobody. */
  private final Set<FhirReference.Identifier> outOfUse = new HashSet<>();

  FhirNumbers(FhirPatients patients) {
    this.patients = patients;
  }

  void add(FhirPeople.Person person, Value resource) {
    person.numbers().forEach(number -> holders.put(number, person));
    of(resource).filter(number -> !person.numbers().contains(number)).forEach(outOfUse::add);
  }

  /** The numbers that a patient's resource states, be they in use or not. */
  static Stream<FhirReference.Identifier> of(Value resource) {
    return resource
        .find("identifier")
        .map(numbers -> numbers.list(FhirReference.Identifier::of).stream())
        .orElse(Stream.of())
        .flatMap(Optional::stream);
  }

  /** Those of the files who have a number. */
  Set<FhirPeople.Person> holders(FhirReference.Identifier number) {
    return holders.get(number);
  }

  /** Whether a number is not somebody else's than this person's, by all that is known of it. */
  boolean mayBe(FhirReference.Identifier number, FhirPeople.Person person) {
    return person.numbers().contains(number)
        || (!holders.containsKey(number) && !patients.isListed(number.system(), number.value()));
  }

  /** Whoever has a number in the clinic, of whom the files have no resource. */
  Optional<FhirPeople.Person> outside(FhirReference.Identifier number) {
    if (holders.containsKey(number)
        || outOfUse.contains(number)
        || !patients.isListed(number.system(), number.value())) {
      return Optional.empty();
    }
    PatientIdentifier listed = new PatientIdentifier(number.system(), number.value());
    return Optional.of(
        new FhirPeople.Person(
            listed.toString(),
            new StatedPerson(
                Optional.empty(), Optional.empty(), IdSource.IDENTIFIER, ImmutableList.of(listed)),
            Optional.empty(),
            ImmutableSet.of(),
            ImmutableSet.of(number)));
  }
}
