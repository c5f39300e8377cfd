package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.EmergencyNumbers.EmergencyNumber;
import org.junit.jupiter.api.Test;

class EmergencyNumbersTest {
  private static Stream<EmergencyNumber> all() {
    return Arrays.stream(Locale.getISOCountries())
        .flatMap(country -> EmergencyNumbers.of(country).stream());
  }

  @Test
  void everyNumberHasItsCountryAndItsSource() {
    assertThat(all())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            number -> {
              assertThat(number.number()).matches("[0-9]{3}");
              assertThat(number.source()).isNotBlank();
            });
  }

  /** Whoever confirms a number looks where it is stated: at a law or a page of a public body. */
  @Test
  void everySourceHasATitleAndAnAddressOfAPublicBody() {
    assertThat(all())
        .allSatisfy(
            number -> {
              assertThat(number.source()).hasSizeGreaterThan(10).doesNotContain("://");
              assertThat(URI.create(number.address()))
                  .hasScheme("https")
                  .satisfies(
                      address ->
                          assertThat(address.getHost())
                              .matches(
                                  "(.+\\.)?(europa\\.eu|gov\\.au|gc\\.ca|gov\\.uk|govt\\.nz|fcc\\.gov)"))
                  .satisfies(address -> assertThat(address.getPath()).hasSizeGreaterThan(1));
            });
  }

  @Test
  void theEuropeanUnionShares112() {
    assertThat(EmergencyNumbers.of("ES").map(EmergencyNumber::number)).contains("112");
    assertThat(all().filter(number -> number.number().equals("112"))).hasSize(27);
  }

  @Test
  void aCountryWithoutASourceHasNoDefault() {
    assertThat(EmergencyNumbers.of("MX")).isEmpty();
    assertThat(EmergencyNumbers.of("NO")).isEmpty();
    assertThat(EmergencyNumbers.of("")).isEmpty();
  }
}
