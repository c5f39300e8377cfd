package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Text;

/** A dosage inside a document: {@code "set-by-clinician"} or an object. */
final class DosageJson {
  static final String SET_BY_CLINICIAN = "set-by-clinician";
  private static final String PER_DAY = "sessionsPerDay";
  private static final ImmutableMap<String, Function<Value, Effort>> EFFORTS =
      ImmutableMap.of(
          "repetitions",
          value -> DosageFields.repetitions(value.knowing(DosageFields.REPETITIONS, "kind")),
          "timed",
          value -> DosageFields.timed(value.knowing(DosageFields.TIMED, "kind")),
          "distance",
          value -> DosageFields.distance(value.knowing(DosageFields.DISTANCE, "kind")));

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
        frequency(value.get("frequency").knowing(DosageFields.FREQUENCY, PER_DAY)),
        value
            .find("intensity")
            .map(given -> DosageFields.intensity(given.knowing(DosageFields.INTENSITY))));
  }

  private static Frequency frequency(Value value) {
    return DosageFields.frequency(value, value.get(PER_DAY).knowing(DosageFields.SESSIONS));
  }

  static JsonNode write(Dosage dosage) {
    return write(dosage, Text::english);
  }

  static JsonNode write(Dosage dosage, Function<Text, String> words) {
    return dosage.<JsonNode>fold(
        stated -> write(stated).put("phrase", words.apply(stated.phrase())),
        unset -> new TextNode(SET_BY_CLINICIAN));
  }

  private static ObjectNode write(Dosage.Stated dosage) {
    ObjectNode node = JsonNodes.object();
    node.set(
        "effort",
        dosage
            .effort()
            .<ObjectNode>fold(
                effort -> effort("repetitions", DosageFields.REPETITIONS.json(effort)),
                effort -> effort("timed", DosageFields.TIMED.json(effort)),
                effort -> effort("distance", DosageFields.DISTANCE.json(effort))));
    Frequency frequency = dosage.frequency();
    ObjectNode often = node.putObject("frequency");
    often.set(PER_DAY, DosageFields.SESSIONS.json(frequency.sessionsPerDay()));
    often.setAll(DosageFields.FREQUENCY.json(frequency));
    dosage
        .intensity()
        .ifPresent(intensity -> node.set("intensity", DosageFields.INTENSITY.json(intensity)));
    return node;
  }

  private static ObjectNode effort(String kind, ObjectNode fields) {
    return JsonNodes.kind(kind).setAll(fields);
  }
}
