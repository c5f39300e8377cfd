package org.fbsroutines.persistence.format.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodedEntry;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;

/** Entries in codes of other systems as they are stored. */
public final class CodedEntryJson {
  private static final Comparator<Code> ORDER =
      Comparator.comparing(Code::system).thenComparing(Code::value);
  private static final String SYSTEM = "system";
  private static final String CODE = "code";

  private CodedEntryJson() {}

  /**
   * Writes the entries of a row; empty where it has none.
   *
   * @param entries the entries
   * @return a list on one line
   */
  public static Optional<String> write(Collection<CodedEntry> entries) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(JsonText.writeLine(JsonNodes.list(entries, CodedEntryJson::node)));
  }

  private static JsonNode node(CodedEntry entry) {
    ObjectNode node = JsonNodes.kind(entry.kind().token());
    node.set("codes", codes(entry));
    node.put("words", entry.words());
    node.set(
        "days",
        JsonNodes.texts(
            entry.days().stream()
                .map(day -> day.fold(LocalDate::toString, Answer.UNKNOWN::token))
                .sorted()
                .collect(ImmutableList.toImmutableList())));
    node.set(
        "doubts",
        JsonNodes.texts(
            entry.doubts().stream().map(Question::key).collect(ImmutableList.toImmutableList())));
    node.put("read", entry.isRead());
    return node;
  }

  /** By these an entry is known again; the words count where no code can. */
  private static ArrayNode codes(CodedEntry entry) {
    ArrayNode codes =
        JsonNodes.list(ImmutableList.sortedCopyOf(ORDER, entry.codes()), CodedEntryJson::node);
    if (entry.isInWordsAlone()) {
      codes.add(JsonNodes.object().put("words", entry.words()));
    }
    return codes;
  }

  private static JsonNode node(Code code) {
    return JsonNodes.object().put(SYSTEM, code.system()).put(CODE, code.value());
  }

  /** Writes a list of one code, as it stands among the codes of an entry. */
  public static String write(Code code) {
    return JsonText.writeLine(JsonNodes.list(ImmutableList.of(code), CodedEntryJson::node));
  }

  /** Reads the codes of an entry. */
  public static ImmutableSet<Code> codes(String stored) {
    return Streams.stream(JsonText.tree(stored))
        .filter(code -> code.has(CODE))
        .map(code -> new Code(code.get(SYSTEM).textValue(), code.get(CODE).textValue()))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Reads the days of an entry. */
  public static ImmutableSet<Known<LocalDate>> days(String stored) {
    return Streams.stream(JsonText.tree(stored))
        .map(JsonNode::textValue)
        .map(
            day ->
                day.equals(Answer.UNKNOWN.token())
                    ? Known.<LocalDate>unknown()
                    : Known.of(LocalDate.parse(day)))
        .collect(ImmutableSet.toImmutableSet());
  }
}
