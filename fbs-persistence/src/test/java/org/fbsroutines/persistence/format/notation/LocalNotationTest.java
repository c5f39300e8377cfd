package org.fbsroutines.persistence.format.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNotationTest {
  private static LocalNotation of(String tag) {
    return LocalNotation.of(Locale.forLanguageTag(tag));
  }

  @ParameterizedTest
  @CsvSource({
    "de, 14.03.2026", "de, 14.3.2026", "de-CH, 14.3.2026", "en-GB, 14/03/2026", "en-GB, 14/3/2026",
    "en-US, 3/14/2026", "en-US, 03/14/2026", "es, 14/3/2026", "fr, 14/03/2026", "nl, 14-03-2026"
  })
  void aDateIsReadAsItsRegionWritesIt(String tag, String text) {
    assertThat(of(tag).date(text)).contains(LocalDate.of(2026, 3, 14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en-GB", "en-US", "es", "en", "nl"})
  void ourOwnDatesAreReadEverywhereAndOthersNowhere(String tag) {
    assertThat(of(tag).date("2026-03-14")).contains(LocalDate.of(2026, 3, 14));
    assertThat(LocalNotation.OURS.date("2026-03-14")).contains(LocalDate.of(2026, 3, 14));
    for (String wrong :
        new String[] {
          "",
          "x",
          "2026-02-30",
          "31.02.2026",
          "31/02/2026",
          "14.3.26",
          "14/3/26",
          "2026-3-14",
          "14 March 2026",
          "14.3.2026 09:00",
          "+14.3.2026",
          "14.3.+2026",
          "-1/-3/2026",
          "46000"
        }) {
      assertThat(of(tag).date(wrong)).as("%s in %s", wrong, tag).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"14.03.2026", "14/03/2026", "3/4/2026", "03/14/2026"})
  void englishWithoutARegionReadsNoDateOfARegion(String text) {
    assertThat(of("en").date(text)).isEmpty();
    assertThat(LocalNotation.OURS.date(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"de,','", "en-GB,.", "es,','", "en,."})
  void decimalsAreSeparatedAsTheRegionDoes(String tag, char mark) {
    assertThat(of(tag).decimalMark()).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en-UK", "en-XX", "de-XX", "xx", "xx-nonsense", "english", "und", "en_GB"})
  void aRegionThatIsNotKnownIsNotTakenForAnother(String tag) {
    assertThatThrownBy(() -> of(tag)).isInstanceOf(IllegalArgumentException.class);
  }
}
