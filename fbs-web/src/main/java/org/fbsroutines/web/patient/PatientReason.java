package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.web.page.Localizer;

/** A reason that a patient's page gives: equal to another where it means the same. */
sealed interface PatientReason {
  String in(Localizer words);

  /** Renders each reason once. */
  static ImmutableList<String> once(Stream<? extends PatientReason> reasons, Localizer words) {
    return reasons.distinct().map(reason -> reason.in(words)).collect(toImmutableList());
  }

  /**
   * A text of the domain.
   *
   * @param text the text
   */
  record OfDomain(Text text) implements PatientReason {
    @Override
    public String in(Localizer words) {
      return words.translate(text);
    }
  }

  /**
   * A text of the page itself.
   *
   * @param key the text's key
   */
  record OfPage(String key) implements PatientReason {
    @Override
    public String in(Localizer words) {
      return words.say(key);
    }
  }
}
