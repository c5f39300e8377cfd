package org.fbsroutines.persistence.format.wger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          plain text~plain text
          <p>one</p><p>two</p>~one / two
          <ol><li>one</li><li><p>two</p></li></ol>~one / two
          <ul><li>outer<ul><li>inner</li></ul>rest</li></ul>~outer / inner / rest
          before<p>in</p>after~before / in / after
          <p>a <strong>b</strong><em>c</em></p>~a bc
          <p>a&nbsp;&nbsp; b</p><p>&nbsp;</p>~a b
          ¾ &frac34; &#190; 1½ − – “x” 🐢 &amp; &lt;p&gt; 5 < 6~¾ ¾ ¾ 1½ − – “x” 🐢 & <p> 5 < 6
          a<!-- no --><script>no()</script><style>no{}</style>b~a / b
          <p>not closed <b>at all~not closed at all
          <table><tr><td>a</td><td>b</td></tr></table>~a / b
          <p>soft­hyphen zero​width</p>~soft­hyphen zero​width
          """)
  void keepsEveryVisibleCharacter(String html, String expected) {
    assertThat(String.join(" / ", HtmlText.paragraphs(html))).isEqualTo(expected);
  }

  @Test
  void aLineBreakStaysInsideItsParagraph() {
    assertThat(HtmlText.paragraphs("<p>one<br/>two<br><br>three</p>"))
        .containsExactly("one\ntwo\nthree");
  }

  @Test
  void endlessDepthIsNoDanger() {
    assertThat(HtmlText.paragraphs("<ul><li>".repeat(10_000) + "deep")).containsExactly("deep");
  }
}
