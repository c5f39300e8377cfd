package org.fbsroutines.web.figure;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The beats of a movement that comes back to its first pose.
 *
 * @param beats in their order, at least one
 * @param pace how one pose goes over into the next
 */
record Timeline(ImmutableList<Beat> beats, Pace pace) {
  /** From when to when, in seconds. */
  record Span(double from, double to) {}

  /** A cue and when it is shown. */
  record Said(Span span, String cue) {}

  double cycle() {
    return beats.stream().mapToDouble(beat -> beat.move() + beat.hold()).sum();
  }

  boolean moves() {
    return beats.size() > 1;
  }

  /** The moments to draw; between two of them everything moves evenly. */
  ImmutableList<Moment> moments() {
    ImmutableList.Builder<Moment> moments = ImmutableList.builder();
    moments.add(new Moment(0, 0, 0, 0));
    double seconds = beats.get(0).hold();
    if (seconds > 0) {
      moments.add(new Moment(seconds, 0, 0, 0));
    }
    for (int to = 1; to <= beats.size() && moves(); to++) {
      Beat beat = beats.get(to % beats.size());
      for (int step = 1; beat.move() > 0 && step <= pace.steps(); step++) {
        double share = (double) step / pace.steps();
        moments.add(
            new Moment(seconds + beat.move() * share, to - 1, to % beats.size(), pace.gone(share)));
      }
      seconds += beat.move();
      if (to < beats.size() && beat.hold() > 0) {
        seconds += beat.hold();
        moments.add(new Moment(seconds, to, to, 0));
      }
    }
    return moments.build();
  }

  /** The moment of a key pose. */
  Moment at(int beat) {
    return new Moment(span(beat).to(), beat, beat, 0);
  }

  /** When a beat is on its way and held; the first begins with its hold. */
  Span span(int beat) {
    double from = 0;
    for (int i = 0; i < beat; i++) {
      from += (i == 0 ? 0 : beats.get(i).move()) + beats.get(i).hold();
    }
    Beat last = beats.get(beat);
    return new Span(from, from + (beat == 0 ? 0 : last.move()) + last.hold());
  }

  /**
   * When the pose is reached in which an exercise can be held; empty where a movement has more than
   * two poses.
   */
  Optional<Double> peak() {
    return beats.size() == 2
        ? Optional.of(beats.get(0).hold() + beats.get(1).move())
        : Optional.empty();
  }

  /** The cue from when to when, in the order of time. */
  ImmutableList<Said> cues() {
    ImmutableList.Builder<Said> cues = ImmutableList.builder();
    for (int i = 0; i < beats.size(); i++) {
      Span span = span(i);
      beats.get(i).cue().ifPresent(cue -> cues.add(new Said(span, cue)));
    }
    beats
        .get(0)
        .cue()
        .ifPresent(
            cue -> cues.add(new Said(new Span(cycle() - beats.get(0).move(), cycle()), cue)));
    return cues.build().stream()
        .filter(said -> said.span().to() > said.span().from())
        .collect(toImmutableList());
  }

  /** The cue at a time. */
  Optional<String> cueAt(double seconds) {
    return cues().stream()
        .filter(said -> said.span().from() <= seconds && seconds < said.span().to())
        .map(Said::cue)
        .findFirst();
  }

  /** The parts that are repeated each for itself, such as directions of a circle. */
  ImmutableList<Span> parts() {
    ImmutableList.Builder<Span> parts = ImmutableList.builder();
    double from = 0;
    for (int i = 1; i < beats.size(); i++) {
      if (beats.get(i).part()) {
        parts.add(new Span(from, span(i).to()));
        from = span(i).to();
      }
    }
    return parts.add(new Span(from, cycle())).build();
  }
}
