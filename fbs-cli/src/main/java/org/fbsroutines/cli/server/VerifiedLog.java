package org.fbsroutines.cli.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.persistence.audit.AuditFinding;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.audit.AuditHead;

/**
 * What came of verifying the audit log of a clinic.
 *
 * @param name the clinic's name; its id where the database has no such clinic
 * @param clinic the clinic
 * @param last the last entry
 * @param anchors how many anchors it was compared with
 * @param findings what is wrong
 */
record VerifiedLog(
    String name,
    ClinicId clinic,
    AuditHead last,
    int anchors,
    ImmutableList<AuditFinding> findings) {

  VerifiedLog with(AuditFinding finding) {
    return new VerifiedLog(
        name,
        clinic,
        last,
        anchors,
        ImmutableList.<AuditFinding>builder().addAll(findings).add(finding).build());
  }

  boolean holds() {
    return findings.isEmpty();
  }

  void print(Terminal terminal) {
    if (holds()) {
      terminal.report("command.audit.whole", name, last.seq(), last.hash(), anchors);
    }
    findings.forEach(finding -> terminal.report("command.refused", name, finding.text()));
  }

  static String json(List<VerifiedLog> logs, Wording words) {
    ObjectNode json =
        JsonNodeFactory.instance.objectNode().put("format", "fbs-audit-verification/1");
    ArrayNode list = json.putArray("clinics");
    for (VerifiedLog log : logs) {
      ObjectNode one =
          list.addObject()
              .put("clinicId", log.clinic.toString())
              .put("clinic", log.name)
              .put("entry", log.last.seq())
              .put("hash", log.last.hash())
              .put("anchors", log.anchors);
      ArrayNode findings = one.putArray("findings");
      log.findings.forEach(
          finding -> findings.add(finding.json().put("words", words.translate(finding.text()))));
    }
    return json.toPrettyString() + "\n";
  }
}
