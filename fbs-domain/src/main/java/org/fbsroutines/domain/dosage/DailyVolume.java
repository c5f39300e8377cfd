package org.fbsroutines.domain.dosage;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.fbsroutines.domain.text.Text;

/**
 * What a day adds up to.
 *
 * @param floor fewest that still count as done
 * @param target planned
 * @param ceiling most allowed; empty if the dosage leaves it open
 * @param unit what is counted; both sides or directions of a repetition are counted
 */
public record DailyVolume(int floor, int target, Optional<Integer> ceiling, Effort.Unit unit) {
  /** Refuses null. */
  public DailyVolume {
    requireNonNull(ceiling, "ceiling");
    requireNonNull(unit, "unit");
  }

  static DailyVolume of(Effort effort, SessionsPerDay sessions) {
    return new DailyVolume(
        effort.amount() * sessions.floor(),
        effort.amount() * sessions.target(),
        sessions.ceiling().map(most -> effort.amount() * most),
        effort.unit());
  }

  /** Returns the words a person reads, such as "40–60 repetitions a day". */
  public Text phrase() {
    Text volume = unit.aDay(floor, ceiling.orElse(target));
    return ceiling.isPresent() ? volume : DosageWords.volumeAtLeast(volume);
  }
}
