package org.fbsroutines.persistence.format.rulebook;

import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Variants;
import org.fbsroutines.persistence.format.notation.Tokens;

/** An effect inside a document. */
public final class EffectFields {
  public static final Kind<Effect> EFFECT =
      Variants.of(Effect.class)
          .with("withhold", Effect.Withhold.class, new Effect.Withhold())
          .with("ask", Effect.Ask.class, new Effect.Ask())
          .with(
              "adapt",
              Effect.Adapt.class,
              Effect.Adapt::new,
              Field.required("adaptation", AdaptationFields.ADAPTATION, Effect.Adapt::adaptation))
          .with(
              "refer",
              Effect.Refer.class,
              Effect.Refer::new,
              Field.required("referral", Kind.of(Tokens.REFERRAL), Effect.Refer::referral))
          .with("advise", Effect.Advise.class, new Effect.Advise())
          .kind();

  private EffectFields() {}
}
