package org.fbsroutines.persistence.store.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactNumbersTest {
  private static ContactNumbers clinic(String number) {
    return new ContactNumbers(number, "");
  }

  @ParameterizedTest
  @CsvSource({
    "+34 900 123 456, tel:+34900123456",
    "020 7946 0000, tel:02079460000",
    "+44 (0)20 7946 0000, tel:+442079460000",
    "+44(0) 20-7946-0000, tel:+442079460000",
    "0044 (0)20 7946 0000, tel:00442079460000",
    "+1 (212) 555.0100, tel:+12125550100",
    "+39 06 1234 5678, tel:+390612345678",
    "116 117, tel:116117",
    "061, tel:061"
  })
  void oneNumberIsDialledHoweverItIsWritten(String written, String link) {
    assertThat(clinic(written).clinicLink()).contains(link);
    assertThat(ClinicDescription.isTelephone(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "020 7946 0000 / 0001",
        "020 7946 0000/020 7946 0001",
        "020 7946 0000 020 7946 0001",
        "+..",
        "1 .. 2",
        "+(0)20 7946 0000",
        "+44 (020) 7946 0000",
        "+44 (0)20 (0)7946 0000",
        "+39 (0)6 1234 5678",
        "020 (0)7946 0000",
        "+44 0)20 7946 0000",
        "+44 (20 7946 0000"
      })
  void whatMayBeTwoNumbersOrNoneIsStillReadAndNeitherDialledNorEntered(String written) {
    assertThat(clinic(written).clinicLink()).isEmpty();
    assertThat(ClinicDescription.isTelephone(written)).isFalse();
    assertThat(new ClinicDescription("A", written, "", "", ZoneId.of("UTC")).telephone())
        .isEqualTo(written);
  }

  @Test
  void emergencyNumbersMayHaveTwoDigits() {
    assertThat(new ContactNumbers("", "15").emergencyLink()).contains("tel:15");
    assertThat(new ContactNumbers("", "1 ").emergencyLink()).isEmpty();
    assertThat(ContactNumbers.NONE.emergencyLink()).isEmpty();
    assertThat(ContactNumbers.NONE.clinicLink()).isEmpty();
    assertThat(ClinicDescription.isTelephone("")).isTrue();
  }
}
