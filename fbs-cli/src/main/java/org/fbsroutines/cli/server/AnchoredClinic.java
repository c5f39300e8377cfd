package org.fbsroutines.cli.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fbsroutines.cli.terminal.Printable;
import org.fbsroutines.persistence.audit.Anchor;

/**
 * Where the audit log of a clinic stands.
 *
 * @param name the clinic's name
 * @param anchor what is kept of it
 */
record AnchoredClinic(String name, Anchor anchor) {

  /** An anchor as a file of anchors takes it, with the clinic's name behind it. */
  String line() {
    return anchor.line() + " " + Printable.line(name);
  }

  static String json(List<AnchoredClinic> heads) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "fbs-audit-heads/1");
    ArrayNode list = json.putArray("heads");
    for (AnchoredClinic head : heads) {
      Anchor anchor = head.anchor;
      list.addObject()
          .put("clinicId", anchor.clinic().toString())
          .put("clinic", head.name)
          .put("entry", anchor.head().seq())
          .put("hash", anchor.head().hash())
          .put("at", anchor.at().toString());
    }
    return json.toPrettyString() + "\n";
  }
}
