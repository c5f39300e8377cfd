package org.fbsroutines.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fbsroutines.persistence.store.Clinic;

/** What clinics state of themselves, for programs; what is not stated is null. */
final class ClinicsJson {
  private ClinicsJson() {}

  static String write(List<ListedClinic> clinics) {
    ObjectNode json = new ObjectMapper().createObjectNode().put("format", "fbs-clinics/1");
    ArrayNode list = json.putArray("clinics");
    for (ListedClinic listed : clinics) {
      Clinic clinic = listed.clinic();
      ObjectNode one =
          list.addObject()
              .put("id", clinic.id().toString())
              .put("name", clinic.name())
              .put("timeZone", clinic.timeZone());
      putIfStated(one, "telephone", clinic.telephone());
      putIfStated(one, "country", clinic.country());
      putIfStated(one, "emergencyNumber", clinic.emergencyNumber());
      ArrayNode systems = one.putArray("identifierSystems");
      listed
          .systems()
          .forEach(
              system ->
                  systems.addObject().put("system", system.system()).put("name", system.name()));
    }
    return json.toPrettyString() + "\n";
  }

  private static void putIfStated(ObjectNode one, String field, String text) {
    if (text.isEmpty()) {
      one.putNull(field);
    } else {
      one.put(field, text);
    }
  }
}
