package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.fbsroutines.domain.care.EmergencyNumbers.EmergencyNumber;
import org.junit.jupiter.api.Test;

class EmergencyNumbersTest {
  @Test
  void everyNumberHasItsCountryAndItsSource() {
    assertThat(EmergencyNumbers.all())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            number -> {
              assertThat(List.of(Locale.getISOCountries())).contains(number.country());
              assertThat(number.number()).matches("[0-9]{3}");
              assertThat(number.source()).isNotBlank();
            });
  }

  /** Whoever confirms a number looks where it is stated: at a law or a page of a public body. */
  @Test
  void everySourceHasATitleAndAnAddressOfAPublicBody() {
    assertThat(EmergencyNumbers.all())
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
    assertThat(EmergencyNumbers.all().stream().filter(number -> number.number().equals("112")))
        .hasSize(27);
  }

  @Test
  void aCountryWithoutASourceHasNoDefault() {
    assertThat(EmergencyNumbers.of("MX")).isEmpty();
    assertThat(EmergencyNumbers.of("NO")).isEmpty();
    assertThat(EmergencyNumbers.of("")).isEmpty();
  }
}
