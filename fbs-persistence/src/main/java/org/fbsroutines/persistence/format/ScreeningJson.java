package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.source.Citation;

/** A screening as JSON, {@code fbs-screening/1}: every verdict with its reasons and sources. */
public final class ScreeningJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-screening/1";

  /** The name and version of the short format. */
  public static final String BRIEF_FORMAT = "fbs-screening-brief/1";

  private ScreeningJson() {}

  /**
   * Writes a screening.
   *
   * @param document the screening, and what belongs to it
   * @return JSON text of many lines, as people read it
   */
  public static String write(ScreeningDocument document) {
    return JsonText.write(node(document));
  }

  /**
   * Writes a screening as one line.
   *
   * @param document the screening, and what belongs to it
   * @return JSON text without a line break
   */
  public static String writeLine(ScreeningDocument document) {
    return JsonText.writeLine(node(document));
  }

  /**
   * Writes what was decided as one short line: verdicts, restrictions and open questions by their
   * ids, without reasons and sources, which the rule book gives.
   *
   * @param document the screening, of which timeline and what-if are left out
   * @return JSON text without a line break
   */
  public static String writeBrief(ScreeningDocument document) {
    Screening screening = document.screening();
    ObjectNode json = JsonNodes.object().put("format", BRIEF_FORMAT);
    document.patient().ifPresent(id -> json.put("patient", id));
    json.put("date", screening.date().toString())
        .put("referral", Tokens.REFERRAL.of(screening.referral()));
    json.set("limitations", FactFields.LIMITATIONS.kind().node().apply(document.limitations()));
    json.set("openQuestions", keys(screening.openQuestions()));
    json.set("exercises", JsonNodes.list(screening.exercises(), ScreeningJson::brief));
    return JsonText.writeLine(json);
  }

  private static ObjectNode brief(ExerciseScreening decided) {
    ObjectNode node =
        JsonNodes.object()
            .put("id", decided.exercise().id().value())
            .put("verdict", Tokens.VERDICT.of(decided.verdict()));
    decided.offered().ifPresent(offered -> node.put("offered", offered));
    node.put("dosage", decided.dosage().map(dosage -> dosage.phrase().english()).orElse(null));
    node.set("adaptations", JsonNodes.list(decided.adaptations(), AdaptationJson::write));
    node.set(
        "findings",
        JsonNodes.list(
            decided.limits(),
            finding ->
                JsonNodes.object()
                    .put("restriction", finding.restriction().id())
                    .put("decided", finding.decided())
                    .put("verdict", Tokens.VERDICT.of(finding.verdict()))));
    return node;
  }

  private static ArrayNode keys(ImmutableList<OpenQuestion> questions) {
    return JsonNodes.texts(
        questions.stream().map(OpenQuestion::key).collect(ImmutableList.toImmutableList()));
  }

  static ObjectNode node(ScreeningDocument document) {
    Screening screening = document.screening();
    ObjectNode json = JsonNodes.object().put("format", FORMAT);
    document.patient().ifPresent(patient -> json.put("patient", patient));
    json.put("date", screening.date().toString())
        .put("referral", Tokens.REFERRAL.of(screening.referral()))
        .put("contact", screening.referral().contact().english());
    json.set("limitations", FactFields.LIMITATIONS.kind().node().apply(document.limitations()));
    json.set("openQuestions", openQuestions(screening.openQuestions()));
    json.set("exercises", JsonNodes.list(screening.exercises(), ScreeningJson::exercise));
    document
        .timeline()
        .ifPresent(steps -> json.set("timeline", JsonNodes.list(steps, ScreeningJson::step)));
    document
        .whatIf()
        .ifPresent(
            changes -> json.set("whatIf", JsonNodes.list(changes, VerificationJson::change)));
    return json;
  }

  private static ObjectNode step(UnlockStep step) {
    ObjectNode node =
        JsonNodes.object()
            .put("exercise", step.exercise().value())
            .put("date", step.date().toString())
            .put("before", Tokens.VERDICT.of(step.before()))
            .put("after", Tokens.VERDICT.of(step.after()));
    node.set("ended", JsonNodes.texts(step.ended()));
    node.set("windowOver", JsonNodes.texts(step.windowOver()));
    node.set("waitsFor", openQuestions(step.waitsFor()));
    return node;
  }

  private static ObjectNode exercise(ExerciseScreening decided) {
    ObjectNode node =
        JsonNodes.object()
            .put("id", decided.exercise().id().value())
            .put("name", decided.exercise().name().english())
            .put("verdict", Tokens.VERDICT.of(decided.verdict()));
    decided.offered().ifPresent(offered -> node.put("offered", offered));
    decided
        .dosage()
        .ifPresentOrElse(
            dosage -> node.set("dosage", dosage(dosage)), () -> node.putNull("dosage"));
    node.set("adaptations", JsonNodes.list(decided.adaptations(), AdaptationJson::write));
    node.set("findings", JsonNodes.list(decided.limits(), ScreeningJson::finding));
    node.set("advice", JsonNodes.list(decided.advice(), ScreeningJson::finding));
    node.set("considered", JsonNodes.texts(decided.considered()));
    return node;
  }

  private static ObjectNode dosage(Dosage dosage) {
    ObjectNode node = JsonNodes.object().put("phrase", dosage.phrase().english());
    node.set("amount", DosageJson.write(dosage));
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    Restriction restriction = finding.restriction();
    ObjectNode node =
        JsonNodes.object()
            .put("restriction", restriction.id())
            .put("title", restriction.title().english())
            .put("strength", Tokens.STRENGTH.of(restriction.strength()))
            .put("needsSignOff", restriction.needsSignOff())
            .put("decided", finding.decided())
            .put("verdict", Tokens.VERDICT.of(finding.verdict()));
    node.set("effects", JsonNodes.list(finding.clause().effects(), EffectJson::write));
    node.put("referral", Tokens.REFERRAL.of(finding.referral()))
        .put("reasonForPatient", finding.reason().forPatient().english())
        .put("reasonForClinician", finding.reason().forClinician().english());
    node.set("sources", JsonNodes.list(restriction.citations(), ScreeningJson::source));
    node.set("openQuestions", openQuestions(finding.openQuestions()));
    return node;
  }

  private static ObjectNode source(Citation citation) {
    ObjectNode node = Citations.sourceNode(citation.source());
    return citation.place().isEmpty() ? node : node.put("place", citation.place());
  }

  private static ArrayNode openQuestions(ImmutableList<OpenQuestion> questions) {
    return JsonNodes.list(
        questions,
        question ->
            JsonNodes.object().put("key", question.key()).put("text", question.text().english()));
  }
}
