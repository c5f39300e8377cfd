package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.persistence.store.ClinicDescription;
import org.fbsroutines.persistence.store.IdentifierSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command states of a clinic; what is not given stays as it is. */
final class ClinicDetailOptions {
  @Option(
      names = "--telephone",
      paramLabel = "NUMBER",
      description = "Where patients call: one number, 3 digits or more; empty for none.")
  private @Nullable String telephone;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description =
          "The country in two letters, such as ES. Another country takes the emergency number back.")
  private @Nullable String country;

  @Option(
      names = "--emergency-number",
      paramLabel = "NUMBER",
      description =
          "What calls an ambulance from where the patients are. Whoever gives it has checked it; "
              + "until then the pages show no number. Empty takes it back.")
  private @Nullable String emergency;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "In which the days of patients begin and end, such as Europe/Madrid.")
  private @Nullable String zone;

  @Option(
      names = "--identifier-system",
      paramLabel = "URI=NAME",
      description =
          "A system that numbers patients, and what people call it; may be given several times, and "
              + "takes the place of those that were there. 'local' always stays.")
  private @Nullable Map<String, String> systems;

  /** The description with what was given. */
  ClinicDescription change(ClinicDescription before) {
    return change(before, before.name());
  }

  /** The description with what was given, under another name. */
  ClinicDescription change(ClinicDescription before, String name) {
    String inCountry = country(before.country());
    String number =
        emergency == null
            ? inCountry.equals(before.country()) ? before.emergencyNumber() : ""
            : emergency(inCountry);
    return new ClinicDescription(
        name, telephone(before.telephone()), inCountry, number, zone(before.zone()));
  }

  /** The systems with what was given. */
  ImmutableList<IdentifierSystem> systems(ImmutableList<IdentifierSystem> before) {
    if (systems == null) {
      return before;
    }
    List<IdentifierSystem> given = new ArrayList<>();
    systems.forEach((system, name) -> given.add(system(system, name)));
    Stream<IdentifierSystem> local =
        systems.containsKey(IdentifierSystem.LOCAL.system())
            ? Stream.of()
            : Stream.of(IdentifierSystem.LOCAL);
    return Stream.concat(local, given.stream()).collect(ImmutableList.toImmutableList());
  }

  private static IdentifierSystem system(String system, String name) {
    if (!IdentifierSystem.isSystem(system) || !IdentifierSystem.isName(name)) {
      throw Failure.ofInput(
          "--identifier-system: "
              + system
              + "="
              + name
              + " (expected: a URI and a name, such as 'urn:oid:1.2.3=Health card')");
    }
    return new IdentifierSystem(system, name);
  }

  private String telephone(String before) {
    if (telephone != null && !ClinicDescription.isTelephone(telephone.strip())) {
      throw Failure.ofInput(
          "--telephone: "
              + telephone
              + " (expected: one number of 3 digits or more, such as '+34 900 123 456')");
    }
    return telephone == null ? before : telephone.strip();
  }

  private String country(String before) {
    String given = country == null ? before : country.strip().toUpperCase(Locale.ROOT);
    if (!ClinicDescription.isCountry(given)) {
      throw Failure.ofInput(
          "--country: " + country + " (expected: a country in two letters, such as ES)");
    }
    return given;
  }

  private String emergency(String inCountry) {
    String given = emergency == null ? "" : emergency.strip();
    if (!ClinicDescription.isEmergencyNumber(given)) {
      throw Failure.ofInput(
          "--emergency-number: " + emergency + " (expected: 2 to 10 digits, such as 112)");
    }
    if (!given.isEmpty() && inCountry.isEmpty()) {
      throw Failure.ofInput(
          "--emergency-number: " + given + " (expected: with --country, where it applies)");
    }
    return given;
  }

  private ZoneId zone(ZoneId before) {
    String given = zone;
    if (given == null) {
      return before;
    }
    return ClinicDescription.zone(given.strip())
        .orElseThrow(
            () ->
                Failure.ofInput(
                    "--time-zone: "
                        + given
                        + " (expected: a name of the time zone database, such as Europe/Madrid)"));
  }
}
