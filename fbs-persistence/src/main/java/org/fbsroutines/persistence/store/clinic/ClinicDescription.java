package org.fbsroutines.persistence.store.clinic;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a clinic states of itself.
 *
 * @param name 1 to 200 characters, one clinic's alone
 * @param telephone where its patients call: 3 to 40 digits, spaces and signs, beginning with a
 *     digit or a plus; or empty
 * @param country ISO 3166-1 alpha-2, such as {@code ES}; or empty
 * @param emergencyNumber 2 to 10 digits and spaces, confirmed by whoever states it; or empty
 * @param zone where its days begin and end
 */
public record ClinicDescription(
    String name, String telephone, String country, String emergencyNumber, ZoneId zone) {
  static final int FEWEST_DIGITS = 3;
  static final int FEWEST_EMERGENCY_DIGITS = 2;

  private static final Pattern TELEPHONE = Pattern.compile("([0-9+][0-9 ()./-]{2,39})?");
  private static final Pattern EMERGENCY = Pattern.compile("([0-9][0-9 ]{1,9})?");

  /**
   * Checks the form of what is stated; the store checks the name.
   *
   * @throws IllegalArgumentException if a number, the country or the zone is of the wrong form, or
   *     an emergency number is stated without its country
   */
  public ClinicDescription {
    checkArgument(
        TELEPHONE.matcher(telephone).matches(), "telephone: %s (expected: digits)", telephone);
    checkArgument(isCountry(country), "country: %s (expected: such as ES)", country);
    checkArgument(isEmergencyNumber(emergencyNumber), "emergencyNumber: %s", emergencyNumber);
    checkArgument(
        emergencyNumber.isEmpty() || !country.isEmpty(), "emergencyNumber without its country");
  }

  /** The same with another number where patients call. */
  public ClinicDescription withTelephone(String number) {
    return new ClinicDescription(name, number, country, emergencyNumber, zone);
  }

  /** The same with an emergency number that somebody of the clinic has confirmed, or none. */
  public ClinicDescription withEmergency(String inCountry, String number) {
    return new ClinicDescription(name, telephone, inCountry, number, zone);
  }

  /** The same with days that begin and end elsewhere. */
  public ClinicDescription withZone(ZoneId other) {
    return new ClinicDescription(name, telephone, country, emergencyNumber, other);
  }

  /**
   * Whether a text may be entered as where patients call, or that there is no such number: one
   * number that can be dialled. What was stored before may be less, and is shown without a link.
   */
  public static boolean isTelephone(String text) {
    return text.isEmpty()
        || (TELEPHONE.matcher(text).matches() && Dialling.of(text, FEWEST_DIGITS).isPresent());
  }

  /** Whether a text may be an emergency number, or that none is confirmed. */
  public static boolean isEmergencyNumber(String text) {
    return EMERGENCY.matcher(text).matches();
  }

  /** Whether a text is a country, or that none is stated. */
  public static boolean isCountry(String text) {
    return text.isEmpty()
        || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text);
  }

  /**
   * Reads a time zone.
   *
   * @param text such as {@code Europe/Madrid}
   * @return empty where the time zone database has none of that name
   */
  public static Optional<ZoneId> zone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text)
        ? Optional.of(ZoneId.of(text))
        : Optional.empty();
  }
}
