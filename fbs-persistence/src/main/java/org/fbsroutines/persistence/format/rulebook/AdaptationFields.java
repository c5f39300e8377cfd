package org.fbsroutines.persistence.format.rulebook;

import java.util.List;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.TextKinds;
import org.fbsroutines.persistence.format.field.Variants;

/** An adaptation inside a document, with its words for people. */
public final class AdaptationFields {
  public static final Kind<Adaptation> ADAPTATION =
      Variants.of(Adaptation.class)
          .with(
              "drop",
              Adaptation.Drop.class,
              Adaptation.Drop::new,
              Field.required("demand", Kind.of(Demand.class), Adaptation.Drop::demand))
          .with(
              "only-strokes",
              Adaptation.OnlyStrokes.class,
              Adaptation.OnlyStrokes::new,
              Field.required(
                  "strokes", Kind.of(Stroke.class).set(), Adaptation.OnlyStrokes::strokes))
          .with(
              "supervised",
              Adaptation.Supervised.class,
              Adaptation.Supervised::new,
              Field.required(
                  "supervision", Kind.of(Supervision.class), Adaptation.Supervised::supervision))
          .with(
              "done",
              Adaptation.Done.class,
              Adaptation.Done::new,
              Field.required("manner", Kind.of(Manner.class), Adaptation.Done::manner))
          .with(
              "scale-dosage",
              Adaptation.ScaleDosage.class,
              Adaptation.ScaleDosage::new,
              Field.required("percent", Kind.WHOLE, Adaptation.ScaleDosage::percent))
          .withNotes(
              List.of(
                  Field.required("phrase", TextKinds.ENGLISH.translate(""), Adaptation::phrase)))
          .kind();

  private AdaptationFields() {}
}
