package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import java.lang.module.ModuleDescriptor.Version;
import java.time.Clock;
import java.util.Optional;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.rulebook.RuleBookRow;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.jdbi.v3.core.Handle;

/**
 * Puts the standard rules of a release in force where a clinic was set up by an earlier one, so
 * that what a release corrects reaches every patient. What the clinic chose stays.
 */
public final class ReleasedRules {
  private static final String ACTION = "renew-rules";

  private final Version release;
  private final RuleBook standard;

  /**
   * The rules of this program.
   *
   * @param release its version, such as {@code 1.2.0}
   * @throws IllegalArgumentException if that is no version
   */
  public ReleasedRules(String release) {
    this(release, RuleBook.standard());
  }

  ReleasedRules(String release, RuleBook standard) {
    this.release = Version.parse(release);
    this.standard = standard;
  }

  /**
   * Stores a new version of the rule book of each clinic whose own is behind, with an entry in its
   * audit log. One that follows already is left alone, and so is one that cannot be read, by which
   * nothing is released, and one that a later release has put in force. Programs that do so at the
   * same time store it once.
   *
   * @param database open and migrated
   * @param clock gives the moment
   * @return the clinics whose rule book is new; their patients are to be screened again
   */
  public ImmutableList<Clinic> putInForce(Database database, Clock clock) {
    ImmutableList<Clinic> clinics =
        database.<ImmutableList<Clinic>, RuntimeException>readOutsideClinics(
            handle -> new ClinicStore(handle).list());
    return clinics.stream()
        .filter(
            clinic ->
                database.<Boolean, RuntimeException>readInClinic(
                    clinic.id(), handle -> wanted(handle).isPresent()))
        .filter(
            clinic ->
                database.<Boolean, RuntimeException>inClinic(
                    clinic.id(), handle -> renew(handle, clock)))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean renew(Handle handle, Clock clock) {
    RuleBookStore store = new RuleBookStore(handle);
    store.lock();
    Optional<RuleBook> wanted = wanted(handle);
    wanted.ifPresent(
        ruleBook -> {
          int before = store.latest().orElseThrow().version();
          Recording recording = new Recording("fbs " + release, clock.instant());
          int after =
              store
                  .save(ruleBook.name().english(), RuleBookJson.DOCUMENT.write(ruleBook), recording)
                  .version();
          audit(handle, before, after, recording);
        });
    return wanted.isPresent();
  }

  /** Empty where the rule book in force is to stay. */
  private Optional<RuleBook> wanted(Handle handle) {
    return new RuleBookStore(handle)
        .latest()
        .flatMap(ReleasedRules::read)
        .filter(stored -> !stored.following(standard).equals(stored))
        .filter(stored -> !isOfLaterRelease(handle))
        .map(stored -> stored.following(standard));
  }

  private static Optional<RuleBook> read(RuleBookRow row) {
    try {
      return Optional.of(RuleBookJson.DOCUMENT.read("rule book " + row.version(), row.document()));
    } catch (FormatException e) {
      return Optional.empty();
    }
  }

  private boolean isOfLaterRelease(Handle handle) {
    return new AuditStore(handle)
        .latestDetail(ACTION, "release")
        .filter(last -> Version.parse(last).compareTo(release) > 0)
        .isPresent();
  }

  private void audit(Handle handle, int before, int after, Recording recording) {
    new AuditStore(handle)
        .append(
            recording,
            ACTION,
            "rule-book",
            String.valueOf(after),
            "{\"release\": \"%s\", \"from\": %d, \"to\": %d}".formatted(release, before, after));
  }
}
