package org.fbsroutines.persistence.rescreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.MONDAY;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.TUESDAY;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.UNREADABLE;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.at;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.operated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.store.rescreening.RescreeningChunk;
import org.fbsroutines.persistence.store.rescreening.RescreeningCounts;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import org.fbsroutines.persistence.store.rescreening.RescreeningStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who works at a pass, and what becomes of one that broke off. */
class SharedPassTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void programsAtTheSameTimeShareOnePassAndDoEachChunkOnce() throws Exception {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "Shared");
    clinic.patients(60, MONDAY.minusDays(83));
    clinic.rescreen(at(MONDAY, 8), 1);

    List<RescreeningRow> passes = new ArrayList<>();
    ExecutorService programs = Executors.newFixedThreadPool(4);
    try {
      Callable<RescreeningRow> program = () -> clinic.rescreen(at(TUESDAY, 8), 1);
      for (Future<RescreeningRow> one : programs.invokeAll(List.of(program, program, program))) {
        passes.add(one.get());
      }
    } finally {
      programs.shutdown();
    }

    // One that comes when all is done begins a pass of its own, and finds nothing new.
    RescreeningRow first =
        passes.stream().filter(pass -> !clinic.changes(pass).isEmpty()).findFirst().orElseThrow();
    assertThat(clinic.counts(first)).isEqualTo(new RescreeningCounts(60, 0, 60, 0));
    assertThat(clinic.changes(first)).hasSize(60);
    assertThat(passes).allSatisfy(pass -> assertThat(pass.finishedAt()).isPresent());
  }

  @Test
  void aPassThatBrokeOffIsTakenUpWhereItStopped() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "Broken off");
    clinic.patients(4, MONDAY.minusDays(83));
    clinic.rescreen(at(MONDAY, 8), 1);
    clinic.damage("P-002", UNREADABLE);
    assertThatThrownBy(() -> clinic.rescreen(at(TUESDAY, 8), 1))
        .isInstanceOf(FormatException.class);
    RescreeningRow broken =
        clinic.in(handle -> new RescreeningStore(handle).running()).orElseThrow();
    assertThat(clinic.counts(broken).patients()).isEqualTo(2);
    clinic.damage("P-002", operated(MONDAY.minusDays(83)));

    RescreeningRow pass = clinic.rescreen(at(TUESDAY, 9), 1);

    assertThat(pass.rescreeningId()).isEqualTo(broken.rescreeningId());
    assertThat(clinic.counts(pass)).isEqualTo(new RescreeningCounts(4, 0, 4, 0));
  }

  @Test
  void aPassOfAnotherRuleBookIsGivenUpAndBegunAnew() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "Given up");
    clinic.patients(2, MONDAY.minusDays(83));
    clinic.damage("P-001", UNREADABLE);
    assertThatThrownBy(() -> clinic.rescreen(at(MONDAY, 8), 1)).isInstanceOf(FormatException.class);
    Optional<RescreeningRow> running = clinic.in(handle -> new RescreeningStore(handle).running());
    clinic.damage("P-001", operated(MONDAY.minusDays(83)));
    clinic.set("clinicAfterOperation", 120, at(MONDAY, 9));

    RescreeningRow pass = clinic.rescreen(at(MONDAY, 10), 1);

    assertThat(running).isPresent();
    assertThat(pass.rescreeningId()).isNotEqualTo(running.get().rescreeningId());
    assertThat(pass.previousId()).isEmpty();
    assertThat(clinic.counts(pass).patients()).isEqualTo(2);
  }

  @Test
  void nobodyWorksAtAPassThatWasGivenUp() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "No more work");
    clinic.patients(2, MONDAY.minusDays(83));
    clinic.damage("P-001", UNREADABLE);
    assertThatThrownBy(() -> clinic.rescreen(at(MONDAY, 8), 1)).isInstanceOf(FormatException.class);
    RescreeningRow given =
        clinic.in(handle -> new RescreeningStore(handle).running()).orElseThrow();
    clinic.damage("P-001", operated(MONDAY.minusDays(83)));
    clinic.rescreen(at(TUESDAY, 8), 1);

    Optional<RescreeningChunk> free =
        clinic.in(handle -> new RescreeningStore(handle).claimFree(given.rescreeningId()));
    Optional<RescreeningChunk> waiting =
        clinic.in(handle -> new RescreeningStore(handle).claimWaiting(given.rescreeningId()));

    assertThat(free).isEmpty();
    assertThat(waiting).isEmpty();
    assertThat(clinic.in(handle -> new RescreeningStore(handle).latestFinished()).orElseThrow())
        .isNotEqualTo(given);
  }
}
