package org.fbsroutines.persistence.clinic;

import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.rulebook.RuleBookRow;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;

/** How a clinic moves the parameters of its rule book. */
public final class Parameters {
  private Parameters() {}

  /**
   * Moves parameters inside their ranges, as one new version of the rule book and with an entry in
   * the audit log. Equal values change nothing.
   *
   * @param handle inside the clinic
   * @param values the new values by the parameters' names
   * @param recording who does so
   * @return the rule book in force after that
   * @throws StoreException if the clinic has no rule book, or a name or a value is refused
   */
  public static RuleBookRow set(Handle handle, Map<String, Integer> values, Recording recording) {
    RuleBookStore store = new RuleBookStore(handle);
    store.lock();
    RuleBookRow before =
        store.latest().orElseThrow(() -> new StoreException(StoreComplaint.NO_RULE_BOOK.of()));
    return moved(handle, before, values, recording);
  }

  /**
   * Moves parameters if the rule book is still the one that was seen.
   *
   * @param handle inside the clinic
   * @param seen the version that was seen
   * @param values the new values by the parameters' names
   * @param recording who does so
   * @return the rule book in force after that; empty where another is in force than was seen
   * @throws StoreException if the clinic has no rule book, or a name or a value is refused
   */
  public static Optional<RuleBookRow> set(
      Handle handle, int seen, Map<String, Integer> values, Recording recording) {
    RuleBookStore store = new RuleBookStore(handle);
    store.lock();
    return store
        .latest()
        .filter(latest -> latest.version() == seen)
        .map(latest -> moved(handle, latest, values, recording));
  }

  private static RuleBookRow moved(
      Handle handle, RuleBookRow before, Map<String, Integer> values, Recording recording) {
    RuleBook inForce =
        RuleBookJson.DOCUMENT.read("rule book " + before.version(), before.document());
    RuleBook changed = inForce;
    for (Map.Entry<String, Integer> value : values.entrySet()) {
      changed = changed(changed, value.getKey(), value.getValue());
    }
    if (changed.equals(inForce)) {
      return before;
    }
    RuleBookRow after =
        new RuleBookStore(handle)
            .save(changed.name().english(), RuleBookJson.DOCUMENT.write(changed), recording);
    new AuditStore(handle)
        .append(
            recording,
            "set-parameters",
            "rule-book",
            String.valueOf(after.version()),
            RuleBookJson.writeValues(values));
    return after;
  }

  private static RuleBook changed(RuleBook ruleBook, String parameter, int value) {
    try {
      return ruleBook.withParameter(parameter, value);
    } catch (InvalidValueException e) {
      throw new StoreException(Complaint.PART.of(e.field(), e.problem()));
    }
  }
}
