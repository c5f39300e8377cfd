package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void theEuropeanUnionShares112() {
    assertThat(EmergencyNumbers.of("ES").map(EmergencyNumber::number)).contains("112");
    assertThat(EmergencyNumbers.all().stream().filter(number -> number.number().equals("112")))
        .hasSize(27);
  }

  @Test
  void aCountryWithoutASourceHasNoDefault() {
    assertThat(EmergencyNumbers.of("MX")).isEmpty();
    assertThat(EmergencyNumbers.of("")).isEmpty();
  }
}
