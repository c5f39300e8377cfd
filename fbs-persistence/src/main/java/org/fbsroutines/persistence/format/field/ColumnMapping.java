package org.fbsroutines.persistence.format.field;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;

/**
 * What another system calls our columns, and which of its columns are left out.
 *
 * @param columns our column by the name in the header
 * @param ignored the names in the header that are left out
 * @param constants what stands in our columns in every row, since the file has no such column
 * @param answers what it writes for yes, no and unknown, in lower case
 */
public record ColumnMapping(
    ImmutableMap<String, String> columns,
    ImmutableSet<String> ignored,
    ImmutableMap<String, String> constants,
    ImmutableMap<String, Answer> answers) {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-mapping/1";

  /** Every column has its own name. */
  public static final ColumnMapping NONE =
      new ColumnMapping(ImmutableMap.of(), ImmutableSet.of(), ImmutableMap.of(), ImmutableMap.of());

  /**
   * Reads a mapping.
   *
   * @param file its name, for messages
   * @param input UTF-8
   * @return the mapping
   * @throws FormatException naming every problem
   */
  public static ColumnMapping read(String file, InputStream input) {
    Value document = JsonText.read(file, input);
    document.requireFormat(FORMAT).knowing("format", "columns", "ignore", "constants", "answers");
    Map<String, Answer> answers = new LinkedHashMap<>();
    document
        .find("answers")
        .ifPresent(
            given -> given.members().forEach((word, ours) -> put(answers, plain(word), ours)));
    return new ColumnMapping(
        texts(document, "columns"),
        ImmutableSet.copyOf(
            document.find("ignore").map(given -> given.list(Value::text)).orElse(noTexts())),
        texts(document, "constants"),
        ImmutableMap.copyOf(answers));
  }

  private static ImmutableMap<String, String> texts(Value document, String member) {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    document
        .find(member)
        .ifPresent(given -> given.members().forEach((key, text) -> texts.put(key, text.text())));
    return texts.buildOrThrow();
  }

  private static ImmutableList<String> noTexts() {
    return ImmutableList.of();
  }

  /**
   * Returns our column for a name in the header: the name itself where there is no mapping of it.
   */
  public String column(String header) {
    return columns.getOrDefault(header, header);
  }

  /** Returns what the header calls one of our columns; the column itself without a mapping. */
  public String header(String column) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().equals(column))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(column);
  }

  /** Returns the token of the answer that a word stands for; the word where it stands for none. */
  String answer(String word) {
    Answer answer = answers.get(plain(word));
    return answer == null ? word : answer.token();
  }

  /** A word with two meanings would turn an answer around. */
  private static void put(Map<String, Answer> answers, String word, Value ours) {
    Answer answer = ours.token(Tokens.ANSWER);
    boolean isAnother = Tokens.ANSWER.find(word).filter(own -> own != answer).isPresent();
    if (word.isEmpty() || isAnother || answers.put(word, answer) != null) {
      throw ours.refuse(Complaint.EXPECTED.of(word, FileComplaint.MAPPED_WORD.of()));
    }
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  public boolean ignores(String header) {
    return ignored.contains(header);
  }
}
