package org.fbsroutines.cli.rescreening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fbsroutines.cli.patient.ChangesText;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.persistence.store.rescreening.PatientVerdictChange;
import org.fbsroutines.persistence.store.rescreening.RescreeningCounts;
import org.fbsroutines.persistence.store.rescreening.RescreeningResults;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import org.fbsroutines.persistence.store.rescreening.RescreeningStore;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.jdbi.v3.core.Handle;

/** For people: what a rescreening came to, with the first of each kind of change. */
record RescreeningText(TextReport sheet) {
  private static final int MAX = 20;
  private static final int NARROWEST = 36;

  void print(Handle handle, String clinic, RescreeningRow pass) {
    RescreeningStore store = new RescreeningStore(handle);
    RescreeningResults results = new RescreeningResults(handle);
    RescreeningCounts counts = results.counts(pass.rescreeningId());
    sheet.say(
        0,
        "command.rescreen.screened",
        clinic,
        counts.patients(),
        pass.onDate(),
        Long.toString(pass.ruleBookVersion()),
        Long.toString(pass.catalogueRevision()));
    pass.previousId()
        .flatMap(store::find)
        .ifPresentOrElse(
            before ->
                sheet.say(
                    0,
                    "command.rescreen.compared",
                    before.onDate(),
                    Long.toString(before.ruleBookVersion()),
                    Long.toString(before.catalogueRevision())),
            () -> sheet.say(0, "command.rescreen.first"));
    Kept<PatientVerdictChange> tightened = new Kept<>();
    Kept<PatientVerdictChange> loosened = new Kept<>();
    results.forEachChange(
        pass.rescreeningId(),
        change -> (change.change().isTightening() ? tightened : loosened).add(change));
    Kept<SuspendedItemRow> suspended = new Kept<>();
    results.forEachSuspended(pass.rescreeningId(), suspended::add);
    sheet.heading("command.rescreen.tightened", counts.tightened());
    changes(tightened);
    sheet.heading("command.rescreen.loosened", counts.loosened());
    changes(loosened);
    sheet.heading("command.rescreen.suspended", suspended.all);
    table(
        suspended,
        "because-of",
        item ->
            List.of(item.patientId(), item.exerciseId(), String.join(", ", item.restrictions())));
  }

  private void changes(Kept<PatientVerdictChange> changes) {
    table(
        changes,
        "change",
        change ->
            List.of(
                change.patientId(),
                change.change().exercise().value(),
                ChangesText.phrase(sheet.words(), change.change())));
  }

  private <T> void table(Kept<T> kept, String last, Function<T, List<String>> cells) {
    if (kept.first.isEmpty()) {
      sheet.say(2, "command.none");
      return;
    }
    sheet.table(
        2,
        NARROWEST,
        List.of("patient", "exercise", last),
        kept.first.stream().map(cells).toList());
    if (kept.all > kept.first.size()) {
      sheet.say(2, "command.rescreen.more", kept.all - kept.first.size());
    }
  }

  /** The first of many, and how many there are. */
  private static final class Kept<T> {
    private final List<T> first = new ArrayList<>();
    private long all;

    void add(T one) {
      all++;
      if (first.size() < MAX) {
        first.add(one);
      }
    }
  }
}
