package org.fbsroutines.persistence.format.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.verification.Vocabulary;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.junit.jupiter.api.Test;

/** The standard rule book as it was stored when documents held sentences. */
class EarlierRuleBooksTest {
  private static final RuleBook STANDARD = RuleBook.standard();
  private static final String TITLE_OF_R15 = "No water until the wound has healed";

  private static String earlier() {
    return resource("rule-book-1.json");
  }

  private static String resource(String name) {
    try (InputStream file = EarlierRuleBooksTest.class.getResourceAsStream(name)) {
      return new String(requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleBook read(String document) {
    return RuleBookJson.DOCUMENT.read("r.json", document);
  }

  private static Restriction rule(RuleBook ruleBook, String id) {
    return ruleBook.find(id).orElseThrow();
  }

  @Test
  void whatTheProgramSaidThenIsWhatItSaysToday() {
    assertThat(read(earlier())).isEqualTo(STANDARD);
  }

  @Test
  void wordsThatTheRuleNeverSaidAreThoseOfWhoWroteThem() {
    String ours = "Not before the nurse has looked at the wound";
    RuleBook read = read(earlier().replace(TITLE_OF_R15, ours));

    assertThat(rule(read, "R15").title()).isEqualTo(OwnWords.of(ours));
    assertThat(rule(read, "R15").clauses()).isEqualTo(rule(STANDARD, "R15").clauses());
    assertThat(read.following(STANDARD)).isEqualTo(STANDARD);
  }

  @Test
  void theWordsOfAnotherRuleAreOwnWordsToo() {
    String ofR16 = rule(STANDARD, "R16").title().english();

    assertThat(rule(read(earlier().replace(TITLE_OF_R15, ofR16)), "R15").title())
        .isEqualTo(OwnWords.of(ofR16));
  }

  @Test
  void aDocumentOfTodayHoldsOwnWordsAlthoughTheProgramSaysTheSame() {
    String key =
        "\\{\\s*\"key\" : \"rule.R15.title\",\\s*\"phrase\" : (\"" + TITLE_OF_R15 + "\")\\s*}";
    String written = RuleBookJson.DOCUMENT.write(STANDARD);

    assertThat(rule(read(written.replaceFirst(key, "$1")), "R15").title())
        .isEqualTo(OwnWords.of(TITLE_OF_R15));
  }

  @Test
  void theWordsBesideAKeyAreForPeopleAlone() {
    assertThat(read(RuleBookJson.DOCUMENT.write(STANDARD).replace(TITLE_OF_R15, "Anything")))
        .isEqualTo(STANDARD);
  }

  @Test
  void aKeyOfNoTextAndPlacesThatItDoesNotHaveAreRefused() {
    String written = RuleBookJson.DOCUMENT.write(STANDARD);

    assertThatThrownBy(() -> read(written.replace("rule.R15.title", "rule.R15.titel")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("restrictions[14].title.key: rule.R15.titel")
        .hasMessageContaining("did you mean rule.R15.title?");
    assertThatThrownBy(() -> read(written.replace("rule.R15.title", "limit.title")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("limit.title: [] (expected: placeholders author)");
    assertThatThrownBy(() -> read(earlier().replace(TITLE_OF_R15, " ")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("restrictions[14].title: blank (expected: words)");
  }

  @Test
  void whatARuleBookIsCalledIsReadAlsoWhereTheRestCannotBe() {
    assertThat(RuleBookJson.name(RuleBookJson.DOCUMENT.write(STANDARD))).contains(STANDARD.name());
    assertThat(RuleBookJson.name(earlier().replace("\"R15\"", "\"?\""))).contains(STANDARD.name());
    assertThat(RuleBookJson.name("{\"format\": \"fbs-rule-book/9\", \"name\": \"Ours\"}"))
        .isEmpty();
  }

  @Test
  void everyKeyThatWasEverStoredIsKept() {
    assertThat(Vocabulary.keys().keySet()).containsAll(EarlierTexts.keys());
  }

  @Test
  void theReasonsOfAnEarlierRoutineAreThoseOfTheRules() {
    Text reason = rule(STANDARD, "R38").clauses().get(0).reason().forPatient();

    assertThat(EarlierTexts.reasons(ImmutableList.of(reason.english(), " ", "It helps.")))
        .containsExactly(reason, OwnWords.of("It helps."));
  }
}
