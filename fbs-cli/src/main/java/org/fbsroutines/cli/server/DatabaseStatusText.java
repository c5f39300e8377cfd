package org.fbsroutines.cli.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.persistence.database.ClinicSummary;
import org.fbsroutines.persistence.database.DatabaseStatus;

/** How the database is, for people and for programs. */
record DatabaseStatusText(TextReport sheet, Wording words) {
  private static final int LABEL = 12;

  DatabaseStatusText(Terminal terminal) {
    this(new TextReport(terminal), terminal.words());
  }

  void print(DatabaseStatus status) {
    sheet.entry(0, LABEL, "PostgreSQL", status.serverVersion());
    sheet.entry(
        0,
        LABEL,
        words.say("command.database.data"),
        status
            .dataDirectory()
            .map(Object::toString)
            .orElseGet(() -> words.say("command.database.on-server")));
    sheet.entry(0, LABEL, words.say("command.database.schema"), schema(status));
    if (!status.clinics().isEmpty()) {
      sheet.blank();
      sheet.table(
          0,
          5,
          List.of("clinic", "exercises", "patients", "routines", "audit"),
          status.clinics().stream().map(DatabaseStatusText::row).toList());
    }
  }

  private String schema(DatabaseStatus status) {
    String version =
        status
            .schemaVersion()
            .map(number -> words.say("command.database.version", number))
            .orElseGet(() -> words.say("command.database.no-version"));
    return version + ", " + comparedWithOurs(status);
  }

  private String comparedWithOurs(DatabaseStatus status) {
    if (status.isNewer()) {
      return words.say("command.database.newer");
    }
    return status.pendingMigrations() == 0
        ? words.say("command.database.up-to-date")
        : words.say("command.database.pending", status.pendingMigrations());
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
            .put("newer", status.isNewer())
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
