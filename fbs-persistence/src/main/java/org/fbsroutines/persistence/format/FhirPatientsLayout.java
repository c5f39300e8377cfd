package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableMap;
import org.hl7.fhir.r4.model.Patient;

/** The patients of a FHIR R4 bundle: who they are. Their facts stay as they are stored. */
final class FhirPatientsLayout implements Layout<PatientDocument> {

  @Override
  public String name() {
    return FhirBundle.NAME;
  }

  @Override
  public boolean recognises(FileHead start) {
    return FhirBundle.recognises(start);
  }

  @Override
  public void read(Source source, RowSink<PatientDocument> sink) {
    FhirBundle.read(
        source,
        sink,
        ImmutableMap.of(
            "Patient",
            (entry, resource) ->
                sink.row(
                    Row.of(
                        resource,
                        () ->
                            FhirPatients.document(
                                resource, FhirParser.read(resource, Patient.class))))));
  }
}
