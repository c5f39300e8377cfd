package org.fbsroutines.persistence.format.fhir;

import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;

/** FHIR R4 where no rows of the kind are read from it: refused in words. */
public record NoFhirLayout<T>() implements Layout<T> {

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
