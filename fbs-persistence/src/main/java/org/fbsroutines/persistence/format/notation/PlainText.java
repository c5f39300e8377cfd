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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        return Optional.of(
            Complaint.EXPECTED.of(Complaint.CONTROL_CHARACTER.of(), Complaint.PLAIN_TEXT.of()));
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return Optional.of(FileComplaint.HALF_CHARACTER.of());
        }
        i++;
      }
    }
    return text.isBlank()
        ? Optional.empty()
        : PersonName.unseenAlone(text).stream()
            .mapToObj(PersonName::called)
            .map(
                called ->
                    (Text)
                        Complaint.EXPECTED.of(
                            FileComplaint.HAS_CHARACTER.of(called), Complaint.PLAIN_TEXT.of()))
            .findFirst();
  }
}
