package org.fbsroutines.web.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FiguresTest {
  private static final Figures FIGURES = new Figures();
  private static final ExerciseId UNDRAWN = new ExerciseId("side-bend");

  private static List<String> exercises() {
    return Catalogue.standard().exercises().stream()
        .map(exercise -> exercise.id().value())
        .toList();
  }

  private static Figure figure(String exercise) {
    return FIGURES.of(new ExerciseId(exercise), StartingPosition.NOT_STATED);
  }

  private static Stream<Arguments> exercisesAndLanguages() {
    return exercises().stream()
        .flatMap(
            exercise -> Spoken.all().stream().map(language -> Arguments.of(exercise, language)));
  }

  private static String written(Content content) {
    StringOutput output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }

  private static String moving(Figure figure, Language language) {
    return written(figure.moving("A & B", Spoken.in(language)::say, "figure"));
  }

  private static Element parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }

  private static List<Element> all(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<Double> numbers(String list) {
    return Splitter.on(';').splitToStream(list).map(Double::valueOf).toList();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void everyExerciseOfTheCatalogueIsDrawnAsItself(String exercise) {
    Figure figure = figure(exercise);

    assertThat(figure.name()).isEqualTo(exercise);
    assertThat(figure.moves()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("exercisesAndLanguages")
  void whoDoesNotSeeItIsToldWhatItShows(String exercise, Language language) {
    Element svg = parse(moving(figure(exercise), language));

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("figure-title figure-desc");
    assertThat(all(svg, "title").get(0).getTextContent()).isEqualTo("A & B");
    assertThat(all(svg, "desc").get(0).getTextContent())
        .isEqualTo(Spoken.in(language).say("figure." + exercise + ".alt"));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void itsElementsAreAllowedByTheContentSecurityPolicy(String exercise) {
    String svg = moving(figure(exercise), Spoken.ENGLISH);

    assertThat(svg).doesNotContainPattern("<style|<script|\\s(style|on[a-z]+)=|href=\"[^#]");
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void nothingMovesByItself(String exercise) {
    Element svg = parse(moving(figure(exercise), Spoken.ENGLISH));

    List<Element> animations = new ArrayList<>(all(svg, "animate"));
    animations.addAll(all(svg, "animateTransform"));
    assertThat(animations)
        .isNotEmpty()
        .allSatisfy(a -> assertThat(a.getAttribute("begin")).isEqualTo("indefinite"));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void everyAnimationIsOneThatABrowserCanRun(String exercise) {
    Element svg = parse(moving(figure(exercise), Spoken.ENGLISH));

    for (Element animate : all(svg, "animate")) {
      List<String> values = Splitter.on(';').splitToList(animate.getAttribute("values"));
      List<Double> times = numbers(animate.getAttribute("keyTimes"));
      assertThat(times).hasSameSizeAs(values).isSorted().startsWith(0.0);
      assertThat(times).allSatisfy(time -> assertThat(time).isBetween(0.0, 1.0));
      if (animate.getAttribute("attributeName").equals("d")) {
        assertThat(times).endsWith(1.0);
        assertThat(values.get(values.size() - 1)).isEqualTo(values.get(0));
        assertThat(values.stream().map(value -> value.replaceAll("[-0-9. ]", "")).distinct())
            .as("the same commands in all moments")
            .hasSize(1);
        assertThat(String.join("", values)).doesNotContain("NaN", "Infinity");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExerciseThatNobodyDrewShowsItsStartingPositionAndStandsStill(StartingPosition position) {
    Figure figure = FIGURES.of(UNDRAWN, position);

    assertThat(figure.name()).isEqualTo("neutral-" + position.token());
    assertThat(figure.moves()).isFalse();
    for (Language language : Spoken.all()) {
      Element svg = parse(moving(figure, language));
      assertThat(all(svg, "animate")).isEmpty();
      assertThat(all(svg, "desc").get(0).getTextContent()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void everyPoseCanBeShownAlone(String exercise) {
    Figure figure = figure(exercise);

    for (int pose = 0; pose < figure.poses(); pose++) {
      Element svg =
          parse(written(figure.still(pose, "A", Spoken.in(Spoken.SPANISH)::say, "p" + pose)));
      assertThat(all(svg, "animate")).isEmpty();
      assertThat(all(svg, "path")).hasSizeGreaterThan(10);
    }
  }

  private static RoutineItem item(
      String exercise, StartingPosition position, Adaptation... adaptations) {
    return new RoutineItem(
        new ExerciseId(exercise),
        OwnWords.of(exercise),
        position,
        Dosage.of(Effort.Repetitions.of(10), Frequency.daily(SessionsPerDay.exactly(2))),
        ImmutableSet.copyOf(adaptations),
        ImmutableList.of(),
        ImmutableList.of(),
        Optional.empty());
  }

  @Test
  void whoMayNotLieOnTheBackIsNotShownLyingOnIt() {
    Adaptation adaptation = new Adaptation.Done(Manner.OFF_THE_BACK);

    assertThat(
            FIGURES.of(item("abdominal-bracing", StartingPosition.LYING_SUPINE, adaptation)).name())
        .isEqualTo("abdominal-bracing-off-the-back");
    assertThat(
            FIGURES.of(item("cervical-mobility", StartingPosition.LYING_SUPINE, adaptation)).name())
        .isEqualTo("neutral-not-stated");
    assertThat(FIGURES.of(item("abdominal-bracing", StartingPosition.LYING_SUPINE)).name())
        .isEqualTo("abdominal-bracing");
  }

  @ParameterizedTest
  @EnumSource(names = {"FRONT_CRAWL", "BACKSTROKE"})
  void whoMaySwimOneStrokeIsShownThatOneAlone(Stroke stroke) {
    Adaptation adaptation = new Adaptation.OnlyStrokes(ImmutableSet.of(stroke));

    Figure figure = FIGURES.of(item("swimming", StartingPosition.IN_WATER, adaptation));

    assertThat(figure.name()).isEqualTo("swimming-" + stroke.token());
    for (Language language : Spoken.all()) {
      assertThat(moving(figure, language)).contains("<animate");
    }
  }

  @Test
  void aCircleInEachDirectionIsTwoParts() {
    Element svg = parse(moving(FIGURES.find("shoulder-circles").orElseThrow(), Spoken.ENGLISH));

    assertThat(svg.getAttribute("data-parts")).isEqualTo("0-4.8 4.8-9.6");
    assertThat(svg.getAttribute("data-cycle")).isEqualTo("9.6");
  }

  @Test
  void aDescriptionWithAnUnknownFieldIsRefusedByName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("odd.json");
    Files.writeString(file, "{ \"people\": [ { \"base\": { \"knee\": [1, 2] } } ] }");

    assertThatThrownBy(() -> SceneReader.read(file.toUri().toURL()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("odd.json: knee: unknown field");
  }

  @Test
  void aPersonHasOnePoseForEachBeat(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("odd.json");
    Files.writeString(
        file,
        "{ \"beats\": [{}, { \"move\": 1 }, { \"move\": 1 }], \"people\": [{ \"poses\": [{}, {}] }]"
            + " }");

    assertThatThrownBy(() -> SceneReader.read(file.toUri().toURL()))
        .hasMessageContaining("poses: 2 (expected: one, or one for each of 3 beats)");
  }
}
