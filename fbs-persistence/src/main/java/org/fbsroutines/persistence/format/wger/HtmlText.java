package org.fbsroutines.persistence.format.wger;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as plain text: every paragraph and every item of a list is a text of its own, and no visible
 * character is lost. A line break inside one stays; blanks in a row, the unbreakable ones included,
 * become one blank. Nothing that HTML points to is looked at.
 */
final class HtmlText {
  private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\r\n\f\u00A0");

  private HtmlText() {}

  /** The paragraphs and items of a document, in their order, none of them blank. */
  static ImmutableList<String> paragraphs(String html) {
    Paragraphs paragraphs = new Paragraphs();
    NodeTraversor.traverse(paragraphs, Jsoup.parseBodyFragment(html).body());
    paragraphs.end();
    return ImmutableList.copyOf(paragraphs.ended);
  }

  private static final class Paragraphs implements NodeVisitor {
    private final List<String> ended = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (node instanceof Element element) {
        if (element.nameIs("br")) {
          endLine();
        } else if (element.isBlock()) {
          end();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        end();
      }
    }

    private void endLine() {
      String text = BLANK.trimAndCollapseFrom(line, ' ');
      line.setLength(0);
      if (!text.isBlank()) {
        lines.add(text);
      }
    }

    void end() {
      endLine();
      if (!lines.isEmpty()) {
        ended.add(String.join("\n", lines));
        lines.clear();
      }
    }
  }
}
