package org.fbsroutines.web.clinician;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.persistence.clinic.prescribing.Prescribing;
import org.fbsroutines.web.http.PageException;

/**
 * What was on the screen when a routine was built: everything that its approval is based on.
 *
 * @param versions of facts, catalogue and rule book
 * @param routine the latest version of the routine; 0 for none
 * @param instructions the ids of the instructions that held
 */
public record Seen(SeenVersions versions, int routine, ImmutableList<String> instructions) {
  public static final String FIELD = "seen";

  public static Seen of(Prescribing now) {
    return new Seen(
        now.chart().seen(now.rules()),
        now.latest(),
        now.chart().instructions().stream()
            .map(ClinicianInstruction::id)
            .collect(ImmutableList.toImmutableList()));
  }

  /** Reads what {@link #token} wrote. */
  public static Seen of(String token) {
    List<String> parts = Splitter.on(' ').splitToList(token);
    try {
      return new Seen(
          new SeenVersions(
              Integer.parseInt(parts.get(0)),
              Long.parseLong(parts.get(1)),
              Integer.parseInt(parts.get(2))),
          Integer.parseInt(parts.get(3)),
          ImmutableList.copyOf(parts.subList(4, parts.size())));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw PageException.badRequest("error.seen");
    }
  }

  /** Returns it as the form sends it back. */
  public String token() {
    return versions.facts()
        + " "
        + versions.catalogue()
        + " "
        + versions.ruleBook()
        + " "
        + routine
        + instructions.stream().map(id -> " " + id).collect(Collectors.joining());
  }

  /** Returns the keys of the texts that state what changed since, in the order of the form. */
  public ImmutableList<String> changes(Seen now) {
    ImmutableList.Builder<String> changes = ImmutableList.builder();
    addIf(changes, "clinician.stale.facts", versions.facts() != now.versions.facts());
    addIf(changes, "clinician.stale.catalogue", versions.catalogue() != now.versions.catalogue());
    addIf(changes, "clinician.stale.rule-book", versions.ruleBook() != now.versions.ruleBook());
    addIf(changes, "clinician.stale.routine", routine != now.routine);
    addIf(changes, "clinician.stale.instructions", !instructions.equals(now.instructions));
    return changes.build();
  }

  private static void addIf(ImmutableList.Builder<String> keys, String key, boolean changed) {
    if (changed) {
      keys.add(key);
    }
  }
}
