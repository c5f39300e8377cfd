package org.fbsroutines.persistence.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.StandingRules;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.screening.DocumentLanguage;
import org.fbsroutines.persistence.format.screening.ScreeningDocument;
import org.fbsroutines.persistence.format.screening.ScreeningJson;
import org.fbsroutines.persistence.store.patient.FactsRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;

/**
 * How some patients of a clinic were screened when a backup was made: whoever restores it finds the
 * same decisions, or something that they rest on is lost.
 *
 * @param day of the screenings
 * @param ruleBookVersion the version of the rule book in force
 * @param catalogueRevision the revision of the catalogue
 * @param patients how each came out, by id
 */
public record ScreenedSample(
    LocalDate day,
    int ruleBookVersion,
    long catalogueRevision,
    ImmutableMap<String, Screened> patients) {
  /** How many patients of a clinic are drawn, if it has so many. */
  static final int SIZE = 100;

  private static final ScreeningJson JSON = new ScreeningJson(DocumentLanguage.ENGLISH);

  private static final String DRAWN = "select patient_id from patient order by random() limit ?";

  /**
   * How one patient came out.
   *
   * @param factsVersion what was known
   * @param hash the SHA-256 of the screening in English, in hexadecimal
   */
  public record Screened(int factsVersion, String hash) {}

  /**
   * Draws patients at random, and screens them.
   *
   * @param handle inside the clinic
   * @param moment what was recorded later is left out
   * @param day of the screenings
   * @return empty if the clinic has no rule book yet
   */
  static Optional<ScreenedSample> draw(Handle handle, Instant moment, LocalDate day) {
    return ClinicRules.readAt(handle, moment)
        .map(
            rules -> {
              StandingRules standing = new StandingRules(rules, moment, day);
              ImmutableMap.Builder<String, Screened> patients = ImmutableMap.builder();
              for (String patient : handle.select(DRAWN, SIZE).mapTo(String.class)) {
                new PatientStore(handle)
                    .factsAt(patient, moment)
                    .ifPresent(
                        facts ->
                            patients.put(
                                patient,
                                new Screened(
                                    facts.version(), hash(handle, standing, patient, facts))));
              }
              return new ScreenedSample(
                  day, rules.ruleBookVersion(), rules.catalogueRevision(), patients.buildOrThrow());
            });
  }

  ObjectNode toJson() {
    ObjectNode json =
        JsonNodes.object()
            .put("day", day.toString())
            .put("ruleBook", ruleBookVersion)
            .put("catalogue", catalogueRevision);
    ObjectNode screened = json.putObject("patients");
    patients.forEach(
        (patient, one) ->
            screened.putObject(patient).put("facts", one.factsVersion()).put("sha256", one.hash()));
    return json;
  }

  static ScreenedSample read(JsonNode json) {
    return new ScreenedSample(
        LocalDate.parse(json.required("day").asText()),
        json.required("ruleBook").asInt(),
        json.required("catalogue").asLong(),
        BackupManifest.members(
            json.required("patients"),
            one -> new Screened(one.required("facts").asInt(), one.required("sha256").asText())));
  }

  /**
   * Screens the same patients again.
   *
   * @param handle inside the restored clinic
   * @param moment of the first screening
   * @return a patient who came out otherwise, or whose facts are not there
   */
  Optional<String> findOther(Handle handle, Instant moment) {
    Optional<StandingRules> standing =
        ClinicRules.readVersions(handle, ruleBookVersion, catalogueRevision)
            .map(rules -> new StandingRules(rules, moment, day));
    return patients.entrySet().stream()
        .filter(
            screened ->
                standing.isEmpty()
                    || !comesOut(handle, standing.get(), screened.getKey(), screened.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean comesOut(
      Handle handle, StandingRules standing, String patient, Screened expected) {
    return new PatientStore(handle)
        .factsVersion(patient, expected.factsVersion())
        .filter(facts -> hash(handle, standing, patient, facts).equals(expected.hash()))
        .isPresent();
  }

  private static String hash(Handle handle, StandingRules standing, String patient, FactsRow row) {
    PatientFacts facts =
        FactsJson.readStored("facts " + row.version() + " of " + patient, row.document()).facts();
    Screening screening =
        standing.screen(facts, standing.instructions(handle, patient, patient).get(patient));
    String document = JSON.writeLine(ScreeningDocument.of(Optional.of(patient), facts, screening));
    return Hashing.sha256().hashString(document, StandardCharsets.UTF_8).toString();
  }
}
