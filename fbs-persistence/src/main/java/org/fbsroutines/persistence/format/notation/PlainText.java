package org.fbsroutines.persistence.format.notation;

import java.util.Optional;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FileComplaint;

/** What a text may be made of: whole Unicode characters, and no control but line end and tab. */
public final class PlainText {
  private PlainText() {}

  /** Returns what is wrong with a text; empty where nothing is. */
  public static Optional<Text> complaint(String text) {
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      return Optional.of(
          Complaint.EXPECTED.of(Complaint.CONTROL_CHARACTER.of(), Complaint.PLAIN_TEXT.of()));
    }
    Optional<Text> half = halfCharacter(text);
    return half.isPresent() || text.isBlank()
        ? half
        : PersonName.unseenAlone(text).stream()
            .mapToObj(PersonName::called)
            .map(
                called ->
                    (Text)
                        Complaint.EXPECTED.of(
                            FileComplaint.HAS_CHARACTER.of(called), Complaint.PLAIN_TEXT.of()))
            .findFirst();
  }

  /** Returns what is wrong with the characters of a text; empty where each is whole. */
  public static Optional<Text> halfCharacter(String text) {
    boolean isHalf = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    return isHalf ? Optional.of(FileComplaint.HALF_CHARACTER.of()) : Optional.empty();
  }
}
