package org.fbsroutines.persistence.format.rulebook;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Variants;

/** Which exercises a clause governs, inside a document. */
final class TargetFields {
  private static final Kind<ImmutableSet<ExerciseId>> IDS = Kind.EXERCISE.set();
  private static final Kind<Target> PART = Kind.recursive(() -> TargetFields.TARGET);

  static final Kind<Target> TARGET =
      Variants.of(Target.class)
          .with("every", Target.Every.class, new Target.Every())
          .with(
              "named",
              Target.Named.class,
              Target.Named::new,
              Field.required("ids", IDS, Target.Named::ids))
          .with(
              "making",
              Target.Making.class,
              Target.Making::new,
              Field.required("demands", Kind.of(Demand.class).set(), Target.Making::demands))
          .with(
              "supervised-by",
              Target.SupervisedBy.class,
              Target.SupervisedBy::new,
              Field.required(
                  "supervision", Kind.of(Supervision.class), Target.SupervisedBy::supervision))
          .with(
              "any-of",
              Target.AnyOf.class,
              Target.AnyOf::new,
              Field.required("targets", PART.list(), Target.AnyOf::targets))
          .with(
              "except",
              Target.Except.class,
              Target.Except::new,
              Field.required("target", PART, Target.Except::target),
              Field.required("ids", IDS, Target.Except::ids))
          .kind();

  private TargetFields() {}
}
