package org.fbsroutines.cli.transfer;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;

/** The current routines of a clinic as one document. */
final class RoutinesExport {
  private static final String ROUTINES = "fbs-routines/2";

  /** The format's word for a paused routine, by which its readers know not to follow it. */
  private static final String PAUSED = "suspended";

  private RoutinesExport() {}

  static String of(Handle handle) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode().put("format", ROUTINES);
    ArrayNode list = json.putArray("routines");
    RoutineStore store = new RoutineStore(handle);
    ImmutableSet<String> paused =
        new RoutinePauseStore(handle)
            .openOfAll().stream().map(RoutinePauseRow::patientId).collect(toImmutableSet());
    for (RoutineRow row : store.currentOfAll()) {
      ObjectNode routine =
          list.addObject()
              .put("patient", row.patientId())
              .put("version", row.version())
              .put("status", paused.contains(row.patientId()) ? PAUSED : "active");
      ArrayNode suspended = routine.putArray("suspendedExercises");
      store.suspendedExercises(row.patientId(), row.version()).forEach(suspended::add);
      routine.set("routine", stored(mapper, row));
    }
    return json.toPrettyString() + "\n";
  }

  private static ObjectNode stored(ObjectMapper mapper, RoutineRow row) {
    try {
      String document =
          RoutineJson.DOCUMENT.write(RoutineJson.DOCUMENT.read(row.patientId(), row.document()));
      return mapper.readValue(document, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("routine of " + row.patientId() + " is not JSON", e);
    }
  }
}
