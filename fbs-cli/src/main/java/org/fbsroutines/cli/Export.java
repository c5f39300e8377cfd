package org.fbsroutines.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.ExerciseCsv;
import org.fbsroutines.persistence.format.ExerciseJson;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.format.PatientCsv;
import org.fbsroutines.persistence.format.PatientDocument;
import org.fbsroutines.persistence.format.PatientsJson;
import org.fbsroutines.persistence.store.PatientFactsStore;
import org.fbsroutines.persistence.store.PatientStore;
import org.fbsroutines.persistence.store.RoutineRow;
import org.fbsroutines.persistence.store.RoutineStore;
import org.jdbi.v3.core.Handle;

/** Puts a clinic's rows together into one document. */
final class Export {
  private static final String ROUTINES = "fbs-routines/1";

  private final Handle handle;
  private final ExportFormat format;

  Export(Handle handle, ExportFormat format) {
    this.handle = handle;
    this.format = format;
  }

  String of(ExportKind kind) {
    return switch (kind) {
      case EXERCISES -> exercises();
      case PATIENTS -> patients();
      case ROUTINES -> routines();
    };
  }

  private String exercises() {
    CatalogueSource.Shelf shelf = CatalogueSource.Shelf.of(handle);
    return switch (format) {
      case JSON -> ExerciseJson.writeAll(shelf.exercises(), shelf.ruleBook());
      case CSV -> ExerciseCsv.write(shelf.exercises(), shelf.ruleBook());
    };
  }

  private String patients() {
    PatientStore store = new PatientStore(handle);
    Map<String, PatientFacts> facts = new HashMap<>();
    new PatientFactsStore(handle)
        .forEachFacts(
            row ->
                facts.put(
                    row.patientId(),
                    FactsJson.read("facts of " + row.patientId(), row.document()).facts()));
    List<PatientDocument> patients = new ArrayList<>();
    store.forEach(
        row ->
            patients.add(
                new PatientDocument(
                    row.patientId(),
                    row.displayName(),
                    Optional.ofNullable(row.birthDate()),
                    Optional.ofNullable(facts.get(row.patientId())))));
    return switch (format) {
      case JSON -> PatientsJson.write(patients);
      case CSV -> PatientCsv.write(patients);
    };
  }

  private String routines() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode().put("format", ROUTINES);
    ArrayNode list = json.putArray("routines");
    RoutineStore store = new RoutineStore(handle);
    for (RoutineRow row : current(store)) {
      ObjectNode routine =
          list.addObject()
              .put("patient", row.patientId())
              .put("version", row.version())
              .put("status", row.status().name().toLowerCase(Locale.ROOT));
      ArrayNode suspended = routine.putArray("suspendedExercises");
      store.suspendedExercises(row.patientId(), row.version()).forEach(suspended::add);
      routine.set("routine", stored(mapper, row));
    }
    return json.toPrettyString() + "\n";
  }

  private static ImmutableList<RoutineRow> current(RoutineStore store) {
    ImmutableList.Builder<RoutineRow> rows = ImmutableList.builder();
    store.forEachCurrent(rows::add);
    return rows.build();
  }

  private static ObjectNode stored(ObjectMapper mapper, RoutineRow row) {
    try {
      return mapper.readValue(row.document(), ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("routine of " + row.patientId() + " is not JSON", e);
    }
  }
}
