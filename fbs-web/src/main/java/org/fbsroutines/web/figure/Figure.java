package org.fbsroutines.web.figure;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import gg.jte.Content;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The figure of an exercise: moving, or still in one of its poses.
 *
 * @param name the exercise's id, or {@code neutral-} and a starting position
 * @param scene what is seen
 */
public record Figure(String name, Scene scene) {
  private static final int MAX_ON_PAPER = 4;

  /** Returns whether it can move. */
  public boolean moves() {
    return scene.timeline().moves();
  }

  /** Returns how many key poses it has, at least one. */
  public int poses() {
    return scene.timeline().beats().size();
  }

  /** Returns the numbers of the poses that show the movement on paper, at most four. */
  public ImmutableList<Integer> tellingPoses() {
    int shown = Math.min(poses(), MAX_ON_PAPER);
    return IntStream.range(0, shown)
        .map(i -> i * poses() / shown)
        .boxed()
        .collect(toImmutableList());
  }

  /**
   * What the parts of the movement are called.
   *
   * @param say renders texts by their keys
   * @return a name for each; empty where it has one part alone
   */
  public ImmutableList<String> partNames(Function<String, String> say) {
    ImmutableList<Timeline.Span> parts = scene.timeline().parts();
    return parts.size() == 1
        ? ImmutableList.of()
        : parts.stream()
            .flatMap(part -> scene.timeline().cueAt(part.from()).stream())
            .map(cue -> say.apply("figure.cue." + cue))
            .collect(toImmutableList());
  }

  /**
   * The picture in its first pose, which moves once a script begins its animations. The movement
   * lasts {@code data-cycle} seconds. {@code data-parts} states where parts of it begin and end
   * that are repeated each for itself, {@code data-peak} where it can be held, and {@code
   * data-cues} which cue is given from when to when.
   *
   * @param title what is shown, such as the exercise's name
   * @param say renders texts by their keys
   * @param prefix the beginning of its ids, which must differ from all others of the page
   * @return the SVG element
   */
  public Content moving(String title, Function<String, String> say, String prefix) {
    return draw(scene.timeline().moments(), title, say, prefix, moves() ? data(say) : "");
  }

  /**
   * The picture in one pose.
   *
   * @param pose from 0
   * @param title what is shown
   * @param say renders texts by their keys
   * @param prefix the beginning of its ids
   * @return the SVG element
   * @throws IndexOutOfBoundsException if it has no such pose
   */
  public Content still(int pose, String title, Function<String, String> say, String prefix) {
    return draw(ImmutableList.of(scene.timeline().at(pose)), title, say, prefix, "");
  }

  /**
   * The poses that show the movement, for a document that describes pictures by {@code alt}: the
   * first by what the figure shows, the others by which picture they are.
   *
   * @param title what is shown
   * @param say renders texts by their keys
   * @param picture renders the number of a picture, from 1, and how many there are
   * @param prefix the beginning of their ids
   * @return the SVG elements
   */
  public ImmutableList<Content> printed(
      String title,
      Function<String, String> say,
      BiFunction<Integer, Integer, String> picture,
      String prefix) {
    ImmutableList<Integer> poses = tellingPoses();
    return IntStream.range(0, poses.size())
        .mapToObj(
            i ->
                draw(
                    ImmutableList.of(scene.timeline().at(poses.get(i))),
                    title,
                    say,
                    prefix + "-" + i,
                    attribute(
                        "alt",
                        i == 0
                            ? title + ": " + say.apply("figure." + name + ".alt")
                            : title + ": " + picture.apply(i + 1, poses.size()))))
        .collect(toImmutableList());
  }

  private String data(Function<String, String> say) {
    Timeline timeline = scene.timeline();
    ArrayNode cues = JsonNodeFactory.instance.arrayNode();
    for (Timeline.Said said : timeline.cues()) {
      cues.addArray()
          .add(said.span().from())
          .add(said.span().to())
          .add(say.apply("figure.cue." + said.cue()));
    }
    return attribute("data-cycle", Outline.number(timeline.cycle()))
        + attribute("data-parts", timeline.parts().stream().map(Figure::span).collect(joining(" ")))
        + timeline.peak().map(peak -> attribute("data-peak", Outline.number(peak))).orElse("")
        + attribute("data-cues", cues.toString());
  }

  private static String span(Timeline.Span span) {
    return Outline.number(span.from()) + "-" + Outline.number(span.to());
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + HtmlEscapers.htmlEscaper().escape(value) + "\"";
  }

  private Content draw(
      ImmutableList<Moment> moments,
      String title,
      Function<String, String> say,
      String prefix,
      String data) {
    String svg =
        new Drawing(scene, moments, say, prefix)
            .draw(title, say.apply("figure." + name + ".alt"), data);
    return output -> output.writeContent(svg);
  }
}
