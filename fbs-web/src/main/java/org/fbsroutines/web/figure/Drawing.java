package org.fbsroutines.web.figure;

import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fbsroutines.web.figure.Timeline.Span;

/**
 * Writes a scene as SVG: at some moments, of which the first is what stands still. Every animation
 * waits until a script begins it, so that nothing moves that cannot be stopped.
 */
final class Drawing {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;

  private final Scene scene;
  private final ImmutableList<Moment> moments;
  private final Function<String, String> say;
  private final String prefix;
  private final StringBuilder svg = new StringBuilder();

  Drawing(Scene scene, ImmutableList<Moment> moments, Function<String, String> say, String prefix) {
    this.scene = scene;
    this.moments = moments;
    this.say = say;
    this.prefix = prefix;
  }

  String draw(String title, String description, String data) {
    svg.append("<svg class=\"figure\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    svg.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    svg.append(" viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT).append('"');
    svg.append(" aria-labelledby=\"").append(prefix).append("-title ").append(prefix);
    svg.append("-desc\"").append(data).append("><title id=\"").append(prefix).append("-title\">");
    svg.append(escape(title)).append("</title><desc id=\"").append(prefix).append("-desc\">");
    svg.append(escape(description)).append("</desc>");
    svg.append("<defs><clipPath id=\"").append(prefix).append("-frame\"><path d=\"");
    svg.append(panel()).append("\"/></clipPath>");
    scene.lens().ifPresent(this::clip);
    svg.append("</defs><g clip-path=\"url(#").append(prefix).append("-frame)\">");
    shape(new Part(Ink.PANEL, panel()));
    svg.append("<g id=\"").append(prefix).append("-all\">");
    scene.props().stream().filter(prop -> !prop.kind().isInFront()).forEach(this::prop);
    scene.people().forEach(this::person);
    scene.props().stream().filter(prop -> prop.kind().isInFront()).forEach(this::prop);
    svg.append("</g>");
    scene.lens().ifPresent(this::lens);
    scene.arrows().forEach(this::arrow);
    scene.labels().forEach(label -> text(label.at(), "figure.label." + label.key(), ""));
    cues();
    return svg.append("</g></svg>").toString();
  }

  private static String panel() {
    return new Outline().box(0, 0, WIDTH, HEIGHT, 28).path();
  }

  private void clip(Lens lens) {
    svg.append("<clipPath id=\"").append(prefix).append("-lens\"><path d=\"");
    svg.append(new Outline().circle(lens.at(), lens.radius()).path()).append("\"/></clipPath>");
  }

  /** The printer of handouts knows the older name of {@code href} alone. */
  private void lens(Lens lens) {
    String circle = new Outline().circle(lens.at(), lens.radius()).path();
    svg.append("<g clip-path=\"url(#").append(prefix).append("-lens)\">");
    shape(new Part(Ink.PANEL, circle));
    svg.append("<use xlink:href=\"#").append(prefix).append("-all\" transform=\"");
    svg.append(lens.transform()).append("\"/></g>");
    shape(new Part(Ink.LENS, circle));
  }

  private void prop(Prop prop) {
    boolean drifts = prop.drift() != 0 && moments.size() > 1;
    if (drifts) {
      svg.append(
          "<g><animateTransform attributeName=\"transform\" type=\"translate\" values=\"0 0;");
      svg.append(Outline.number(-prop.drift())).append(" 0\"").append(timing()).append("/>");
    }
    prop.parts().forEach(this::shape);
    svg.append(drifts ? "</g>" : "");
  }

  private void person(Person person) {
    boolean turned = !Double.isNaN(person.turnedAt());
    if (turned) {
      svg.append("<g transform=\"translate(").append(Outline.number(2 * person.turnedAt()));
      svg.append(" 0) scale(-1 1)\">");
    }
    List<ImmutableList<Part>> frames =
        moments.stream().map(moment -> person.parts(moment, scene.timeline().pace())).toList();
    for (int i = 0; i < frames.get(0).size(); i++) {
      int part = i;
      moving(frames.stream().map(frame -> frame.get(part)).toList());
    }
    svg.append(turned ? "</g>" : "");
  }

  private void moving(List<Part> frames) {
    Part first = frames.get(0);
    if (frames.stream().map(Part::path).distinct().count() == 1) {
      shape(first);
      return;
    }
    svg.append("<path").append(first.ink().attributes()).append(" d=\"").append(first.path());
    svg.append("\"><animate attributeName=\"d\" keyTimes=\"").append(keyTimes());
    svg.append("\" values=\"");
    svg.append(frames.stream().map(Part::path).collect(Collectors.joining(";")));
    svg.append('"').append(timing()).append("/></path>");
  }

  private void shape(Part part) {
    svg.append("<path").append(part.ink().attributes()).append(" d=\"").append(part.path());
    svg.append("\"/>");
  }

  private void arrow(Arrow arrow) {
    boolean first = arrow.beats().contains(moments.get(0).to());
    svg.append("<g opacity=\"").append(first ? 1 : 0).append("\">");
    switching(arrow.beats().lowerEndpoint(), arrow.beats().upperEndpoint());
    arrow.parts().forEach(this::shape);
    svg.append("</g>");
  }

  private void cues() {
    for (int beat = 0; beat < scene.timeline().beats().size(); beat++) {
      int number = beat;
      scene
          .timeline()
          .beats()
          .get(beat)
          .cue()
          .ifPresent(
              cue -> {
                svg.append("<g").append(shown(number)).append('>');
                switching(number, number);
                text(new Point(WIDTH / 2.0, 48), "figure.cue." + cue, " font-weight=\"bold\"");
                svg.append("</g>");
              });
    }
  }

  private void text(Point at, String key, String more) {
    svg.append("<text").append(Ink.TEXT.attributes()).append(more);
    svg.append(" text-anchor=\"middle\" font-size=\"30\" font-family=\"sans-serif\" x=\"");
    svg.append(Outline.number(at.x())).append("\" y=\"").append(Outline.number(at.y()));
    svg.append("\">").append(escape(say.apply(key))).append("</text>");
  }

  private String shown(int beat) {
    return " opacity=\"" + (moments.get(0).to() == beat ? 1 : 0) + "\"";
  }

  /** Shows something while beats last, from the first to the last of them. */
  private void switching(int beat, int last) {
    if (moments.size() == 1) {
      return;
    }
    double cycle = scene.timeline().cycle();
    Span span = new Span(scene.timeline().span(beat).from(), scene.timeline().span(last).to());
    double move = scene.timeline().beats().get(0).move();
    String values = beat == 0 ? "1;0;1" : "0;1;0";
    double from = beat == 0 ? span.to() : span.from();
    double to = beat == 0 ? cycle - move : span.to();
    svg.append("<animate attributeName=\"opacity\" calcMode=\"discrete\" keyTimes=\"0;");
    svg.append(share(from / cycle)).append(';').append(share(Math.min(1, to / cycle)));
    svg.append("\" values=\"").append(values).append('"').append(timing()).append("/>");
  }

  private String timing() {
    return " dur=\""
        + Outline.number(scene.timeline().cycle())
        + "s\" begin=\"indefinite\""
        + " repeatCount=\"indefinite\"";
  }

  private String keyTimes() {
    double cycle = scene.timeline().cycle();
    return moments.stream()
        .map(moment -> share(moment.seconds() / cycle))
        .collect(Collectors.joining(";"));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share).replaceAll("\\.?0+$", "");
  }

  private static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
