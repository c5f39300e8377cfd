package org.fbsroutines.cli.catalogue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.store.exercise.ExerciseRow;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the exercises are looked up: in a clinic's database, or built in. */
final class CatalogueSource {
  @Option(names = "--standard")
  private boolean standard;

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  /**
   * Exercises with the rules that govern them.
   *
   * @param exercises in the order of the catalogue
   * @param ruleBook the rules in force
   */
  record Shelf(ImmutableList<Exercise> exercises, RuleBook ruleBook) {

    static Shelf of(Handle handle) {
      return new Shelf(
          new ExerciseStore(handle)
              .catalogue().stream().map(CatalogueSource::exercise).collect(toImmutableList()),
          CatalogueSource.ruleBook(new RuleBookStore(handle)));
    }
  }

  /** Every exercise of the clinic; while there is no clinic yet, those that are built in. */
  Shelf all(CommandContext surroundings) {
    return read(
        surroundings, Shelf::of, new Shelf(Catalogue.standard().exercises(), RuleBook.standard()));
  }

  /** One exercise; without any where there is none of the id. */
  Shelf only(ExerciseId id, CommandContext surroundings) {
    return read(
        surroundings,
        handle ->
            new Shelf(
                list(
                    new ExerciseStore(handle)
                        .find(id.value())
                        .filter(row -> row.status() == ExerciseStatus.LISTED)
                        .map(CatalogueSource::exercise)),
                ruleBook(new RuleBookStore(handle))),
        new Shelf(list(Catalogue.standard().find(id)), RuleBook.standard()));
  }

  private Shelf read(
      CommandContext surroundings, HandleCallback<Shelf, RuntimeException> stored, Shelf builtIn) {
    if (standard) {
      return builtIn;
    }
    Optional<OpenClinic> clinicOfDatabase = OpenClinic.openIfAny(clinic, surroundings);
    if (clinicOfDatabase.isEmpty()) {
      return builtIn;
    }
    try (OpenClinic open = clinicOfDatabase.get()) {
      return open.read(stored);
    }
  }

  private static ImmutableList<Exercise> list(Optional<Exercise> exercise) {
    return exercise.map(ImmutableList::of).orElse(ImmutableList.of());
  }

  private static Exercise exercise(ExerciseRow row) {
    return ExerciseJson.STORED.read(
        "exercise " + row.exerciseId() + " in the database", row.document());
  }

  private static RuleBook ruleBook(RuleBookStore store) {
    return store
        .latest()
        .map(row -> RuleBookJson.DOCUMENT.read("rule book in the database", row.document()))
        .orElseGet(RuleBook::standard);
  }
}
