package org.fbsroutines.persistence.rescreening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.persistence.bulk.BatchImport;
import org.fbsroutines.persistence.bulk.ImportOptions;
import org.fbsroutines.persistence.bulk.ImportReport;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.rescreening.PatientVerdictChange;
import org.fbsroutines.persistence.store.rescreening.RescreeningResults;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Facts that are being imported while a pass begins. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ImportBesidePassTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final Recording BEFORE =
      new Recording("test", Instant.parse("2027-01-04T06:00:00Z"));
  private static final String HEADER = "patient_id,fever\n";
  private static final String ROW = "P-1,yes\n";

  private final CountDownLatch reading = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private static Clock at(int hour) {
    return Clock.fixed(MONDAY.atTime(hour, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private static ClinicId clinic() {
    ClinicId clinic = DATABASE.addClinic("Beside");
    return DATABASE
        .database()
        .inClinic(
            clinic,
            handle -> {
              ClinicRules.storeStandard(handle, BEFORE);
              new PatientStore(handle)
                  .save(
                      new NewPatient(
                          "P-1", "Somebody", null, false, "{\"format\": \"fbs-facts/1\"}"),
                      BEFORE);
              return clinic;
            });
  }

  private static RescreeningRow rescreen(ClinicId clinic, int hour) {
    return new Rescreening(DATABASE.database(), clinic, at(hour), 1).run(MONDAY, "anna");
  }

  /** A file whose last row comes when the pass has begun. */
  private InputStream slowFile() {
    InputStream waiting =
        new InputStream() {
          @Override
          public int read() throws IOException {
            reading.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new InterruptedIOException();
            }
            return -1;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    return new SequenceInputStream(new SequenceInputStream(bytes(HEADER), waiting), bytes(ROW));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean somebodyWaits() {
    return DATABASE
        .asSuperuser()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (
                          select from pg_locks join pg_database on pg_database.oid = database
                          where datname = current_database() and locktype = 'advisory'
                            and not granted)
                        """)
                    .mapTo(Boolean.class)
                    .one());
  }

  private static List<PatientVerdictChange> changes(ClinicId clinic, RescreeningRow pass) {
    List<PatientVerdictChange> changes = new ArrayList<>();
    DATABASE
        .database()
        .inClinic(
            clinic,
            handle -> {
              new RescreeningResults(handle).forEachChange(pass.rescreeningId(), changes::add);
              return handle;
            });
    return changes;
  }

  @Test
  void aPassWaitsForFactsThatAreBeingImportedAndTellsThem() throws Exception {
    ClinicId clinic = clinic();
    rescreen(clinic, 8);
    ExecutorService programs = Executors.newFixedThreadPool(2);
    try {
      Future<ImportReport> importing =
          programs.submit(
              () ->
                  new BatchImport(DATABASE.database(), clinic, at(9))
                      .run(
                          ImportKind.FACTS,
                          new ImportSource.OfStream("facts.csv", slowFile()),
                          ImportOptions.USUAL,
                          "tester"));
      reading.await();
      Future<RescreeningRow> pass = programs.submit(() -> rescreen(clinic, 10));
      while (!somebodyWaits() && !pass.isDone()) {
        Thread.onSpinWait();
      }
      goOn.countDown();

      assertThat(importing.get().counts().merged().changed()).isEqualTo(1);
      List<PatientVerdictChange> told = new ArrayList<>(changes(clinic, pass.get()));
      told.addAll(changes(clinic, rescreen(clinic, 11)));
      assertThat(told).isNotEmpty().allSatisfy(row -> assertThat(row.patientId()).isEqualTo("P-1"));
    } finally {
      goOn.countDown();
      programs.shutdown();
    }
  }
}
