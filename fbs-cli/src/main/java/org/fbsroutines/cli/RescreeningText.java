package org.fbsroutines.cli;

import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.persistence.store.PatientVerdictChange;
import org.fbsroutines.persistence.store.RescreeningCounts;
import org.fbsroutines.persistence.store.RescreeningResults;
import org.fbsroutines.persistence.store.RescreeningRow;
import org.fbsroutines.persistence.store.RescreeningStore;
import org.fbsroutines.persistence.store.SuspendedItemRow;
import org.jdbi.v3.core.Handle;

/** For people: what a rescreening came to, with the first of each kind of change. */
final class RescreeningText {
  private static final int MOST = 20;
  private static final int NARROWEST = 36;

  private final Sheet sheet;

  RescreeningText(Terminal terminal) {
    this.sheet = new Sheet(terminal);
  }

  void print(Handle handle, String clinic, RescreeningRow pass) {
    RescreeningStore store = new RescreeningStore(handle);
    RescreeningResults results = new RescreeningResults(handle);
    RescreeningCounts counts = results.counts(pass.rescreeningId());
    sheet.line(
        0,
        "%s: %d %s screened for %s (rule book %d, catalogue %d)"
            .formatted(
                clinic,
                counts.patients(),
                counts.patients() == 1 ? "patient" : "patients",
                pass.onDate(),
                pass.ruleBookVersion(),
                pass.catalogueRevision()));
    sheet.line(
        0,
        pass.previousId()
            .flatMap(store::find)
            .map(
                before ->
                    "compared with %s (rule book %d, catalogue %d)"
                        .formatted(
                            before.onDate(), before.ruleBookVersion(), before.catalogueRevision()))
            .orElse("the first time: from now on changes are told"));
    Kept<PatientVerdictChange> tightened = new Kept<>();
    Kept<PatientVerdictChange> loosened = new Kept<>();
    results.forEachChange(
        pass.rescreeningId(),
        change -> (change.change().isTightening() ? tightened : loosened).add(change));
    Kept<SuspendedItemRow> suspended = new Kept<>();
    results.forEachSuspended(pass.rescreeningId(), suspended::add);
    changes("Tightened", counts.tightened(), tightened);
    changes("Could loosen, if a clinician agrees", counts.loosened(), loosened);
    suspended(suspended);
  }

  private void changes(String heading, long patients, Kept<PatientVerdictChange> changes) {
    sheet.heading(heading + " (" + patients + (patients == 1 ? " patient)" : " patients)"));
    table(
        changes,
        List.of("  PATIENT", "EXERCISE", "CHANGE"),
        changes.first.stream()
            .map(
                change ->
                    List.of(
                        "  " + change.patientId(),
                        change.change().exercise().value(),
                        ChangesText.phrase(change.change())))
            .toList());
  }

  private void suspended(Kept<SuspendedItemRow> items) {
    sheet.heading("Suspended in routines until a clinician approves again (" + items.all + ")");
    table(
        items,
        List.of("  PATIENT", "EXERCISE", "BECAUSE OF"),
        items.first.stream()
            .map(
                item ->
                    List.of(
                        "  " + item.patientId(),
                        item.exerciseId(),
                        String.join(", ", item.restrictions())))
            .toList());
  }

  private void table(Kept<?> kept, List<String> titles, List<List<String>> rows) {
    if (rows.isEmpty()) {
      sheet.line(2, "None.");
      return;
    }
    sheet.table(titles, NARROWEST, rows);
    if (kept.all > rows.size()) {
      sheet.line(2, "And " + (kept.all - rows.size()) + " more (--ndjson tells them all).");
    }
  }

  /** The first of many, and how many there are. */
  private static final class Kept<T> {
    private final List<T> first = new ArrayList<>();
    private long all;

    void add(T one) {
      all++;
      if (first.size() < MOST) {
        first.add(one);
      }
    }
  }
}
