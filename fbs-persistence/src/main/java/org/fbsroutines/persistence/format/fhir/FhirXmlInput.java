package org.fbsroutines.persistence.format.fhir;

import static java.lang.Math.max;
import static java.lang.Math.min;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Utf8Reader;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.MeasuredInput;
import org.fbsroutines.persistence.format.row.Source;
import org.hl7.fhir.r4.model.Bundle;

/**
 * A file of FHIR R4 in XML as JSON, entry by entry and each on the line on which it stands in the
 * file. A document type is refused: nothing outside of the file is opened, and nothing in it
 * multiplied.
 */
final class FhirXmlInput extends InputStream {
  private static final int MAX_SIZE = 64 << 20;
  private static final String BUNDLE = "Bundle";
  private static final String ENTRY = "entry";

  private final FhirXml elements;
  private final XMLStreamReader xml;
  private final Bundle bundle = new Bundle();
  private final ObjectNode ofBundle = JsonNodes.object().put("resourceType", BUNDLE);
  private byte[] json = new byte[0];
  private int at;
  private int line = 1;
  private int entries;
  private boolean isBegun;
  private boolean isEnded;

  private FhirXmlInput(FhirXml elements) {
    this.elements = elements;
    this.xml = elements.xml();
  }

  /** Whether a file is one of FHIR in XML. */
  static boolean recognises(FileHead start) {
    return start.first() == '<' && start.mentions(FhirXml.NAMESPACE);
  }

  /** Returns the file as JSON. */
  static Source asJson(Source source) {
    String file = source.name();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(
              new Utf8Reader(file, MeasuredInput.ofAtMost(file, source.input(), MAX_SIZE)));
      return new Source(file, new FhirXmlInput(new FhirXml(file, xml)), Source.Siblings.NONE);
    } catch (XMLStreamException e) {
      throw FormatException.ofFile(file, FileComplaint.NOT_XML.of());
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    while (at == json.length) {
      if (isEnded) {
        return -1;
      }
      fill();
    }
    int count = min(length, json.length - at);
    System.arraycopy(json, at, target, offset, count);
    at += count;
    return count;
  }

  private void fill() {
    try {
      json = (isBegun ? more() : begin()).getBytes(StandardCharsets.UTF_8);
      at = 0;
    } catch (XMLStreamException e) {
      throw elements.refuse(FileComplaint.NOT_XML);
    }
  }

  private String begin() throws XMLStreamException {
    isBegun = true;
    for (int event = xml.next(); event != XMLStreamConstants.START_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.DTD) {
        throw elements.refuse(FileComplaint.DOCUMENT_TYPE);
      }
    }
    if (!FhirXml.NAMESPACE.equals(xml.getNamespaceURI())) {
      throw elements.refuse(FileComplaint.XML);
    }
    String lines = lines();
    return lines
        + (xml.getLocalName().equals(BUNDLE)
            ? "{\"" + ENTRY + "\":["
            : end(JsonText.writeLine(elements.resource(0))));
  }

  /** The next entry, or what else stands in the bundle. */
  private String more() throws XMLStreamException {
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (xml.getLocalName().equals(ENTRY)) {
        String before = (entries++ == 0 ? "" : ",") + lines();
        return before + JsonText.writeLine(elements.element(bundle.addEntry(), 1));
      }
      elements.readMember(ofBundle, bundle, 1);
    }
    return end("]," + JsonText.writeLine(ofBundle).substring(1));
  }

  private String end(String last) throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
    }
    isEnded = true;
    return last;
  }

  /** The line ends up to the line that is being read. */
  private String lines() {
    int now = xml.getLocation().getLineNumber();
    String lines = "\n".repeat(max(0, now - line));
    line = max(line, now);
    return lines;
  }
}
