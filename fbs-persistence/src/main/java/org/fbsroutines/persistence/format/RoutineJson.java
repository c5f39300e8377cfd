package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;

/**
 * An approved routine as JSON, {@code fbs-routine/2}, with nothing lost. What was stored as {@code
 * fbs-routine/1}, with sentences in place of adaptations, is read too.
 */
public final class RoutineJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-routine/2";

  private static final String EARLIER = "fbs-routine/1";

  private RoutineJson() {}

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @return the routine
   * @throws FormatException naming every problem
   */
  public static ApprovedRoutine read(String file, InputStream input) {
    return read(JsonText.read(file, input));
  }

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param text the document
   * @return the routine
   * @throws FormatException naming every problem
   */
  public static ApprovedRoutine read(String file, String text) {
    return read(JsonText.read(file, text));
  }

  static ApprovedRoutine read(Value document) {
    boolean isEarlier = document.find("format").map(Value::text).equals(Optional.of(EARLIER));
    document
        .requireFormat(isEarlier ? EARLIER : FORMAT)
        .knowing("format", "startsOn", "endsOn", "approval", "items");
    LocalDate startsOn = document.get("startsOn").date();
    LocalDate endsOn = document.get("endsOn").date();
    RoutinePeriod period = document.build(() -> new RoutinePeriod(startsOn, endsOn));
    ImmutableList<RoutineItem> items =
        document.get("items").list(isEarlier ? RoutineJson::earlierItem : RoutineJson::item);
    return new ApprovedRoutine(period, items, approval(document.get("approval")));
  }

  private static Approval approval(Value value) {
    value.knowing("clinician", "at", "seen", "growthReason");
    String clinician = value.get("clinician").text();
    Instant at = value.get("at").instant();
    Value seen = value.get("seen").knowing("facts", "catalogue", "ruleBook");
    SeenVersions versions =
        new SeenVersions(
            seen.get("facts").integer(),
            seen.get("catalogue").longInteger(),
            seen.get("ruleBook").integer());
    Optional<String> growthReason = value.find("growthReason").map(Value::text);
    return value.build(() -> new Approval(clinician, at, versions, growthReason));
  }

  private static RoutineItem item(Value value) {
    value.knowing(
        "exercise", "name", "position", "dosage", "adaptations", "advice", "why", "overrideReason");
    return item(
        value,
        ImmutableSet.copyOf(value.get("adaptations").list(AdaptationJson::read)),
        value.get("advice").list(EarlierTexts::reason));
  }

  private static RoutineItem earlierItem(Value value) {
    value.knowing(
        "exercise",
        "name",
        "position",
        "dosage",
        "conditions",
        "why",
        "overrideReason",
        "inDosage");
    EarlierConditions stored = EarlierConditions.of(value.get("conditions").list(Value::text));
    ImmutableSet.Builder<Adaptation> adaptations = ImmutableSet.builder();
    value.find("inDosage").ifPresent(list -> adaptations.addAll(list.list(AdaptationJson::read)));
    return item(value, adaptations.addAll(stored.adaptations()).build(), stored.advice());
  }

  private static RoutineItem item(
      Value value, ImmutableSet<Adaptation> adaptations, ImmutableList<Text> advice) {
    ExerciseId exercise = value.get("exercise").exerciseId();
    ExerciseTexts texts = ExerciseTexts.of(Optional.of(exercise));
    Text name = texts.find(value.get("name")).orElseGet(() -> OwnWords.of(exercise.value()));
    StartingPosition position = value.get("position").token(Tokens.POSITION);
    Dosage.Stated dosage = DosageJson.stated(value.get("dosage"));
    ImmutableList<Text> why =
        value.get("why").list(one -> texts.find(one, EarlierTexts::reason)).stream()
            .flatMap(Optional::stream)
            .collect(ImmutableList.toImmutableList());
    Optional<String> reason = value.find("overrideReason").map(Value::text);
    return value.build(
        () -> new RoutineItem(exercise, name, position, dosage, adaptations, advice, why, reason));
  }

  /**
   * Writes a document.
   *
   * @param routine the routine
   * @return JSON text
   */
  public static String write(ApprovedRoutine routine) {
    return JsonText.write(toJson(routine));
  }

  static ObjectNode toJson(ApprovedRoutine routine) {
    Approval approval = routine.approval();
    ObjectNode json =
        JsonNodes.object()
            .put("format", FORMAT)
            .put("startsOn", routine.period().startsOn().toString())
            .put("endsOn", routine.period().endsOn().toString());
    ObjectNode approved =
        json.putObject("approval")
            .put("clinician", approval.clinician())
            .put("at", approval.at().toString());
    approval.growthReason().ifPresent(reason -> approved.put("growthReason", reason));
    approved
        .putObject("seen")
        .put("facts", approval.seen().facts())
        .put("catalogue", approval.seen().catalogue())
        .put("ruleBook", approval.seen().ruleBook());
    json.set("items", JsonNodes.list(routine.items(), RoutineJson::itemNode));
    return json;
  }

  private static ObjectNode itemNode(RoutineItem item) {
    ObjectNode node = JsonNodes.object().put("exercise", item.exercise().value());
    node.set("name", TextJson.write(item.name()));
    node.put("position", item.position().token());
    node.set("dosage", DosageJson.write(item.dosage()));
    node.set("adaptations", JsonNodes.list(item.adaptations(), AdaptationJson::write));
    node.set("advice", JsonNodes.list(item.advice(), TextJson::write));
    node.set("why", JsonNodes.list(item.why(), TextJson::write));
    item.overrideReason().ifPresent(reason -> node.put("overrideReason", reason));
    return node;
  }
}
