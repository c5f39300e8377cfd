package org.fbsroutines.persistence.format.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * One resource of FHIR R4 as a value of HAPI's model. The parser takes what the text states and
 * looks at nothing that it points to.
 */
final class FhirParser {
  private FhirParser() {}

  /** Reads a resource; a {@link FormatException} states where it is not one of R4. */
  static <R extends IBaseResource> R read(Value resource, Class<R> type) {
    try {
      IParser parser =
          FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
      return parser.parseResource(type, resource.original());
    } catch (RuntimeException e) {
      // What HAPI throws at an odd value is not one type: its own, Java's, and of its core library.
      throw resource.refuse(
          FileComplaint.NOT_FHIR.of(
              type.getSimpleName(), Shown.line(firstLine(String.valueOf(e.getMessage())))));
    }
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() <= 200 ? line : line.substring(0, 197) + "...";
  }
}
