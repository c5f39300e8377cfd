package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.text.Text;

/** An adaptation inside a document. */
final class AdaptationJson implements Adaptation.Cases<ObjectNode> {
  private static final AdaptationJson WRITER = new AdaptationJson();

  private static final ImmutableMap<String, Function<Value, Adaptation>> READERS =
      ImmutableMap.of(
          "drop", AdaptationJson::readDrop,
          "only-strokes", AdaptationJson::readOnlyStrokes,
          "supervised", AdaptationJson::readSupervised,
          "done", AdaptationJson::readDone,
          "scale-dosage", AdaptationJson::readScaleDosage);

  private AdaptationJson() {}

  static Adaptation read(Value value) {
    return value.variant(READERS);
  }

  private static Adaptation readDrop(Value value) {
    value.knowing("kind", "phrase", "demand");
    return new Adaptation.Drop(value.get("demand").token(Tokens.DEMAND));
  }

  private static Adaptation readOnlyStrokes(Value value) {
    value.knowing("kind", "phrase", "strokes");
    Value strokes = value.get("strokes");
    return strokes.build(
        () ->
            new Adaptation.OnlyStrokes(
                ImmutableSet.copyOf(strokes.list(item -> item.token(Tokens.STROKE)))));
  }

  private static Adaptation readSupervised(Value value) {
    value.knowing("kind", "phrase", "supervision");
    return new Adaptation.Supervised(value.get("supervision").token(Tokens.SUPERVISION));
  }

  private static Adaptation readDone(Value value) {
    value.knowing("kind", "phrase", "manner");
    return new Adaptation.Done(value.get("manner").token(Tokens.MANNER));
  }

  private static Adaptation readScaleDosage(Value value) {
    value.knowing("kind", "phrase", "percent");
    Value percent = value.get("percent");
    int given = percent.integer();
    return percent.build(() -> new Adaptation.ScaleDosage(given));
  }

  static ObjectNode write(Adaptation adaptation) {
    return write(adaptation, Text::english);
  }

  static ObjectNode write(Adaptation adaptation, Function<Text, String> words) {
    return adaptation.fold(WRITER).put("phrase", words.apply(adaptation.phrase()));
  }

  @Override
  public ObjectNode drop(Adaptation.Drop adaptation) {
    return JsonNodes.kind("drop").put("demand", adaptation.demand().token());
  }

  @Override
  public ObjectNode onlyStrokes(Adaptation.OnlyStrokes adaptation) {
    return JsonNodes.kind("only-strokes")
        .set("strokes", JsonNodes.tokens(adaptation.strokes(), Tokens.STROKE));
  }

  @Override
  public ObjectNode supervised(Adaptation.Supervised adaptation) {
    return JsonNodes.kind("supervised").put("supervision", adaptation.supervision().token());
  }

  @Override
  public ObjectNode done(Adaptation.Done adaptation) {
    return JsonNodes.kind("done").put("manner", adaptation.manner().token());
  }

  @Override
  public ObjectNode scaleDosage(Adaptation.ScaleDosage adaptation) {
    return JsonNodes.kind("scale-dosage").put("percent", adaptation.percent());
  }
}
