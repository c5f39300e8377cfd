package org.fbsroutines.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fbsroutines.persistence.database.ClinicSummary;
import org.fbsroutines.persistence.database.DatabaseStatus;

/** How the database is, for people and for programs. */
final class DatabaseStatusText {
  private static final int LABEL = 12;

  private final Sheet sheet;

  DatabaseStatusText(Terminal terminal) {
    this.sheet = new Sheet(terminal);
  }

  void print(DatabaseStatus status) {
    sheet.entry(0, LABEL, "PostgreSQL", status.serverVersion());
    sheet.entry(
        0,
        LABEL,
        "Data",
        status.dataDirectory().map(Object::toString).orElse("on the server given by URL"));
    sheet.entry(0, LABEL, "Schema", schema(status));
    if (!status.clinics().isEmpty()) {
      sheet.blank();
      sheet.table(
          List.of("CLINIC", "EXERCISES", "PATIENTS", "ROUTINES", "AUDIT"),
          5,
          status.clinics().stream().map(DatabaseStatusText::row).toList());
    }
  }

  private static String schema(DatabaseStatus status) {
    String version = status.schemaVersion().map(v -> "version " + v).orElse("none yet");
    return status.pendingMigrations() == 0
        ? version + ", up to date"
        : version
            + ", "
            + status.pendingMigrations()
            + " migrations to apply: run 'fbs db migrate'";
  }

  private static List<String> row(ClinicSummary clinic) {
    return List.of(
        clinic.name(),
        Long.toString(clinic.exercises()),
        Long.toString(clinic.patients()),
        Long.toString(clinic.activeRoutines()),
        Long.toString(clinic.auditEntries()));
  }

  static String json(DatabaseStatus status) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json =
        mapper
            .createObjectNode()
            .put("format", "fbs-database-status/1")
            .put("serverVersion", status.serverVersion())
            .put("schemaVersion", status.schemaVersion().orElse(null))
            .put("pendingMigrations", status.pendingMigrations())
            .put("dataDirectory", status.dataDirectory().map(Object::toString).orElse(null));
    ArrayNode clinics = json.putArray("clinics");
    for (ClinicSummary clinic : status.clinics()) {
      clinics
          .addObject()
          .put("id", clinic.clinicId().toString())
          .put("name", clinic.name())
          .put("exercises", clinic.exercises())
          .put("patients", clinic.patients())
          .put("activeRoutines", clinic.activeRoutines())
          .put("auditEntries", clinic.auditEntries());
    }
    return json.toPrettyString() + "\n";
  }
}
