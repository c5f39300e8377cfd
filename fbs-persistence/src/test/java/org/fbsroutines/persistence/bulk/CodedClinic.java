package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.persistence.clinic.SaidCodes;
import org.fbsroutines.persistence.clinic.UnreadEntries;
import org.fbsroutines.persistence.clinic.UnreadEntry;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;

/**
 * A clinic with the patients of {@link CodedBundle}, whose clinicians say what codes mean as the
 * page and the command do.
 */
record CodedClinic(ImportingClinic clinic) {
  static final LocalDate TODAY = LocalDate.of(2027, 1, 5);

  static CodedClinic add(TestDatabase database, Path directory) throws IOException {
    ImportingClinic clinic = ImportingClinic.add(database, directory);
    clinic.run(ImportKind.PATIENTS, CodedBundle.PATIENTS);
    return new CodedClinic(clinic);
  }

  ImportReport bring(ImportKind kind, String... resources) throws IOException {
    ImportReport report = clinic.run(kind, CodedBundle.bundle(resources));
    assertThat(report.problems()).isEmpty();
    return report;
  }

  ImmutableList<UnreadEntry> unread(String patient) {
    return clinic.<ImmutableList<UnreadEntry>, RuntimeException>read(
        handle -> UnreadEntries.of(handle, patient));
  }

  ImmutableList<Operation> operations(String patient) {
    return clinic.facts(patient).operations().toOptional().orElseThrow();
  }

  /** Says on the page of a patient what the first unread procedure is. */
  boolean say(String patient, CodeMeaning meaning) {
    Optional<SaidCodes> said = sayOfPatient(patient, meaning);
    said.ifPresent(this::apply);
    return said.isPresent();
  }

  /** The first transaction of {@link #say}, before the other patients. */
  Optional<SaidCodes> sayOfPatient(String patient, CodeMeaning meaning) {
    return clinic.change(
        (handle, recording) ->
            UnreadEntries.say(
                handle, patient, unread(patient).get(0).id(), meaning, TODAY, recording));
  }

  /** Says by a file what a code means. */
  void say(Code code, CodeMeaning meaning) {
    SaidCodes said =
        clinic.<SaidCodes, RuntimeException>read(
            handle -> SaidCodes.of(handle, ImmutableList.of(new StatedCode(code, meaning))));
    apply(said);
    clinic.change(
        (handle, recording) -> {
          said.remember(handle, Duration.ofSeconds(9), recording);
          return said;
        });
  }

  private void apply(SaidCodes said) {
    clinic
        .<ImmutableList<String>, RuntimeException>read(said::patients)
        .forEach(
            patient ->
                clinic.change(
                    (handle, recording) -> {
                      said.apply(handle, patient, TODAY, recording);
                      return patient;
                    }));
  }
}
