package org.fbsroutines.persistence.format.fhir;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.jspecify.annotations.Nullable;

/**
 * Elements of FHIR R4 in XML as the JSON that states the same. Which of them are lists, numbers and
 * truth values is asked of HAPI's model; an element that it does not know stays an empty object, so
 * that whoever reads the JSON refuses it. Narratives and extensions of single values are left out.
 *
 * @param file its name, for messages
 * @param xml stands at the beginning of an element whenever a method is called, and at its end
 *     after
 */
record FhirXml(String file, XMLStreamReader xml) {
  static final String NAMESPACE = "http://hl7.org/fhir";

  private static final int DEEPEST = 50;
  private static final ImmutableSet<String> NUMBERS =
      ImmutableSet.of("integer", "positiveInt", "unsignedInt", "decimal");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** Reads a resource. */
  ObjectNode resource(int depth) throws XMLStreamException {
    ObjectNode json = JsonNodes.object().put("resourceType", xml.getLocalName());
    Optional<Base> model = model(xml.getLocalName());
    if (model.isPresent()) {
      readMembers(json, model.get(), depth);
    } else {
      skip();
    }
    return json;
  }

  private static Optional<Base> model(String type) {
    try {
      return Optional.of(ResourceFactory.createResource(type));
    } catch (FHIRException e) {
      return Optional.empty();
    }
  }

  /** Reads an element that has others. */
  ObjectNode element(Base model, int depth) throws XMLStreamException {
    ObjectNode json = JsonNodes.object();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      json.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    readMembers(json, model, depth);
    return json;
  }

  private void readMembers(ObjectNode json, Base model, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw refuse(FileComplaint.DEEP_XML);
    }
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      readMember(json, model, depth);
    }
  }

  /** Adds an element to those of its owner; a second one where there is one at most is a list. */
  void readMember(ObjectNode json, Base owner, int depth) throws XMLStreamException {
    String name = xml.getLocalName();
    @Nullable Property property = owner.getNamedProperty(name);
    Optional<JsonNode> value = value(owner, property, depth);
    if (value.isEmpty()) {
      return;
    }
    boolean isList = property != null && property.getMaxCardinality() > 1;
    if (json.has(name) && !json.get(name).isArray()) {
      json.set(name, JsonText.MAPPER.createArrayNode().add(json.get(name)).add(value.get()));
    } else if (isList || json.has(name)) {
      json.withArrayProperty(name).add(value.get());
    } else {
      json.set(name, value.get());
    }
  }

  private Optional<JsonNode> value(Base owner, @Nullable Property property, int depth)
      throws XMLStreamException {
    String name = xml.getLocalName();
    @Nullable String stated = xml.getAttributeValue(XMLConstants.NULL_NS_URI, "value");
    boolean isForeign = !NAMESPACE.equals(xml.getNamespaceURI());
    if (property == null || isForeign || stated != null) {
      skip();
      return isForeign
          ? Optional.empty()
          : Optional.of(property == null ? JsonNodes.object() : scalar(property, name, stated));
    }
    if (property.getTypeCode().equals("Narrative")) {
      skip();
      return Optional.empty();
    }
    if (property.getTypeCode().equals("Resource")) {
      return inner(depth);
    }
    Optional<Base> model = child(owner, name);
    if (model.isEmpty()) {
      skip();
      return Optional.empty();
    }
    return Optional.of(element(model.get(), depth + 1));
  }

  private Optional<JsonNode> inner(int depth) throws XMLStreamException {
    Optional<JsonNode> resource = Optional.empty();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      resource = Optional.of(resource(depth + 1));
    }
    return resource;
  }

  /** The model of an element; empty of a value that states none. */
  private static Optional<Base> child(Base owner, String name) {
    try {
      return Optional.of(owner.addChild(name));
    } catch (FHIRException e) {
      return Optional.empty();
    }
  }

  private static JsonNode scalar(Property property, String name, @Nullable String stated) {
    String value = requireNonNullElse(stated, "");
    String types = property.getTypeCode();
    boolean isOneOfSeveral = types.indexOf('|') >= 0 || types.equals("*");
    boolean isTruth = isOneOfSeveral ? name.endsWith("Boolean") : types.equals("boolean");
    boolean isNumber =
        isOneOfSeveral
            ? name.endsWith("Integer") || name.endsWith("Int") || name.endsWith("Decimal")
            : NUMBERS.contains(types);
    if (isTruth && (value.equals("true") || value.equals("false"))) {
      return BooleanNode.valueOf(value.equals("true"));
    }
    return isNumber && NUMBER.matcher(value).matches()
        ? JsonNodes.raw(value)
        : JsonNodes.text(value);
  }

  /** Goes to the end of the element. */
  private void skip() throws XMLStreamException {
    for (int open = 1; open > 0; ) {
      int event = xml.next();
      open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** Refuses the file at the line that is being read. */
  FormatException refuse(FileComplaint complaint) {
    return new FormatException(
        new Problem(file, xml.getLocation().getLineNumber(), "", complaint.of()));
  }
}
