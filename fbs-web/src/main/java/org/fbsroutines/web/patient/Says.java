package org.fbsroutines.web.patient;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.page.Words;

/**
 * What patients' pages say in the language of who asks.
 *
 * @param words how values of the domain are said
 */
record Says(Words words) {

  static Says in(Messages messages) {
    return new Says(new Words(messages));
  }

  String say(String key, Object... arguments) {
    return words.messages().say(key, arguments);
  }

  String said(Text text) {
    return words.said(text);
  }

  String part(PartOfDay part) {
    return words.said(part.title());
  }

  String day(LocalDate day) {
    return words.day(day);
  }

  /** The kind of care card that a referral is told on. */
  static String urgency(Referral referral) {
    return switch (referral) {
      case EMERGENCY -> "emergency";
      case URGENT -> "urgent";
      case CLINIC, NONE -> "non-urgent";
    };
  }

  /** What stands for a part of the day in an address, such as {@code late-morning}. */
  static String token(PartOfDay part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PartOfDay> part(String token) {
    return Stream.of(PartOfDay.values()).filter(part -> token(part).equals(token)).findFirst();
  }
}
