package org.fbsroutines.cli.clinic;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command states of a clinic; what is not given stays as it is. */
final class ClinicDetailOptions {
  @Option(names = "--telephone", paramLabel = "NUMBER")
  private @Nullable String telephone;

  @Option(names = "--country", paramLabel = "CODE")
  private @Nullable String country;

  @Option(names = "--emergency-number", paramLabel = "NUMBER")
  private @Nullable String emergency;

  @Option(names = "--time-zone", paramLabel = "ZONE")
  private @Nullable String zone;

  @Option(names = "--identifier-system", paramLabel = "URI=NAME")
  private @Nullable Map<String, String> systems;

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
      throw Failure.unexpected(
          "--identifier-system", system + "=" + name, "command.expected.identifier-system");
    }
    return new IdentifierSystem(system, name);
  }

  private String telephone(String before) {
    if (telephone != null && !ClinicDescription.isTelephone(telephone.strip())) {
      throw Failure.unexpected("--telephone", telephone, "command.expected.telephone");
    }
    return telephone == null ? before : telephone.strip();
  }

  private String country(String before) {
    String given = country == null ? before : country.strip().toUpperCase(Locale.ROOT);
    if (!ClinicDescription.isCountry(given)) {
      throw Failure.unexpected("--country", String.valueOf(country), "command.expected.country");
    }
    return given;
  }

  private String emergency(String inCountry) {
    String given = emergency == null ? "" : emergency.strip();
    if (!ClinicDescription.isEmergencyNumber(given)) {
      throw Failure.unexpected("--emergency-number", given, "command.expected.emergency-number");
    }
    if (!given.isEmpty() && inCountry.isEmpty()) {
      throw Failure.unexpected("--emergency-number", given, "command.expected.with-country");
    }
    return given;
  }

  private ZoneId zone(ZoneId before) {
    String given = zone;
    if (given == null) {
      return before;
    }
    return ClinicDescription.zone(given.strip())
        .orElseThrow(() -> Failure.unexpected("--time-zone", given, "command.expected.zone"));
  }
}
