package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.restriction.Effect;

/** An effect inside a document. */
final class EffectFields {
  static final Kind<Effect> EFFECT =
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
