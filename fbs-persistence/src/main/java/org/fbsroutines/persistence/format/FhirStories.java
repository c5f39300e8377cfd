package org.fbsroutines.persistence.format;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.fbsroutines.domain.patient.Operation;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;

/**
 * What a bundle states of its patients. A reference is resolved inside the bundle and nowhere else;
 * it may stand before its patient, so what is stated is kept until the end, by patient.
 */
final class FhirStories {
  private static final int MAX = 100_000;

  private final LocalDate windowsOpenSince;
  private final Map<String, String> patients = new HashMap<>();
  private final Map<String, StatedPerson> persons = new HashMap<>();
  private final Map<String, FhirStory> stories = new LinkedHashMap<>();
  private int operations;

  private FhirStories(LocalDate windowsOpenSince) {
    this.windowsOpenSince = windowsOpenSince;
  }

  /**
   * The stories of a bundle by the id of the patient.
   *
   * @param windowsOpenSince as {@link FhirFacts#operations} has it
   */
  static ImmutableMap<String, FhirStory> read(
      Source source, RowSink<?> sink, LocalDate windowsOpenSince) {
    FhirStories stories = new FhirStories(windowsOpenSince);
    FhirBundle.read(
        source,
        sink,
        ImmutableMap.of(
            "Patient", stories::addPatient,
            "Procedure", (entry, resource) -> stories.addProcedure(resource),
            "Condition", (entry, resource) -> stories.addCondition(resource),
            "Observation", (entry, resource) -> stories.addObservation(resource)));
    return stories.byPatient(sink);
  }

  private void addPatient(Value entry, Value resource) {
    Patient patient = FhirParser.read(resource, Patient.class);
    String id = FhirPatients.id(resource, patient);
    StatedPerson person = FhirPatients.person(resource, patient);
    if (!persons.computeIfAbsent(id, unseen -> person).equals(person)) {
      throw resource.refuse(FileComplaint.ID_OF_ANOTHER.of(id));
    }
    entry.find("fullUrl").ifPresent(url -> addPatient(url.text(), id, resource));
    if (patient.getIdElement().hasIdPart()) {
      addPatient("Patient/" + patient.getIdElement().getIdPart(), id, resource);
    }
  }

  private void addPatient(String reference, String id, Value resource) {
    checkRoom(resource);
    String before = patients.putIfAbsent(reference, id);
    if (before != null && !before.equals(id)) {
      throw resource.refuse(FileComplaint.REFERENCE_TO_ANOTHER.of(reference));
    }
  }

  private void addProcedure(Value resource) {
    Procedure procedure = FhirParser.read(resource, Procedure.class);
    ImmutableList<Operation> told = FhirFacts.operations(resource, procedure, windowsOpenSince);
    operations += told.size();
    tell(procedure.getSubject(), resource, story -> story.addOperations(told));
  }

  private void addCondition(Value resource) {
    Condition condition = FhirParser.read(resource, Condition.class);
    boolean hypertension = FhirFacts.isHypertension(condition);
    tell(condition.getSubject(), resource, story -> story.addCondition(hypertension));
  }

  private void addObservation(Value resource) {
    Observation observation = FhirParser.read(resource, Observation.class);
    if (FhirFacts.isPainScore(observation)) {
      tell(observation.getSubject(), resource, FhirStory::addPainScore);
    }
  }

  private void tell(Reference subject, Value resource, Consumer<FhirStory> telling) {
    checkRoom(resource);
    String reference = String.valueOf(subject.getReference());
    telling.accept(stories.computeIfAbsent(reference, told -> new FhirStory(resource)));
  }

  private void checkRoom(Value resource) {
    if (patients.size() + stories.size() + operations > MAX) {
      throw resource.refuse(FileComplaint.LARGE_BUNDLE.of(MAX));
    }
  }

  private ImmutableMap<String, FhirStory> byPatient(RowSink<?> sink) {
    Map<String, FhirStory> byPatient = new LinkedHashMap<>();
    stories.forEach(
        (reference, story) -> {
          String patient = patients.get(reference);
          if (patient != null) {
            byPatient.computeIfAbsent(patient, id -> story.of(person(id))).add(story);
          } else if (story.tellsFacts()) {
            sink.problem(
                story.place().problem(FileComplaint.STRAY_SUBJECT.of(reference)),
                story.place().original());
          }
        });
    byPatient.forEach((patient, story) -> story.remarkOn(patient, sink));
    return ImmutableMap.copyOf(byPatient);
  }

  private StatedPerson person(String patient) {
    return requireNonNull(persons.get(patient), patient);
  }
}
