package org.fbsroutines.persistence.format.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.exercise.DosageFields;
import org.fbsroutines.persistence.format.field.Citations;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.patient.FactFields;
import org.fbsroutines.persistence.format.rulebook.AdaptationFields;
import org.fbsroutines.persistence.format.rulebook.EffectFields;

/**
 * A screening as JSON, {@code fbs-screening/1}: every verdict with its reasons and sources.
 *
 * @param language of its words
 */
public record ScreeningJson(DocumentLanguage language) {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-screening/1";

  /** The name and version of the short format. */
  public static final String BRIEF_FORMAT = "fbs-screening-brief/1";

  /** Refuses null. */
  public ScreeningJson {
    requireNonNull(language, "language");
  }

  /**
   * Writes a screening.
   *
   * @param document the screening, and what belongs to it
   * @return JSON text of many lines, as people read it
   */
  public String write(ScreeningDocument document) {
    return JsonText.write(node(document));
  }

  /**
   * Writes a screening as one line.
   *
   * @param document the screening, and what belongs to it
   * @return JSON text without a line break
   */
  public String writeLine(ScreeningDocument document) {
    return JsonText.writeLine(node(document));
  }

  /**
   * Writes what was decided as one short line: verdicts, restrictions and open questions by their
   * ids, without reasons and sources, which the rule book gives.
   *
   * @param document the screening, of which timeline and what-if are left out
   * @return JSON text without a line break
   */
  public String writeBrief(ScreeningDocument document) {
    Screening screening = document.screening();
    ObjectNode json = language.begin(BRIEF_FORMAT);
    document.patient().ifPresent(id -> json.put("patient", id));
    json.put("date", screening.date().toString())
        .put("referral", Tokens.REFERRAL.of(screening.referral()));
    json.set("limitations", FactFields.LIMITATIONS.kind().node().apply(document.limitations()));
    json.set("openQuestions", keys(screening.openQuestions()));
    json.set("exercises", JsonNodes.list(screening.exercises(), this::brief));
    return JsonText.writeLine(json);
  }

  private ObjectNode brief(ExerciseScreening decided) {
    ObjectNode node =
        JsonNodes.object()
            .put("id", decided.exercise().id().value())
            .put("verdict", Tokens.VERDICT.of(decided.verdict()));
    decided.offered().ifPresent(offered -> node.put("offered", offered));
    node.put("dosage", decided.dosage().map(Dosage::phrase).map(language.words()).orElse(null));
    node.set("adaptations", adaptations(decided));
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

  private ArrayNode adaptations(ExerciseScreening decided) {
    return JsonNodes.list(decided.adaptations(), this::adaptation);
  }

  private JsonNode adaptation(Adaptation adaptation) {
    return inWords(AdaptationFields.ADAPTATION.node().apply(adaptation), adaptation.phrase());
  }

  private JsonNode amount(Dosage dosage) {
    JsonNode node = DosageFields.DOSAGE.node().apply(dosage);
    return dosage.stated().map(stated -> inWords(node, stated.phrase())).orElse(node);
  }

  private JsonNode effect(Effect effect) {
    JsonNode node = EffectFields.EFFECT.node().apply(effect);
    effect.adapted().ifPresent(found -> inWords(node.get("adaptation"), found.phrase()));
    return node;
  }

  /** The same with its words in the language of the document. */
  private JsonNode inWords(JsonNode node, Text phrase) {
    return ((ObjectNode) node).put("phrase", language.words().apply(phrase));
  }

  private static ArrayNode keys(ImmutableList<OpenQuestion> questions) {
    return JsonNodes.texts(
        questions.stream().map(OpenQuestion::key).collect(ImmutableList.toImmutableList()));
  }

  ObjectNode node(ScreeningDocument document) {
    Screening screening = document.screening();
    ObjectNode json = language.begin(FORMAT);
    document.patient().ifPresent(patient -> json.put("patient", patient));
    json.put("date", screening.date().toString())
        .put("referral", Tokens.REFERRAL.of(screening.referral()));
    language.put(json, "contact", screening.referral().contact());
    json.set("limitations", FactFields.LIMITATIONS.kind().node().apply(document.limitations()));
    json.set("openQuestions", openQuestions(screening.openQuestions()));
    json.set("exercises", JsonNodes.list(screening.exercises(), this::exercise));
    document.timeline().ifPresent(steps -> json.set("timeline", JsonNodes.list(steps, this::step)));
    document
        .whatIf()
        .ifPresent(
            changes -> json.set("whatIf", JsonNodes.list(changes, VerificationJson::change)));
    return json;
  }

  private ObjectNode step(UnlockStep step) {
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

  private ObjectNode exercise(ExerciseScreening decided) {
    ObjectNode node = JsonNodes.object().put("id", decided.exercise().id().value());
    language
        .put(node, "name", decided.exercise().name())
        .put("verdict", Tokens.VERDICT.of(decided.verdict()));
    decided.offered().ifPresent(offered -> node.put("offered", offered));
    decided
        .dosage()
        .ifPresentOrElse(
            dosage -> node.set("dosage", dosage(dosage)), () -> node.putNull("dosage"));
    node.set("adaptations", adaptations(decided));
    node.set("findings", JsonNodes.list(decided.limits(), this::finding));
    node.set("advice", JsonNodes.list(decided.advice(), this::finding));
    node.set("considered", JsonNodes.texts(decided.considered()));
    return node;
  }

  private ObjectNode dosage(Dosage dosage) {
    ObjectNode node = language.put(JsonNodes.object(), "phrase", dosage.phrase());
    node.set("amount", amount(dosage));
    return node;
  }

  private ObjectNode finding(Finding finding) {
    Restriction restriction = finding.restriction();
    ObjectNode node = JsonNodes.object().put("restriction", restriction.id());
    language
        .put(node, "title", restriction.title())
        .put("strength", restriction.strength().token())
        .put("needsSignOff", restriction.needsSignOff())
        .put("decided", finding.decided())
        .put("verdict", Tokens.VERDICT.of(finding.verdict()));
    node.set("effects", JsonNodes.list(finding.clause().effects(), this::effect));
    node.put("referral", Tokens.REFERRAL.of(finding.referral()));
    language.put(node, "reasonForPatient", finding.reason().forPatient());
    language.put(node, "reasonForClinician", finding.reason().forClinician());
    node.set("sources", JsonNodes.list(restriction.citations(), ScreeningJson::source));
    node.set("openQuestions", openQuestions(finding.openQuestions()));
    return node;
  }

  private static ObjectNode source(Citation citation) {
    ObjectNode node = Citations.SOURCE.json(citation.source());
    return citation.place().isEmpty() ? node : node.put("place", citation.place());
  }

  private ArrayNode openQuestions(ImmutableList<OpenQuestion> questions) {
    return JsonNodes.list(
        questions,
        question ->
            language.put(JsonNodes.object().put("key", question.key()), "text", question.text()));
  }
}
