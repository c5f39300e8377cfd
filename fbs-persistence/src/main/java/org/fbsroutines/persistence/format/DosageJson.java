package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.Intensity;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.text.Complaint;

/** A dosage inside a document: {@code "set-by-clinician"} or an object. */
final class DosageJson {
  static final String SET_BY_CLINICIAN = "set-by-clinician";

  private static final ImmutableMap<String, Function<Value, Effort>> EFFORTS =
      ImmutableMap.of(
          "repetitions", DosageJson::repetitions,
          "timed", DosageJson::timed,
          "distance", DosageJson::distance);

  private DosageJson() {}

  static Dosage read(Value value) {
    return value.isText(SET_BY_CLINICIAN) ? Dosage.setByClinician() : stated(value);
  }

  static Dosage.Stated stated(Value value) {
    if (!value.is(ValueKind.OBJECT)) {
      throw value.refuse(
          Complaint.EXPECTED.of(
              FileComplaint.ANOTHER_VALUE.of(), FileComplaint.OBJECT_OR.of(SET_BY_CLINICIAN)));
    }
    value.knowing("effort", "frequency", "intensity", "phrase");
    return new Dosage.Stated(
        value.get("effort").variant(EFFORTS),
        frequency(value.get("frequency")),
        value.find("intensity").map(DosageJson::intensity));
  }

  private static Effort repetitions(Value value) {
    value.knowing("kind", "repetitions", "direction", "sets", "holdSeconds", "restSeconds");
    int repetitions = value.get("repetitions").integer();
    Direction direction =
        value.find("direction").map(given -> given.token(Tokens.DIRECTION)).orElse(Direction.NONE);
    int sets = value.find("sets").map(Value::integer).orElse(1);
    Duration hold = seconds(value, "holdSeconds");
    Duration rest = seconds(value, "restSeconds");
    return value.build(() -> new Effort.Repetitions(repetitions, direction, sets, hold, rest));
  }

  private static Duration seconds(Value value, String key) {
    return Duration.ofSeconds(value.find(key).map(Value::integer).orElse(0));
  }

  private static Effort timed(Value value) {
    value.knowing("kind", "durationSeconds");
    Value duration = value.get("durationSeconds");
    int seconds = duration.integer();
    return duration.build(() -> new Effort.Timed(Duration.ofSeconds(seconds)));
  }

  private static Effort distance(Value value) {
    value.knowing("kind", "metres");
    Value metres = value.get("metres");
    int given = metres.integer();
    return metres.build(() -> new Effort.Distance(given));
  }

  private static Frequency frequency(Value value) {
    value.knowing("sessionsPerDay", "daysPerWeek");
    SessionsPerDay sessions = sessionsPerDay(value.get("sessionsPerDay"));
    int days = value.find("daysPerWeek").map(Value::integer).orElse(7);
    return value.build(() -> new Frequency(sessions, days));
  }

  private static SessionsPerDay sessionsPerDay(Value value) {
    value.knowing("floor", "target", "ceiling");
    int floor = value.get("floor").integer();
    int target = value.get("target").integer();
    Optional<Integer> ceiling = value.find("ceiling").map(Value::integer);
    return value.build(() -> new SessionsPerDay(floor, target, ceiling));
  }

  private static Intensity intensity(Value value) {
    value.knowing("least", "most");
    int least = value.get("least").integer();
    int most = value.get("most").integer();
    return value.build(() -> new Intensity(least, most));
  }

  static JsonNode write(Dosage dosage) {
    return dosage.<JsonNode>fold(DosageJson::write, unset -> new TextNode(SET_BY_CLINICIAN));
  }

  static ObjectNode write(Dosage.Stated dosage) {
    SessionsPerDay sessions = dosage.frequency().sessionsPerDay();
    ObjectNode node = JsonNodes.object();
    node.set(
        "effort",
        dosage
            .effort()
            .<ObjectNode>fold(
                DosageJson::repetitionsNode, DosageJson::timedNode, DosageJson::distanceNode));
    ObjectNode frequency = node.putObject("frequency");
    ObjectNode perDay = frequency.putObject("sessionsPerDay");
    perDay.put("floor", sessions.floor()).put("target", sessions.target());
    sessions.ceiling().ifPresent(ceiling -> perDay.put("ceiling", ceiling));
    frequency.put("daysPerWeek", dosage.frequency().daysPerWeek());
    dosage
        .intensity()
        .ifPresent(
            intensity ->
                node.putObject("intensity")
                    .put("least", intensity.least())
                    .put("most", intensity.most()));
    return node.put("phrase", dosage.phrase().english());
  }

  private static ObjectNode repetitionsNode(Effort.Repetitions effort) {
    return JsonNodes.kind("repetitions")
        .put("repetitions", effort.repetitions())
        .put("direction", Tokens.DIRECTION.of(effort.direction()))
        .put("sets", effort.sets())
        .put("holdSeconds", effort.hold().toSeconds())
        .put("restSeconds", effort.rest().toSeconds());
  }

  private static ObjectNode timedNode(Effort.Timed effort) {
    return JsonNodes.kind("timed").put("durationSeconds", effort.duration().toSeconds());
  }

  private static ObjectNode distanceNode(Effort.Distance effort) {
    return JsonNodes.kind("distance").put("metres", effort.metres());
  }
}
