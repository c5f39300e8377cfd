// Moves the figure by the player's own clock, so that figure, count and cues always agree.

const EDGE = 0.02;

/** The figure inside an element; without one, everything here does nothing. */
export function figure(root) {
  const svg = root.querySelector("svg[data-cycle]");
  const cycle = svg ? Number(svg.dataset.cycle) : 0;
  const cues = svg ? JSON.parse(svg.dataset.cues) : [];
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let begun = false;

  function begin() {
    svg.pauseAnimations();
    svg.setCurrentTime(0);
    svg.querySelectorAll("animate, animateTransform").forEach((one) => one.beginElement());
    begun = true;
  }

  /** The cue at a time of the movement, as [from, to, text]. */
  const cueAt = (time) => cues.find(([from, to]) => time >= from && time < to);

  function show(time) {
    if (!svg) {
      return;
    }
    if (!begun) {
      begin();
    }
    // Who wants no motion sees the pose that a cue leads to, and nothing in between.
    const cue = still.matches && cueAt(time);
    svg.setCurrentTime(still.matches ? (cue ? cue[1] - EDGE : 0) : time);
  }

  return {
    cycle,
    still,
    show,
    cue: (time) => cueAt(time)?.[2] ?? "",
    movement: {
      whole: cycle ? [0, cycle] : undefined,
      parts: svg ? svg.dataset.parts.split(" ").map((part) => part.split("-").map(Number)) : [],
      peak: svg?.dataset.peak ? Number(svg.dataset.peak) : undefined,
    },
  };
}
