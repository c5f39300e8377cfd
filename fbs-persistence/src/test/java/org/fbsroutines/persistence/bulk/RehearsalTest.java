package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The files of one command are one set, for a dry run as for one that stores. */
class RehearsalTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final ImmutableList<String> FILES =
      ImmutableList.of(
          "patient_id,display_name,birth_date,fever\nP-1,Una Berg,1961-05-04,yes\n",
          "patient_id,display_name,birth_date\nP-1,Ivo Lund,1970-01-31\nP-2,Eda,\n",
          "patient_id,display_name,birth_date,fever\nP-1,Una Berg,1961-05-04,yes\n",
          "patient_id,display_name,birth_date,fever\nP-1,Una Lund,1961-05-04,no\nP-2,Eda,,\n",
          "patient_id,display_name,birth_date,fever\nP-1,Una Lund,1961-05-04,no\n");

  private final ClinicId clinic = DATABASE.addClinic("rehearsing " + ClinicId.random());
  private final BatchImport importing =
      new BatchImport(DATABASE.database(), clinic, Clock.systemUTC());

  private static List<String> run(BatchImport importing, ImportOptions options) {
    List<String> told = new ArrayList<>();
    for (String file : FILES) {
      ImportReport report =
          importing.run(
              ImportKind.PATIENTS,
              new ImportSource.OfStream(
                  "f", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))),
              options,
              "tester");
      told.add(report.counts() + " " + report.toConfirm() + " " + report.problemCount());
    }
    return told;
  }

  @Test
  void eachFileOfADryRunFindsWhatThoseBeforeItWouldHaveStored() {
    List<String> dry = new ArrayList<>();

    importing.rehearse(files -> dry.addAll(run(files, ImportingClinic.DRY_RUN)));

    assertThat(dry).isNotEmpty().isEqualTo(run(importing, ImportOptions.USUAL));
  }

  @Test
  void nothingOfItStays() {
    importing.rehearse(files -> run(files, ImportingClinic.DRY_RUN));

    DATABASE
        .database()
        .readInClinic(
            clinic,
            handle -> {
              assertThat(new ImportRunStore(handle).latest(1)).isEmpty();
              assertThat(handle.createQuery("select patient_id from patient").mapTo(String.class))
                  .isEmpty();
              return clinic;
            });
  }

  @Test
  void whatIsToBeStoredIsNotTriedOut() {
    assertThatThrownBy(() -> importing.rehearse(files -> run(files, ImportOptions.USUAL)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
