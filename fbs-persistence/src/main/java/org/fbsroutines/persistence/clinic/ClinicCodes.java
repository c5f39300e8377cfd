package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.code.CodeMeanings;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.format.patient.CodeMeaningForm;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.code.CodeMeaningRow;
import org.fbsroutines.persistence.store.code.CodeMeaningStore;
import org.jdbi.v3.core.Handle;

/** What the clinicians of a clinic say that codes of procedures mean, for all its patients. */
public final class ClinicCodes {
  private static final String NONE = "none";

  private ClinicCodes() {}

  /**
   * Reads what is known of codes.
   *
   * @param handle inside the clinic
   * @return what the clinic says, and what is surely elsewhere
   */
  public static CodeMeanings meanings(Handle handle) {
    return new CodeMeanings(
        new CodeMeaningStore(handle)
            .list().stream()
                .collect(
                    ImmutableMap.toImmutableMap(
                        row -> new Code(row.codeSystem(), row.code()), ClinicCodes::meaning)));
  }

  /**
   * Reads what the clinic says.
   *
   * @param handle inside the clinic
   * @return each code with what it means, by system and code
   */
  public static ImmutableList<StatedCode> list(Handle handle) {
    return meanings(handle).byCode().entrySet().stream()
        .map(entry -> new StatedCode(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Compares codes with what the clinic says of them.
   *
   * @param handle inside the clinic
   * @param stated the codes, each once
   * @return how many are new, mean something else, or are said just so
   */
  public static MergeCounts compare(Handle handle, Collection<StatedCode> stated) {
    ImmutableMap<Code, CodeMeaning> said = meanings(handle).byCode();
    long added = stated.stream().filter(one -> !said.containsKey(one.code())).count();
    long same = stated.stream().filter(one -> one.meaning().equals(said.get(one.code()))).count();
    return new MergeCounts(added, stated.size() - added - same, same);
  }

  private static CodeMeaning meaning(CodeMeaningRow row) {
    return row.kind().equals(NONE)
        ? CodeMeaning.ELSEWHERE
        : CodeMeaning.operation(
            known(OperationKind.class, row.kind()), known(Region.class, row.region()));
  }

  /**
   * Remembers what codes mean, in place of what was said of them before, and writes it to the audit
   * log; after all else that the transaction changes, as the log is one for the clinic. It is
   * written before the code, so that nobody waits for the log who has a code. What is unread is not
   * looked at: {@link SaidCodes#apply} does that.
   *
   * @param handle inside the clinic
   * @param news the codes that did not mean that before
   * @param recording the clinician who says so
   */
  static void remember(Handle handle, Collection<StatedCode> news, Recording recording) {
    CodeMeaningStore store = new CodeMeaningStore(handle);
    AuditStore audit = new AuditStore(handle);
    for (StatedCode one : news) {
      CodeMeaning meaning = one.meaning();
      audit.append(
          recording,
          "state-code",
          "code",
          one.code().value(),
          CodeMeaningForm.FORM.toJson(one).put("by", recording.by()).toString());
      store.save(
          one.code().system(),
          one.code().value(),
          meaning.kind().map(kind -> token(kind)).orElse(NONE),
          token(meaning.region()),
          recording);
    }
  }

  private static <T extends Enum<T> & Token> Known<T> known(Class<T> type, String token) {
    return Optional.of(token)
        .filter(stated -> !stated.equals(Answer.UNKNOWN.token()))
        .map(stated -> Known.of(Token.of(type, stated)))
        .orElse(Known.unknown());
  }

  private static String token(Known<? extends Token> known) {
    return known.fold(Token::token, Answer.UNKNOWN::token);
  }
}
