package org.fbsroutines.persistence.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.audit.AuditHead;
import org.fbsroutines.persistence.text.ChainComplaint;

/**
 * Something in which an audit log is not what it should be.
 *
 * @param kind what is wrong
 * @param entry the number of the entry that it is about
 * @param expected the hash that it should have, or that should come before it
 * @param found what is there instead: a hash, or the number of an entry
 */
public record AuditFinding(ChainComplaint kind, long entry, String expected, String found) {
  private static final String KIND = "kind";
  private static final String ENTRY = "entry";
  private static final String EXPECTED = "expected";
  private static final String FOUND = "found";

  static AuditFinding of(ChainComplaint kind, AuditHead expected, String found) {
    return new AuditFinding(kind, expected.seq(), expected.hash(), found);
  }

  /**
   * Returns whether another one is about the same entry: an anchored one is gone, and once the log
   * has grown again, it is another.
   */
  boolean isAbout(AuditFinding other) {
    return entry == other.entry && expected.equals(other.expected);
  }

  /** Returns it in words; hashes are shown whole. */
  public Text text() {
    return kind.of(entry, Shown.line(expected), Shown.line(found));
  }

  /** Returns it as a JSON object. */
  public ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put(KIND, kind.token())
        .put(ENTRY, entry)
        .put(EXPECTED, expected)
        .put(FOUND, found);
  }

  static AuditFinding ofJson(JsonNode json) {
    return new AuditFinding(
        Token.of(ChainComplaint.class, json.path(KIND).asText()),
        json.path(ENTRY).asLong(),
        json.path(EXPECTED).asText(),
        json.path(FOUND).asText());
  }
}
