package org.fbsroutines.web.administrator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.care.EmergencyNumbers;
import org.fbsroutines.domain.care.EmergencyNumbers.EmergencyNumber;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.fbsroutines.web.http.Form;

/**
 * The form in which a clinic states what it is.
 *
 * @param form what was typed
 * @param before what is stored
 */
record ClinicEntry(Form form, Clinic before) {
  static final String NAME = "name";
  static final String TELEPHONE = "telephone";
  static final String COUNTRY = "country";
  static final String EMERGENCY = "emergency";
  static final String CONFIRMED = "confirmed";
  static final String ZONE = "zone";
  static final String SYSTEMS = "systems";

  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_NUMBER_LENGTH = 40;

  /** What stands in the fields at first; a number that nobody has confirmed is proposed. */
  static ImmutableMap<String, List<String>> values(
      Clinic clinic, ImmutableList<IdentifierSystem> systems) {
    String confirmed = clinic.emergencyNumber();
    String proposed = EmergencyNumbers.of(clinic.country()).map(EmergencyNumber::number).orElse("");
    return ImmutableMap.<String, List<String>>builder()
        .put(NAME, List.of(clinic.name()))
        .put(TELEPHONE, List.of(clinic.telephone()))
        .put(COUNTRY, List.of(clinic.country()))
        .put(EMERGENCY, List.of(confirmed.isEmpty() ? proposed : confirmed))
        .put(
            CONFIRMED,
            confirmed.isEmpty() ? List.of() : List.of(confirmation(clinic.country(), confirmed)))
        .put(ZONE, List.of(clinic.timeZone()))
        .put(SYSTEMS, List.of(IdentifierLines.write(systems)))
        .buildOrThrow();
  }

  /** What the confirmation of a number stands for: it and its country, as they were looked at. */
  static String confirmation(String country, String number) {
    return country + " " + number;
  }

  /** Reads it; what is wrong is remembered in the form. */
  Optional<ClinicDescription> read() {
    String name = form.required(NAME, MAX_NAME_LENGTH);
    String telephone = form.text(TELEPHONE, MAX_NUMBER_LENGTH);
    if (!ClinicDescription.isTelephone(telephone)) {
      form.refuse(TELEPHONE, "administrator.clinic.no-number");
    }
    String country = form.text(COUNTRY, MAX_NUMBER_LENGTH);
    if (!ClinicDescription.isCountry(country)) {
      form.refuse(COUNTRY, "form.not-a-choice");
    }
    String emergency = emergency(country);
    Optional<ZoneId> zone = zone();
    return form.isRefused()
        ? Optional.empty()
        : zone.map(found -> new ClinicDescription(name, telephone, country, emergency, found));
  }

  /**
   * A zone that is stored may be one of this computer that is missing from the time zone database.
   */
  private Optional<ZoneId> zone() {
    String text = form.text(ZONE, MAX_NAME_LENGTH);
    if (form.all(ZONE).isEmpty() || text.equals(before.timeZone())) {
      return Optional.of(before.zone());
    }
    Optional<ZoneId> zone = ClinicDescription.zone(text);
    if (zone.isEmpty()) {
      form.refuse(ZONE, "administrator.clinic.no-zone");
    }
    return zone;
  }

  /** A number counts once it is confirmed with its country; one that was proposed may wait. */
  private String emergency(String country) {
    String number = form.text(EMERGENCY, MAX_NUMBER_LENGTH);
    if (number.isEmpty()) {
      return "";
    }
    if (!ClinicDescription.isEmergencyNumber(number)) {
      form.refuse(EMERGENCY, "administrator.clinic.no-emergency");
    } else if (country.isEmpty()) {
      form.refuse(COUNTRY, "administrator.clinic.no-country");
    } else if (form.value(CONFIRMED).equals(confirmation(country, number))) {
      return number;
    } else if (!isProposed(number)) {
      form.refuse(CONFIRMED, "administrator.clinic.not-confirmed");
    }
    return "";
  }

  private boolean isProposed(String number) {
    return before.emergencyNumber().isEmpty()
        && EmergencyNumbers.of(before.country())
            .filter(proposed -> proposed.number().equals(number))
            .isPresent();
  }
}
