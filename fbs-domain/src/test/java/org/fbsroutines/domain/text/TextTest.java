package org.fbsroutines.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.text.Argument.Choice;
import org.fbsroutines.domain.text.Argument.Count;
import org.fbsroutines.domain.text.Argument.Day;
import org.fbsroutines.domain.text.Argument.Joint;
import org.fbsroutines.domain.text.Argument.Name;
import org.fbsroutines.domain.text.Argument.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  private static final Key TIMES =
      Key.of(
          "test.times",
          "{times, plural, =2 {twice} one {{times} time} other {{times} times}} on {day}");

  @ParameterizedTest
  @CsvSource({
    "0, 0 times on 2027-01-31",
    "1, 1 time on 2027-01-31",
    "2, twice on 2027-01-31",
    "20000, '20,000 times on 2027-01-31'"
  })
  void aCountChoosesAmongForms(int times, String english) {
    Text text =
        TIMES.with(
            ImmutableMap.of("times", new Count(times), "day", new Day(LocalDate.of(2027, 1, 31))));

    assertThat(text.english()).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({"each_side, 5 on each side", "none, 5"})
  void aChoiceChoosesAmongForms(String choice, String english) {
    Key key = Key.of("test.side", "{n}{side, select, each_side { on each side} other {}}");

    assertThat(key.with(ImmutableMap.of("n", new Count(5), "side", new Choice(choice))).english())
        .isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"AND|a, b and c", "OR|a, b or c", "COMMA|a, b, c", "SEMICOLON|a; b; c"})
  void aSeriesIsJoined(Joint joint, String english) {
    ImmutableList<Name> parts = ImmutableList.of(new Name("a"), new Name("b"), new Name("c"));

    assertThat(Key.of("test.series", "{parts}").with("parts", Series.of(joint, parts)).english())
        .isEqualTo(english);
  }

  @Test
  void aLanguageSaysNumbersInItsOwnWay() {
    Template.Numbers polish =
        new Template.Numbers() {
          @Override
          public String say(Number number) {
            return "<" + number + ">";
          }

          @Override
          public String plural(Number number) {
            return number.intValue() == 3 ? "few" : "many";
          }
        };
    Template template =
        Template.read("test.days", "{0, plural, =1 {dzień} few {{0} dni} other {{0} dnia}} {1}");

    assertThat(template.fill(ImmutableMap.of("0", 1, "1", "a")::get, polish)).isEqualTo("dzień a");
    assertThat(template.fill(ImmutableMap.of("0", 3, "1", 4)::get, polish))
        .isEqualTo("<3> dni <4>");
    assertThat(template.fill(ImmutableMap.of("0", 9, "1", "")::get, polish)).isEqualTo("<9> dnia ");
    assertThatNullPointerException()
        .isThrownBy(() -> template.fill(ImmutableMap.of("0", 3)::get, polish))
        .withMessage("1");
  }

  @Test
  void textsAndWhatPeopleWroteStandInPlaces() {
    Key key = Key.of("test.both", "Don't say {first}: {second}.");

    assertThat(
            key.with(
                    ImmutableMap.of(
                        "first", Text.of("test.yoga", "yoga"), "second", OwnWords.of("no {x}")))
                .english())
        .isEqualTo("Don't say yoga: no {x}.");
  }

  @Test
  void twoTextsAreOneWhereKeyAndArgumentsAre() {
    assertThat(Text.of("test.a", "one wording")).isEqualTo(Text.of("test.a", "another wording"));
    assertThat(Text.of("test.a", "same")).isNotEqualTo(Text.of("test.b", "same"));
    assertThat(Key.of("test.n", "{n}").with("n", 1))
        .isNotEqualTo(Key.of("test.n", "{n}").with("n", 2));
  }

  @Test
  void argumentsAreThoseOfTheKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TIMES.with("times", 2))
        .withMessage("test.times: [times] (expected: placeholders times, day)");
    assertThatIllegalArgumentException().isThrownBy(TIMES::text);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TIMES.with(ImmutableMap.of("times", new Name("two"), "day", new Name("today"))))
        .withMessage("test.times.times: Name (expected: an argument of kind PLURAL)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Key.of("test.n", "{n}").with("n", new Choice("a")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Key.of("test.n", "{n, select, other {}}").with("n", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "{}",
        "{a",
        "{a b}",
        "{1a}",
        "{a, number}",
        "{a, plural}",
        "{a, plural, one {x}}",
        "{a, plural, other {x}",
        "{a, plural, other {x}} }",
        "{a, select, each-side {x} other {y}}",
        "{a, plural, other {x} other {y}}",
        "{a, plural, other {# x}}",
        "Don''t",
        "'{a}'"
      })
  void aPatternThatCannotBeReadIsRefused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> Key.of("test.wrong", pattern));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", ".a", "a.", "a..b", "a_b", "ä"})
  void aNameThatIsNoneIsRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Key.of(name, "words"));
  }

  @Test
  void ownWordsAreShownInTheLanguageOfTheReaderElseInEnglishElseInTheFirst() {
    OwnWords both = new OwnWords(ImmutableMap.of("es", "sin saltos", "en", "no jumps"));
    OwnWords german = new OwnWords(ImmutableMap.of("de", "keine Sprünge", "fr", "sans sauts"));

    assertThat(both.wordsFor("es")).isEqualTo("sin saltos");
    assertThat(both.wordsFor("fr")).isEqualTo("no jumps");
    assertThat(both.english()).isEqualTo("no jumps");
    assertThat(german.wordsFor("es")).isEqualTo("keine Sprünge");
    assertThat(german.tagFor("es")).isEqualTo("de");
    assertThat(OwnWords.of("as it came").tagFor("es")).isEqualTo(OwnWords.UNKNOWN);
  }

  @Test
  void blankNamesOfThingsAreLeftOut() {
    assertThat(OwnWords.ofAll(List.of("mat", " ", "rope")))
        .containsExactly(OwnWords.of("mat"), OwnWords.of("rope"));
  }

  @Test
  void whatPeopleWroteIsToldApart() {
    assertThat(new OwnWords(ImmutableMap.of("es", "sin saltos")).written())
        .containsExactly("sin saltos");
    assertThat(Text.of("demand.bending", "bending").written()).isEmpty();
  }

  @Test
  void noWordsAreNoText() {
    assertThatIllegalArgumentException().isThrownBy(() -> OwnWords.of(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new OwnWords(ImmutableMap.of()));
  }
}
