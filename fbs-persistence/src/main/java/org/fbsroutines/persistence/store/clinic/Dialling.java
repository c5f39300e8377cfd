package org.fbsroutines.persistence.store.clinic;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is dialled of a number as people write it. A writing that may mean two numbers, or of which
 * it is not sure what is left out, is not dialled at all: a wrong number calls nobody's help.
 */
final class Dialling {
  private static final int MAX_DIGITS = 15; // ITU-T E.164, without what leads out of a country
  private static final String OUT = "00";
  private static final CharMatcher DIALLED = CharMatcher.inRange('0', '9').or(CharMatcher.is('+'));
  private static final Pattern ONE_NUMBER = Pattern.compile("\\+?(?:[0-9 .-]|\\([1-9][0-9 ]*\\))+");

  /** Italy and San Marino dial the zero from abroad too, so that there it is not sure. */
  private static final Pattern ZERO_AT_HOME =
      Pattern.compile("^((?:\\+|00) ?(?!39|378)[1-9][0-9 .-]*)\\(0\\)");

  private Dialling() {}

  /**
   * Finds what is dialled.
   *
   * @param written digits, spaces and signs
   * @param fewest how many digits it has at least
   * @return digits, a plus before them where it was written; empty where it is not sure
   */
  static Optional<String> of(String written, int fewest) {
    String number = ZERO_AT_HOME.matcher(written).replaceFirst("$1");
    String dialled = DIALLED.retainFrom(number);
    int digits = CharMatcher.inRange('0', '9').countIn(dialled);
    int most = MAX_DIGITS + (dialled.startsWith(OUT) ? OUT.length() : 0);
    return ONE_NUMBER.matcher(number).matches() && digits >= fewest && digits <= most
        ? Optional.of(dialled)
        : Optional.empty();
  }
}
