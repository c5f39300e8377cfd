package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The number that calls an ambulance in a country, for an administrator to confirm; never shown to
 * a patient before. A country is listed only if a public body states its number, as read on 30
 * November 2026. For any other there is no default.
 */
public final class EmergencyNumbers {
  private static final ImmutableList<String> EUROPEAN_UNION =
      ImmutableList.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final ImmutableMap<String, EmergencyNumber> BY_COUNTRY =
      Stream.concat(
              EUROPEAN_UNION.stream()
                  .map(
                      country ->
                          new EmergencyNumber(
                              country,
                              "112",
                              "Directive (EU) 2018/1972, article 109",
                              "https://eur-lex.europa.eu/eli/dir/2018/1972/oj")),
              Stream.of(
                  new EmergencyNumber(
                      "AU",
                      "000",
                      "Australian Government, About the Emergency Call Service",
                      "https://www.triplezero.gov.au/triple-zero/about"),
                  new EmergencyNumber(
                      "CA",
                      "911",
                      "CRTC, 9-1-1 Services",
                      "https://crtc.gc.ca/eng/phone/911/can.htm"),
                  new EmergencyNumber(
                      "GB",
                      "999",
                      "GOV.UK, 999 and 112: the UK's national emergency numbers",
                      "https://www.gov.uk/guidance/"
                          + "999-and-112-the-uks-national-emergency-numbers"),
                  new EmergencyNumber(
                      "NZ",
                      "111",
                      "New Zealand Government, 111 emergency service",
                      "https://www.govt.nz/browse/crime-and-justice/crimes-and-emergencies/"
                          + "111-emergency-service/"),
                  new EmergencyNumber(
                      "US",
                      "911",
                      "FCC 00-327, Implementation of 911 Act, 29 August 2000",
                      "https://transition.fcc.gov/Bureaus/Wireless/Orders/2000/fcc00327.txt")))
          .collect(toImmutableMap(EmergencyNumber::country, number -> number));

  private EmergencyNumbers() {}

  /**
   * A number and who states it, so that the person who confirms it can check.
   *
   * @param country ISO 3166-1 alpha-2
   * @param number as it is dialled
   * @param source the law or the page of a public body that states it, by its title
   * @param address where that is found
   */
  public record EmergencyNumber(String country, String number, String source, String address) {
    /** Refuses null. */
    public EmergencyNumber {
      requireNonNull(country, "country");
      requireNonNull(number, "number");
      requireNonNull(source, "source");
      requireNonNull(address, "address");
    }
  }

  /**
   * The number of a country.
   *
   * @param country ISO 3166-1 alpha-2
   * @return empty if no source is available
   */
  public static Optional<EmergencyNumber> of(String country) {
    return Optional.ofNullable(BY_COUNTRY.get(requireNonNull(country, "country")));
  }
}
