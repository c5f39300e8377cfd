package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.Row;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;
import org.hl7.fhir.r4.model.Patient;

/**
 * The patients of a file of FHIR R4: who they are. Their facts stay as they are stored.
 *
 * @param day when and where it is read
 */
public record FhirPatientsLayout(ReadingDay day) implements Layout<PatientDocument> {

  @Override
  public String name() {
    return FhirFile.NAME;
  }

  @Override
  public boolean recognises(FileHead start) {
    return FhirFile.recognises(start);
  }

  @Override
  public void read(Source source, RowSink<PatientDocument> sink) throws IOException {
    FhirPatients patients = new FhirPatients(day);
    FhirUnlisted unlisted = new FhirUnlisted(day);
    FhirFile.read(
        source,
        sink,
        ImmutableMap.of("Patient", entry -> read(entry, patients, unlisted, sink)),
        deleted -> {});
    unlisted.remarkOn(source.name(), sink);
  }

  /** A record that another one has replaced is no patient of its own. */
  private static void read(
      FhirEntry entry,
      FhirPatients patients,
      FhirUnlisted unlisted,
      RowSink<PatientDocument> sink) {
    Value resource = entry.requirePlain().resource();
    FhirStanding standing = new FhirStanding(resource);
    standing.requirePerson();
    standing.remarkOn(resource.find("id").map(Value::raw).orElse(""), sink);
    if (standing.replacedBy().isEmpty()) {
      unlisted.add(resource);
      sink.row(
          Row.of(
              resource,
              () -> patients.document(resource, FhirParser.read(resource, Patient.class))));
    }
  }
}
