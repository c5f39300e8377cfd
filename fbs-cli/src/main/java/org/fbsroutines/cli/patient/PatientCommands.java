package org.fbsroutines.cli.patient;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Printable;
import org.fbsroutines.persistence.clinic.PatientNumbers;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.patient.PatientIdentifierStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about who a patient is. */
@Command(name = "patient")
public record PatientCommands(CommandContext surroundings) {
  /** Lists the numbers by which a patient is found, after giving and withdrawing some. */
  @Command(name = "identifiers")
  void identifiers(
      @Parameters(paramLabel = "PATIENT", descriptionKey = "patient") String patient,
      @Option(names = "--add", paramLabel = "SYSTEM=NUMBER") @Nullable List<String> added,
      @Option(names = "--withdraw", paramLabel = "SYSTEM=NUMBER") @Nullable List<String> withdrawn,
      @Mixin ClinicOptions clinic) {
    ImmutableList<PatientIdentifier> toAdd = read("--add", added);
    ImmutableList<PatientIdentifier> toWithdraw = read("--withdraw", withdrawn);
    ImmutableList<PatientIdentifier> numbers;
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      numbers = open.write(handle -> change(handle, patient, toAdd, toWithdraw));
    } catch (StoreException e) {
      throw Failure.refused("SYSTEM=NUMBER", e);
    }
    if (numbers.isEmpty()) {
      surroundings.terminal().say("command.patient.no-numbers", patient);
    }
    numbers.forEach(
        number ->
            surroundings
                .terminal()
                .out()
                .println(Printable.line(number.system() + "=" + number.value())));
  }

  private ImmutableList<PatientIdentifier> change(
      Handle handle,
      String patient,
      ImmutableList<PatientIdentifier> added,
      ImmutableList<PatientIdentifier> withdrawn) {
    StoredPatient.read(handle, patient);
    withdrawn.forEach(
        number -> PatientNumbers.withdraw(handle, patient, number, surroundings.recording()));
    added.forEach(number -> PatientNumbers.give(handle, patient, number, surroundings.recording()));
    return new PatientIdentifierStore(handle).of(patient);
  }

  private static ImmutableList<PatientIdentifier> read(
      String option, @Nullable List<String> given) {
    return Stream.ofNullable(given)
        .flatMap(List::stream)
        .map(text -> read(option, text))
        .collect(ImmutableList.toImmutableList());
  }

  private static PatientIdentifier read(String option, String text) {
    int equals = text.indexOf('=');
    String system = equals < 0 ? "" : text.substring(0, equals).strip();
    String value = text.substring(equals + 1).strip();
    if (!PatientIdentifier.isSystem(system) || !PatientIdentifier.isValue(value)) {
      throw Failure.unexpected(option, text, "command.expected.identifier");
    }
    return new PatientIdentifier(system, value);
  }
}
