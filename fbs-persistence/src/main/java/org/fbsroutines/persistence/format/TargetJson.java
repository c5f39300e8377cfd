package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Target;

/** Which exercises a clause governs, inside a document. */
final class TargetJson implements Target.Cases<ObjectNode> {
  private static final TargetJson WRITER = new TargetJson();

  private static final ImmutableMap<String, Function<Value, Target>> READERS =
      ImmutableMap.of(
          "every", TargetJson::readEvery,
          "named", TargetJson::readNamed,
          "making", TargetJson::readMaking,
          "supervised-by", TargetJson::readSupervisedBy,
          "any-of", TargetJson::readAnyOf,
          "except", TargetJson::readExcept);

  private TargetJson() {}

  static Target read(Value value) {
    return value.variant(READERS);
  }

  private static Target readEvery(Value value) {
    value.knowing("kind");
    return new Target.Every();
  }

  private static Target readNamed(Value value) {
    return new Target.Named(ids(value.knowing("kind", "ids").get("ids")));
  }

  private static Target readMaking(Value value) {
    Value demands = value.knowing("kind", "demands").get("demands");
    return new Target.Making(ImmutableSet.copyOf(demands.list(item -> item.token(Tokens.DEMAND))));
  }

  private static Target readSupervisedBy(Value value) {
    value.knowing("kind", "supervision");
    return new Target.SupervisedBy(value.get("supervision").token(Tokens.SUPERVISION));
  }

  private static Target readAnyOf(Value value) {
    return new Target.AnyOf(value.knowing("kind", "targets").get("targets").list(TargetJson::read));
  }

  private static Target readExcept(Value value) {
    value.knowing("kind", "target", "ids");
    return new Target.Except(read(value.get("target")), ids(value.get("ids")));
  }

  private static ImmutableSet<ExerciseId> ids(Value list) {
    return ImmutableSet.copyOf(list.list(Value::exerciseId));
  }

  static ObjectNode write(Target target) {
    return target.fold(WRITER);
  }

  static ArrayNode idNodes(ImmutableSet<ExerciseId> ids) {
    return JsonNodes.list(ids, id -> new TextNode(id.value()));
  }

  @Override
  public ObjectNode every(Target.Every target) {
    return JsonNodes.kind("every");
  }

  @Override
  public ObjectNode named(Target.Named target) {
    return JsonNodes.kind("named").set("ids", idNodes(target.ids()));
  }

  @Override
  public ObjectNode making(Target.Making target) {
    return JsonNodes.kind("making")
        .set("demands", JsonNodes.tokens(target.demands(), Tokens.DEMAND));
  }

  @Override
  public ObjectNode supervisedBy(Target.SupervisedBy target) {
    return JsonNodes.kind("supervised-by").put("supervision", target.supervision().token());
  }

  @Override
  public ObjectNode anyOf(Target.AnyOf target) {
    return JsonNodes.kind("any-of")
        .set("targets", JsonNodes.list(target.targets(), TargetJson::write));
  }

  @Override
  public ObjectNode except(Target.Except target) {
    ObjectNode node = JsonNodes.kind("except");
    node.set("target", write(target.target()));
    return node.set("ids", idNodes(target.ids()));
  }
}
