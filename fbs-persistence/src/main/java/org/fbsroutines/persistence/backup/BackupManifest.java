package org.fbsroutines.persistence.backup;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;

/**
 * What a backup contains, {@value #FORMAT}; it is its last part, so that a backup without it is
 * known to be cut short.
 *
 * @param created when it was begun
 * @param program the version of the program that made it
 * @param server the version of PostgreSQL
 * @param rows how many rows each table had shortly before the end
 * @param heads the last entry of each clinic's audit log then
 * @param screenings how some patients of each clinic were screened when it was begun
 * @param files the SHA-256 of each file, in hexadecimal
 */
public record BackupManifest(
    Instant created,
    String program,
    String server,
    ImmutableMap<String, Long> rows,
    ImmutableMap<ClinicId, Head> heads,
    ImmutableMap<ClinicId, ScreenedSample> screenings,
    ImmutableMap<String, String> files) {
  static final String FORMAT = "fbs-backup/1";
  static final String NAME = "manifest.json";

  /**
   * The last entry of an audit log.
   *
   * @param entry its number, 0 if the log is empty
   * @param hash its hash in hexadecimal
   */
  public record Head(long entry, String hash) {}

  /** Returns how many patients the clinics have together. */
  public long patients() {
    return rows.getOrDefault("patient", 0L);
  }

  String toJson() {
    ObjectNode json =
        JsonNodes.object()
            .put("format", FORMAT)
            .put("created", created.toString())
            .put("program", program)
            .put("server", server);
    rows.forEach(json.putObject("rows")::put);
    ObjectNode audit = json.putObject("auditHeads");
    heads.forEach(
        (clinic, head) ->
            audit.putObject(clinic.toString()).put("entry", head.entry()).put("hash", head.hash()));
    ObjectNode screened = json.putObject("screenings");
    screenings.forEach((clinic, sample) -> screened.set(clinic.toString(), sample.toJson()));
    files.forEach(json.putObject("files")::put);
    return JsonText.write(json);
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException if it is none, or of another form
   */
  static BackupManifest read(String text) {
    JsonNode json = JsonText.tree(text);
    if (!json.path("format").asText().equals(FORMAT)) {
      throw new IllegalArgumentException(json.path("format").asText());
    }
    return new BackupManifest(
        Instant.parse(json.required("created").asText()),
        json.required("program").asText(),
        json.required("server").asText(),
        members(json.required("rows"), JsonNode::asLong),
        byClinic(
            json.required("auditHeads"),
            head -> new Head(head.required("entry").asLong(), head.required("hash").asText())),
        byClinic(json.required("screenings"), ScreenedSample::read),
        members(json.required("files"), JsonNode::asText));
  }

  private static <T> ImmutableMap<ClinicId, T> byClinic(
      JsonNode json, Function<JsonNode, T> value) {
    return members(json, value).entrySet().stream()
        .collect(toImmutableMap(one -> ClinicId.parse(one.getKey()), Map.Entry::getValue));
  }

  static <T> ImmutableMap<String, T> members(JsonNode json, Function<JsonNode, T> value) {
    return json.propertyStream()
        .collect(toImmutableMap(Map.Entry::getKey, member -> value.apply(member.getValue())));
  }
}
