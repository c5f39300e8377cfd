package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What somebody reads or hears of a page, by its scripts as well, but for what is marked as of
 * another language or as not to be translated.
 */
final class ReadTexts {
  private static final ImmutableSet<String> READ =
      ImmutableSet.of(
          "alt",
          "aria-description",
          "aria-label",
          "aria-roledescription",
          "aria-valuetext",
          "label",
          "placeholder",
          "summary",
          "title");

  /** What scripts work with and never show. */
  private static final ImmutableSet<String> NOT_SHOWN =
      ImmutableSet.of(
          "data-alone",
          "data-cycle",
          "data-date",
          "data-day",
          "data-do",
          "data-done",
          "data-ends",
          "data-exercise",
          "data-fill",
          "data-help",
          "data-hold",
          "data-id",
          "data-kind",
          "data-offline-record",
          "data-owner",
          "data-part",
          "data-parts",
          "data-peak",
          "data-repetitions",
          "data-rest",
          "data-seconds",
          "data-sets",
          "data-shown",
          "data-stops",
          "data-times",
          "data-toggle",
          "data-url",
          "data-when");

  private static final ImmutableSet<String> BUTTONS = ImmutableSet.of("submit", "button", "reset");
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReadTexts() {}

  /**
   * A text and where it stands.
   *
   * @param place the element and, with an at sign, its attribute
   * @param text what is read
   */
  record ReadText(String place, String text) {}

  static ImmutableList<ReadText> of(String page) {
    ImmutableList.Builder<ReadText> texts = ImmutableList.builder();
    Document document = Jsoup.parse(page);
    document.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element) {
              if (isNotOfThePage(element)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              element.attributes().forEach(one -> texts.addAll(read(element, one)));
            } else if (node instanceof TextNode text && !text.isBlank()) {
              texts.add(new ReadText(requireNonNull(node.parentNode()).nodeName(), text.text()));
            }
            return FilterResult.CONTINUE;
          }
        });
    return texts.build();
  }

  private static boolean isNotOfThePage(Element element) {
    return element.nameIs("script")
        || element.nameIs("style")
        || element.attr("translate").equals("no")
        || (element.hasAttr("lang") && !element.nameIs("html"));
  }

  private static ImmutableList<ReadText> read(Element element, Attribute attribute) {
    String name = attribute.getKey();
    boolean isButton =
        name.equals("value") && element.nameIs("input") && BUTTONS.contains(element.attr("type"));
    boolean isShown = name.startsWith("data-") && !NOT_SHOWN.contains(name);
    return READ.contains(name) || isButton || isShown
        ? values(attribute.getValue())
            .map(value -> new ReadText(element.nodeName() + "@" + name, value))
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  /** Scripts take many texts at once as JSON. */
  private static Stream<String> values(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return Stream.of(text);
    }
    try {
      return leaves(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static Stream<String> leaves(JsonNode node) {
    return node.isContainerNode()
        ? node.valueStream().flatMap(ReadTexts::leaves)
        : Stream.of(node).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }
}
