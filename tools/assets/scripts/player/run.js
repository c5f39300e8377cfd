// The state of an exercise that runs: which phase, how far, what was done. Time is the wall clock's,
// so that a slow page or a sleeping phone does not stretch it.

import { breather } from "./plan.js";

const LONG_SECONDS = 15;
const STEP_SECONDS = 10;

export class Run {
  constructor(phases, saved) {
    this.phases = phases;
    this.at = Math.min(saved?.at ?? 0, phases.length);
    this.gone = saved?.gone ?? 0;
    this.pace = saved?.pace ?? 1;
    this.worked = saved?.worked ?? 0;
    this.counted = new Set(saved?.counted);
    this.began = (saved?.at ?? 0) > 0 || this.gone > 0;
    this.since = undefined;
    this.pauseFor = undefined;
  }

  /** What has to be kept so that a new page goes on here: numbers alone. */
  get saved() {
    const { at, gone, pace, worked } = this;
    return { at, gone, pace, worked, counted: [...this.counted] };
  }

  get phase() {
    return this.pauseFor ?? this.phases[this.at];
  }

  get isRunning() {
    return this.since !== undefined;
  }

  get isDone() {
    return this.at >= this.phases.length;
  }

  /** Seconds of a phase; those of a repetition are longer the slower one goes. */
  length(phase = this.phase) {
    return phase.kind === "go" ? phase.seconds / this.pace : phase.seconds;
  }

  get left() {
    return this.isDone ? 0 : this.length() - (this.pauseFor ? this.rested : this.gone);
  }

  get repetitions() {
    return this.counted.size;
  }

  /** Where the figure is, in its own seconds; undefined where the phase shows none. */
  figureTime(now) {
    const shown = this.isDone || this.pauseFor ? undefined : this.phase.figure;
    if (!shown) {
      return undefined;
    }
    const gone = this.gone + (this.isRunning ? (now - this.since) / 1000 : 0);
    const [from, to] = shown;
    if (this.phase.kind === "go") {
      return from + (to - from) * Math.min(1, gone / this.length());
    }
    return to > from ? from + (gone % (to - from)) : to;
  }

  start(now) {
    this.began = true;
    this.since = now;
  }

  stop(now) {
    this.pass(now);
    this.since = undefined;
  }

  /** Lets the time since the last look pass; returns whether another phase began. */
  pass(now) {
    if (!this.isRunning || this.isDone) {
      return false;
    }
    let seconds = Math.max(0, (now - this.since) / 1000);
    this.since = now;
    let changed = false;
    while (seconds > 0 && !this.isDone) {
      const step = Math.min(seconds, this.left);
      this.spend(step);
      seconds -= step;
      if (this.left <= 0) {
        this.end();
        changed = true;
      }
    }
    return changed;
  }

  spend(seconds) {
    if (this.pauseFor) {
      this.rested += seconds;
      return;
    }
    this.gone += seconds;
    if (!["ready", "rest"].includes(this.phase.kind)) {
      this.worked += seconds;
    }
  }

  end() {
    if (this.pauseFor) {
      this.pauseFor = undefined;
      return;
    }
    if (this.phase.counts) {
      this.counted.add(this.at);
    }
    this.at++;
    this.gone = 0;
  }

  /** Ten seconds more: of getting ready or rest, or to catch one's breath; never of the exercise. */
  more() {
    if (["ready", "rest"].includes(this.phase.kind)) {
      this.gone -= this.pauseFor ? 0 : STEP_SECONDS;
      this.rested -= this.pauseFor ? STEP_SECONDS : 0;
    } else {
      this.rested = 0;
      this.pauseFor = breather();
    }
  }

  /** Leaves out what is left of this phase, which then does not count. */
  skip() {
    if (this.pauseFor) {
      this.pauseFor = undefined;
      return;
    }
    const { repetition } = this.phase;
    do {
      this.at++;
    } while (repetition && this.phases[this.at]?.repetition === repetition);
    this.gone = 0;
  }

  /** Ten seconds of a long phase, or the repetition that was just begun or done, once more. */
  back() {
    this.pauseFor = undefined;
    if (!this.isDone && this.length() > LONG_SECONDS && this.gone > 0) {
      this.worked -= this.phase.kind === "work" ? Math.min(this.gone, STEP_SECONDS) : 0;
      this.gone = Math.max(0, this.gone - STEP_SECONDS);
      return;
    }
    if (this.gone < 2 && this.at > 0) {
      this.at--;
    }
    while (this.at > 0 && this.phases[this.at - 1].repetition === this.phases[this.at].repetition) {
      this.at--;
    }
    this.gone = 0;
    [...this.counted].filter((one) => one >= this.at).forEach((one) => this.counted.delete(one));
  }

  tempo(factor) {
    const pace = Math.min(2, Math.max(0.5, this.pace * factor));
    if (!this.isDone && this.phase.kind === "go") {
      this.gone *= this.pace / pace;
    }
    this.pace = pace;
  }
}
