package org.fbsroutines.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
  @Test
  void aPatientIsFoundByWordsOfTheNameTheDayOfBirthAndTheId() {
    assertThat(SearchWords.of("P-0042", "María-José García López", LocalDate.of(1957, 3, 12)))
        .containsExactly("maria", "jose", "garcia", "lopez", "19570312", "p0042", "0042");
    assertThat(SearchWords.of("anna-s", "Anna", null)).containsExactly("anna", "s");
  }

  @ParameterizedTest
  @CsvSource({
    "GARCÍA,garcia",
    "Straße,strasse",
    "Łukasz,lukasz",
    "Søren,soren",
    "Ångström,angstrom",
    "İnci,inci",
    "ИВАНОВ,иванов",
    "Ἀχιλλεύς,αχιλλευσ",
    "ﬁ,fi",
    "P-0042,p0042",
    "1957,1957",
    "1957-03,195703",
    "1957-03-12,19570312",
    "12/3/1957,19570312",
    "12.03.1957,19570312",
    "3/25/1957,19570325",
    "31/2/1957,3121957",
    "١٩٥٧-٠٣-١٢,19570312"
  })
  void isPlain(String sought, String plain) {
    assertThat(SearchWords.sought(sought)).containsExactly(plain);
  }

  @Test
  void wordsAreSoughtInAnyOrderAndOnlyTen() {
    assertThat(SearchWords.sought("  López,  maría-josé "))
        .containsExactly("lopez", "maria", "jose");
    assertThat(SearchWords.sought("a b c d e f g h i j k l")).hasSize(10);
    assertThat(SearchWords.sought("  - / ")).isEmpty();
  }
}
