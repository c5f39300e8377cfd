package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fbsroutines.persistence.database.process.Postmaster;
import org.fbsroutines.persistence.store.KeyPage;
import org.fbsroutines.persistence.store.patient.PatientListing;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged outlives kill -9 of any process, and what was not leaves no trace. */
class KillTest {
  @TempDir Path temporary;

  @BeforeEach
  void prepare() {
    TestCluster.copyTo(directory());
  }

  @Tag("slow")
  @Test
  void ofTheProgramAmidAnImport() throws Exception {
    try (ChildProgram child = ChildProgram.start(directory().root(), ChildProgram.MIDWAY)) {
      Postmaster orphan = postmaster();
      child.kill();

      assertThatTheAcknowledgedPatientAloneIsThere();
      assertThat(orphan.pid()).as("the orphan was joined and then stopped").isPositive();
      assertThat(Postmaster.running(directory().cluster())).isEmpty();
    }
  }

  @Tag("slow")
  @Test
  void ofTheServerAmidAnImport() throws Exception {
    try (ChildProgram child = ChildProgram.start(directory().root(), ChildProgram.MIDWAY)) {
      killServer();

      assertThatTheAcknowledgedPatientAloneIsThere();
      child.kill();
      EmbeddedServer.enter(directory(), TestCluster.BINARIES).close();
    }
  }

  @Tag("slow")
  @Test
  void ofBothAmidAnImport() throws Exception {
    try (ChildProgram child = ChildProgram.start(directory().root(), ChildProgram.MIDWAY)) {
      killServer();
      child.kill();

      assertThatTheAcknowledgedPatientAloneIsThere();
    }
  }

  @Tag("slow")
  @Test
  void anOpenDatabaseStartsAKilledServerAgain() throws Exception {
    try (Database database = Database.of(EmbeddedServer.enter(directory(), TestCluster.BINARIES))) {
      Postmaster killed = postmaster();
      killServer();

      assertThat(ClinicSummary.all(database)).isEmpty();
      assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
    }
  }

  @Tag("slow")
  @Test
  void ofTheServerUnderAnOpenDatabase() throws Exception {
    EmbeddedServer server = EmbeddedServer.enter(directory(), TestCluster.BINARIES);
    killServer();
    try (EmbeddedServer next = EmbeddedServer.enter(directory(), TestCluster.BINARIES)) {
      assertThat(Postmaster.running(directory().cluster())).isPresent();
      server.close();
      assertThat(Postmaster.running(directory().cluster())).isPresent();
      assertThat(next.dataDirectory()).isEqualTo(directory().root());
    }
    assertThat(Postmaster.running(directory().cluster())).isEmpty();
  }

  private void assertThatTheAcknowledgedPatientAloneIsThere() {
    try (Database database = Database.of(EmbeddedServer.enter(directory(), TestCluster.BINARIES))) {
      assertThat(
              database.<List<PatientRow>, RuntimeException>readInClinic(
                  ChildProgram.CLINIC,
                  handle -> new PatientListing(handle).page(KeyPage.Place.beginning(), 10).rows()))
          .extracting(PatientRow::patientId)
          .containsExactly("p0");
    }
  }

  private void killServer() throws IOException {
    ProcessHandle process = ProcessHandle.of(postmaster().pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private Postmaster postmaster() throws IOException {
    return Postmaster.running(directory().cluster()).orElseThrow();
  }

  private DataDirectory directory() {
    return new DataDirectory(temporary.resolve("data"));
  }
}
