package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.restriction.OpenQuestion;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.source.Citation;

/** A screening as JSON, {@code fbs-screening/1}: every verdict with its reasons and sources. */
public final class ScreeningJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-screening/1";

  private ScreeningJson() {}

  /**
   * Writes a document.
   *
   * @param screening what was decided
   * @return JSON text
   */
  public static String write(Screening screening) {
    ObjectNode json =
        JsonNodes.object()
            .put("format", FORMAT)
            .put("date", screening.date().toString())
            .put("referral", Tokens.REFERRAL.of(screening.referral()))
            .put("contact", screening.referral().contact());
    json.set("openQuestions", openQuestions(screening.openQuestions()));
    json.set("exercises", JsonNodes.list(screening.exercises(), ScreeningJson::exercise));
    return JsonText.write(json);
  }

  private static ObjectNode exercise(ExerciseScreening decided) {
    ObjectNode node =
        JsonNodes.object()
            .put("id", decided.exercise().id().value())
            .put("name", decided.exercise().name())
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
    ObjectNode node = JsonNodes.object().put("phrase", dosage.phrase());
    node.set("amount", DosageJson.write(dosage));
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    Restriction restriction = finding.restriction();
    ObjectNode node =
        JsonNodes.object()
            .put("restriction", restriction.id())
            .put("title", restriction.title())
            .put("strength", Tokens.STRENGTH.of(restriction.strength()))
            .put("needsSignOff", restriction.needsSignOff())
            .put("decided", finding.decided())
            .put("verdict", Tokens.VERDICT.of(finding.verdict()));
    node.set("effects", JsonNodes.list(finding.clause().effects(), EffectJson::write));
    node.put("referral", Tokens.REFERRAL.of(finding.referral()))
        .put("reasonForPatient", finding.reason().forPatient())
        .put("reasonForClinician", finding.reason().forClinician());
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
        question -> JsonNodes.object().put("key", question.key()).put("text", question.text()));
  }
}
