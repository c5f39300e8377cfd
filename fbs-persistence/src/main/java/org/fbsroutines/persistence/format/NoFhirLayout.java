package org.fbsroutines.persistence.format;

/** FHIR R4 where no rows of the kind are read from it: refused in words. */
record NoFhirLayout<T>() implements Layout<T> {

  @Override
  public String name() {
    return FhirFile.NAME;
  }

  @Override
  public boolean recognises(FileHead start) {
    return FhirFile.recognises(start);
  }

  @Override
  public void read(Source source, RowSink<T> sink) {
    throw FormatException.ofFile(source.name(), FileComplaint.NO_FHIR.of());
  }
}
