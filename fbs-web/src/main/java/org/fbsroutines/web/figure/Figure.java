package org.fbsroutines.web.figure;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import gg.jte.Content;
import java.util.function.Function;

/** The figure of an exercise: moving, or still in one of its poses. */
public final class Figure {
  private final String name;
  private final Scene scene;

  Figure(String name, Scene scene) {
    this.name = name;
    this.scene = scene;
  }

  /** Returns its name: the exercise's id, or {@code neutral-} and a starting position. */
  public String name() {
    return name;
  }

  /** Returns whether it can move. */
  public boolean moves() {
    return scene.timeline().moves();
  }

  /** Returns how many key poses it has, at least one. */
  public int poses() {
    return scene.timeline().beats().size();
  }

  /**
   * The picture in its first pose, which moves once a script begins its animations. The movement
   * lasts {@code data-cycle} seconds; {@code data-parts} names where parts of it begin and end that
   * are repeated each for itself.
   *
   * @param title what is shown, such as the exercise's name
   * @param say the texts by their keys
   * @param prefix the beginning of its ids, which must differ from all others of the page
   * @return the SVG element
   */
  public Content moving(String title, Function<String, String> say, String prefix) {
    String parts =
        scene.timeline().parts().stream()
            .map(span -> Drawing.seconds(span.from()) + "-" + Drawing.seconds(span.to()))
            .collect(joining(" "));
    String data =
        moves()
            ? " data-cycle=\""
                + Drawing.seconds(scene.timeline().cycle())
                + "\" data-parts=\""
                + parts
                + "\""
            : "";
    return draw(scene.timeline().moments(), title, say, prefix, data);
  }

  /**
   * The picture in one pose.
   *
   * @param pose from 0
   * @param title what is shown
   * @param say the texts by their keys
   * @param prefix the beginning of its ids
   * @return the SVG element
   * @throws IndexOutOfBoundsException if it has no such pose
   */
  public Content still(int pose, String title, Function<String, String> say, String prefix) {
    return draw(ImmutableList.of(scene.timeline().at(pose)), title, say, prefix, "");
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
