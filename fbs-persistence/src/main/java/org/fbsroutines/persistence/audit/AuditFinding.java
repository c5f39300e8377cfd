package org.fbsroutines.persistence.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSetMultimap;
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
 * @param found what is there instead: a hash, the number of an entry, or how many there are
 */
public record AuditFinding(ChainComplaint kind, long entry, String expected, String found) {
  /** What is found with these is where a log or a file ends, and which later ones they explain. */
  private static final ImmutableSetMultimap<ChainComplaint, ChainComplaint> KNOWN_BY_ITS_END =
      ImmutableSetMultimap.<ChainComplaint, ChainComplaint>builder()
          .putAll(ChainComplaint.GONE, ChainComplaint.GONE, ChainComplaint.OTHER)
          .put(ChainComplaint.LOST, ChainComplaint.LOST)
          .put(ChainComplaint.STALLED, ChainComplaint.STALLED)
          .build();

  private static final String KIND = "kind";
  private static final String ENTRY = "entry";
  private static final String EXPECTED = "expected";
  private static final String FOUND = "found";

  static AuditFinding of(ChainComplaint kind, AuditHead expected, String found) {
    return new AuditFinding(kind, expected.seq(), expected.hash(), found);
  }

  /**
   * Returns whether somebody who was told of this one knows of a later one. An anchored entry that
   * was gone is another one once the log has grown again, and where the log ends changes daily; but
   * content that changed once more is news.
   */
  boolean covers(AuditFinding later) {
    return entry == later.entry
        && expected.equals(later.expected)
        && (isOfTheEnd() ? KNOWN_BY_ITS_END.get(kind).contains(later.kind) : isSame(later));
  }

  private boolean isOfTheEnd() {
    return KNOWN_BY_ITS_END.containsKey(kind);
  }

  private boolean isSame(AuditFinding later) {
    return kind == later.kind && found.equals(later.found);
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
