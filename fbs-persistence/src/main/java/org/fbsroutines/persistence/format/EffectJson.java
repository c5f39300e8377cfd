package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.text.Text;

/**
 * An effect inside a document.
 *
 * @param words renders a text
 */
record EffectJson(Function<Text, String> words) implements Effect.Cases<ObjectNode> {
  private static final ImmutableMap<String, Function<Value, Effect>> READERS =
      ImmutableMap.of(
          "withhold", value -> alone(value, Effect.withhold()),
          "ask", value -> alone(value, Effect.ask()),
          "adapt", EffectJson::readAdapt,
          "refer", EffectJson::readRefer,
          "advise", value -> alone(value, Effect.advise()));

  static Effect read(Value value) {
    return value.variant(READERS);
  }

  private static Effect alone(Value value, Effect effect) {
    value.knowing("kind");
    return effect;
  }

  private static Effect readAdapt(Value value) {
    value.knowing("kind", "adaptation");
    return new Effect.Adapt(AdaptationJson.read(value.get("adaptation")));
  }

  private static Effect readRefer(Value value) {
    value.knowing("kind", "referral");
    return new Effect.Refer(value.get("referral").token(Tokens.REFERRAL));
  }

  static ObjectNode write(Effect effect) {
    return write(effect, Text::english);
  }

  static ObjectNode write(Effect effect, Function<Text, String> words) {
    return effect.fold(new EffectJson(words));
  }

  @Override
  public ObjectNode withhold(Effect.Withhold effect) {
    return JsonNodes.kind("withhold");
  }

  @Override
  public ObjectNode ask(Effect.Ask effect) {
    return JsonNodes.kind("ask");
  }

  @Override
  public ObjectNode adapt(Effect.Adapt effect) {
    return JsonNodes.kind("adapt")
        .set("adaptation", AdaptationJson.write(effect.adaptation(), words));
  }

  @Override
  public ObjectNode refer(Effect.Refer effect) {
    return JsonNodes.kind("refer").put("referral", Tokens.REFERRAL.of(effect.referral()));
  }

  @Override
  public ObjectNode advise(Effect.Advise effect) {
    return JsonNodes.kind("advise");
  }
}
