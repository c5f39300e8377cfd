package org.fbsroutines.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNumbersTest {
  private static String translate(Locale locale, String pattern, Number number) {
    return new MessageFormat(pattern, locale).format(new Object[] {number});
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "es-ES", "de", "ar-EG", "ru"})
  void numbersAreSaidAsIcusMessagesSayThem(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    LocalNumbers numbers = LocalNumbers.of(locale);
    for (int whole : new int[] {0, 1, 2, 5, 11, 999, 1_000, 9_999, 12_345, 1_234_567, -7}) {
      assertThat(numbers.say(whole)).isEqualTo(translate(locale, "{0}", whole));
      assertThat(numbers.plural(whole))
          .isEqualTo(
              translate(
                  locale,
                  "{0, plural, zero {zero} one {one} two {two} few {few} many {many} other"
                      + " {other}}",
                  whole));
    }
    for (double decimal : new double[] {0, 0.25, 2.5, 3.96, 7, 9.95}) {
      assertThat(numbers.say(decimal)).isEqualTo(translate(locale, "{0,number,0.0}", decimal));
    }
  }
}
