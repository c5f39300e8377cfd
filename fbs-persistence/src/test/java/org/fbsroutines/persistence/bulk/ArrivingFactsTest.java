package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.fbsroutines.persistence.store.routine.SuspensionStore;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Facts that arrive by an import for a patient with an approved routine. */
class ArrivingFactsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-01-31T09:00:00Z"), ZoneOffset.UTC);
  private static final String PATIENT = Demonstration.PATIENT;

  private ClinicId clinic = DATABASE.clinic();
  private PatientFacts facts = PatientFacts.unknown();

  @BeforeEach
  void findTheDemonstration() {
    clinic = DemonstrationClinic.ensure(DATABASE.database(), CLOCK);
    facts = in(handle -> PatientChart.read(handle, PATIENT).orElseThrow().facts());
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }

  private ImportReport arrive(PatientFacts arriving, boolean isDryRun) {
    byte[] line =
        FactsJson.writeLine(new FactsDocument(Optional.of(PATIENT), arriving))
            .getBytes(StandardCharsets.UTF_8);
    return new BatchImport(DATABASE.database(), clinic, CLOCK)
        .run(
            ImportKind.FACTS,
            new ImportSource.OfStream("facts.ndjson", new ByteArrayInputStream(line)),
            new ImportOptions(
                ImportOptions.OnError.STOP,
                Long.MAX_VALUE,
                isDryRun,
                CsvOptions.OURS,
                ErrorReport.NONE,
                ImportProgress.SILENT),
            "tester");
  }

  private ImmutableList<SuspendedItemRow> suspended() {
    return in(handle -> ImmutableList.copyOf(new SuspensionStore(handle).of(PATIENT, 1)));
  }

  @Test
  void whatTheyTightenIsSuspendedAtOnceAndReported() {
    PatientFacts cannotLie = facts.with(Question.LIES_ON_BACK, Answer.NO);

    ImportReport dry = arrive(cannotLie, true);
    assertThat(dry.suspended()).isZero();
    assertThat(suspended()).as("after a dry run").isEmpty();

    ImportReport report = arrive(cannotLie, false);

    assertThat(report.suspended()).isEqualTo(suspended().size()).isPositive();
    assertThat(suspended())
        .filteredOn(item -> item.exerciseId().equals("cervical-mobility"))
        .singleElement()
        .satisfies(item -> assertThat(item.restrictions()).contains("R35"));
    ImmutableList<AuditRow> audited =
        in(
            handle ->
                ImmutableList.copyOf(new AuditStore(handle).before(Long.MAX_VALUE, PATIENT, 1)));
    assertThat(audited).extracting(AuditRow::action).containsExactly("suspend-exercises");
    assertThat(audited.get(0).detail()).contains("\"importRun\": \"" + report.runId());

    assertThat(arrive(facts, false).toConfirm()).as("facts that loosen").isEqualTo(1);
    assertThat(suspended()).as("what was suspended stays so").hasSize((int) report.suspended());
    assertThat(arrive(cannotLie, false).counts().merged().changedNothing()).isTrue();
  }
}
