package org.fbsroutines.persistence.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fbsroutines.persistence.database.ClinicId;

/** Something that happens by time. */
public sealed interface Job {

  /** What it is. */
  JobKind kind();

  /** How long after the start of a server it first begins. */
  Duration firstAfter();

  /** Hands it to whom it belongs to. */
  void handTo(Consumer<OfClinics> ofClinics, Consumer<OfServer> ofServer);

  /**
   * A job of each clinic: one server at a time runs it for a clinic, whichever comes first.
   *
   * @param kind what it is
   * @param work what is done in a clinic
   */
  record OfClinics(JobKind kind, ClinicWork work) implements Job {
    /** Requires both. */
    public OfClinics {
      requireNonNull(kind, "kind");
      requireNonNull(work, "work");
    }

    @Override
    public Duration firstAfter() {
      return Duration.ZERO;
    }

    @Override
    public void handTo(Consumer<OfClinics> ofClinics, Consumer<OfServer> ofServer) {
      ofClinics.accept(this);
    }
  }

  /**
   * A job of each server, for what a server knows by itself. The database records it and decides
   * nothing: whoever can write there must not put off what watches over it.
   *
   * @param kind what it is
   * @param place the name of the server, up to 300 characters
   * @param work what is done
   */
  record OfServer(JobKind kind, String place, Work work) implements Job {
    /** Requires all of them. */
    public OfServer {
      requireNonNull(kind, "kind");
      requireNonNull(place, "place");
      requireNonNull(work, "work");
    }

    @Override
    public Duration firstAfter() {
      return Duration.ofMinutes(1);
    }

    @Override
    public void handTo(Consumer<OfClinics> ofClinics, Consumer<OfServer> ofServer) {
      ofServer.accept(this);
    }
  }

  /** What is done in a clinic. */
  @FunctionalInterface
  interface ClinicWork {
    /**
     * Does it.
     *
     * @param clinic as which it runs
     * @param goesOn to be asked between its parts, at least every few minutes: it keeps the lease
     * @return whether it was done
     */
    boolean run(ClinicId clinic, BooleanSupplier goesOn) throws Exception;
  }

  /** What is done. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @param goesOn to be asked between its parts
     * @return whether it was done
     */
    boolean run(BooleanSupplier goesOn) throws Exception;
  }
}
