// The player: leads through one exercise, by figure, timer or count, sound and words. The page around
// it says all of this without scripts, too. Every word comes from the page.

import { keepAwake } from "./awake.js";
import { figure } from "./figure.js";
import { plan } from "./plan.js";
import { Run } from "./run.js";
import { signals } from "./signals.js";

const LOOK_MS = 100;
const SUPPORTED = {
  sound: "AudioContext" in window,
  vibration: "vibrate" in navigator,
  voice: "speechSynthesis" in window,
};
const MAX_SECONDS = 86_400;

function memory(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Without storage a new page begins anew.
  }
}

const clock = (seconds) => {
  const whole = Math.max(0, Math.ceil(seconds - 0.001));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

/** The one that was started last; only one of a page runs at a time. */
let current;

class Player {
  constructor(root) {
    current ??= this;
    this.root = root;
    // What was refused is shown again with what was typed.
    this.isRecording = document.querySelector(".nhsuk-error-summary") !== null;
    const data = root.dataset;
    this.texts = JSON.parse(data.texts);
    this.sides = JSON.parse(data.sides);
    this.figure = figure(root);
    this.dosage = Object.fromEntries(
      ["repetitions", "times", "sets", "hold", "rest", "seconds"].map((k) => [k, Number(data[k])]),
    );
    this.dosage.kind = data.kind;
    this.key = `player:${data.id}`;
    this.toggles = memory("player:toggles") ?? { sound: true, vibration: true, voice: false };
    this.signals = signals((kind) => this.toggles[kind]);
    this.restore();
    root.querySelectorAll("[data-do]").forEach((button) => {
      button.addEventListener("click", () => this[button.dataset.do]());
    });
    root.querySelectorAll("[data-toggle]").forEach((button) => {
      button.hidden = !SUPPORTED[button.dataset.toggle];
      button.addEventListener("click", () => this.toggle(button.dataset.toggle));
    });
    document.addEventListener("keydown", (event) => this.press(event));
    addEventListener("pagehide", () => this.save());
    this.part("stage").hidden = false;
    this.draw();
  }

  restore() {
    const phases = plan(this.dosage, this.figure.movement);
    const saved = memory(this.key);
    const fits = saved?.shape === phases.length && saved.at < phases.length;
    this.run = new Run(phases, fits ? saved : undefined);
  }

  part(name) {
    return this.root.querySelector(`[data-part="${name}"]`);
  }

  say(key, ...values) {
    return this.texts[key].replace(/\{(\d)\}/g, (_, place) => values[place]);
  }

  /** Says something that whoever does not look must know. */
  announce(text) {
    this.part("live").textContent = text;
    this.signals.speak(text);
  }

  // What the buttons do

  start() {
    if (current !== this && current.run.isRunning) {
      current.pause();
    }
    current = this;
    this.signals.unlock();
    this.ended = false;
    const first = !this.run.began;
    this.run.start(performance.now());
    this.timer ??= setInterval(() => this.look(), LOOK_MS);
    this.animate();
    keepAwake(true);
    this.announce(first ? this.phaseText() : this.say("resumed"));
    this.draw();
  }

  pause() {
    this.run.stop(performance.now());
    this.halt();
    this.signals.hush();
    this.announce(this.say("paused"));
    this.draw();
  }

  /** Whoever stops early, or did it without the player, records it all the same. */
  record() {
    if (this.run.isRunning) {
      this.pause();
    }
    this.offerRecord(true);
  }

  leave() {
    if (this.run.isDone) {
      this.back();
    }
    this.offerRecord(false);
    this.root.querySelector('[data-do="start"]').focus();
  }

  offerRecord(isOffered) {
    this.isRecording = isOffered;
    this.draw();
    if (isOffered) {
      // At once: what is tapped while the page still moves is not what was meant.
      this.root.scrollIntoView({ block: "start", behavior: "instant" });
      this.part("record").focus({ preventScroll: true });
    }
  }

  skip() {
    this.change(() => this.run.skip());
  }

  back() {
    this.ended = false;
    this.change(() => this.run.back());
  }

  more() {
    this.change(() => this.run.more());
  }

  slower() {
    this.change(() => this.run.tempo(0.8));
  }

  faster() {
    this.change(() => this.run.tempo(1.25));
  }

  change(how) {
    const before = this.run.phase;
    this.run.pass(performance.now());
    how();
    this.warned = undefined;
    this.entered(before);
    this.draw();
  }

  toggle(kind) {
    this.toggles[kind] = !this.toggles[kind];
    remember("player:toggles", this.toggles);
    this.signals.unlock();
    this.signals.hush();
    this.draw();
  }

  press(event) {
    if (current !== this || this.isRecording) {
      return;
    }
    const inField = event.target.closest("input, textarea, select, button, summary, a");
    if (event.key === "Escape" && this.run.isRunning) {
      this.pause();
    } else if (event.key === " " && !inField) {
      event.preventDefault();
      if (this.run.isRunning) {
        this.pause();
      } else {
        this.start();
      }
    }
  }

  // What happens by itself

  look() {
    const before = this.run.phase;
    this.run.pass(performance.now());
    this.entered(before);
    if (this.run.isRunning) {
      this.warn();
    }
    this.draw();
  }

  entered(before) {
    const { run } = this;
    if (run.isDone) {
      this.finish();
    } else if (run.phase !== before) {
      this.warned = undefined;
      this.signals.give(run.phase.kind === "rest" ? "end" : "go");
      if (run.phase.repetition !== undefined && run.phase.repetition > 1) {
        return;
      }
      if (run.isRunning && run.phase.kind !== "hold") {
        this.announce(this.phaseText());
      }
    }
    this.save();
  }

  /** Ten seconds and three, two, one before a phase ends; but not within a repetition. */
  warn() {
    const left = Math.ceil(this.run.left - 0.001);
    const { kind } = this.run.phase;
    const due = left <= 3 || (left === 10 && this.run.length() > 15);
    if (kind === "go" || kind === "free" || !due || left < 1 || this.warned === left) {
      return;
    }
    this.warned = left;
    if (left <= 3) {
      this.signals.give("tick");
    }
    if (kind !== "hold") {
      this.announce(left === 10 ? this.say("ten") : String(left));
    }
  }

  finish() {
    if (this.ended) {
      return;
    }
    this.ended = true;
    this.run.since = undefined;
    this.halt();
    this.signals.give("end");
    this.announce(this.say("finished"));
    this.save();
    this.offerRecord(true);
  }

  halt() {
    clearInterval(this.timer);
    this.timer = undefined;
    keepAwake(false);
    this.save();
  }

  animate() {
    const frame = () => {
      if (this.run.isRunning) {
        this.move();
        requestAnimationFrame(frame);
      }
    };
    requestAnimationFrame(frame);
  }

  move() {
    const time = this.run.figureTime(performance.now());
    if (time !== undefined) {
      this.figure.show(Math.min(time, this.figure.cycle - 0.02));
    }
  }

  save() {
    remember(this.key, { ...this.run.saved, shape: this.run.phases.length });
    if (!this.run.began) {
      return;
    }
    const seconds = Math.min(MAX_SECONDS, Math.round(this.run.worked));
    const done = { repetitions: this.run.repetitions, seconds };
    for (const field of this.root.querySelectorAll("input[data-fill]")) {
      field.value = done[field.dataset.fill];
    }
  }

  // What is seen

  phaseText() {
    const { run, dosage } = this;
    if (run.isDone) {
      return this.say("finished");
    }
    const { kind, set, time } = run.phase;
    const words = [];
    if (dosage.sets > 1 && set) {
      words.push(this.say("set", set, dosage.sets));
    }
    if (dosage.times > 1 && time !== undefined) {
      words.push(this.sides[time]);
    }
    words.push(this.say(kind));
    return words.join(" · ");
  }

  countText() {
    const { run, dosage } = this;
    if (run.isDone) {
      return "✓";
    }
    switch (run.phase.kind) {
      case "go":
        return `${run.phase.repetition} / ${dosage.repetitions}`;
      case "free":
        return clock(run.gone);
      case "work":
        return clock(run.left);
      default:
        return String(Math.max(0, Math.ceil(run.left - 0.001)));
    }
  }

  draw() {
    const { run } = this;
    const idle = !run.isRunning && !run.began;
    const set = (name, text) => {
      const part = this.part(name);
      if (part.textContent !== text) {
        part.textContent = text;
      }
    };
    set("phase", idle ? this.say("idle") : this.phaseText());
    set("count", idle && run.phase.kind === "ready" ? this.root.dataset.amount : this.countText());
    const time = run.figureTime(performance.now());
    set("cue", run.isRunning && time !== undefined ? this.figure.cue(time) : "");
    this.part("progress").value = run.at / run.phases.length;
    this.root.toggleAttribute("data-recording", this.isRecording);
    this.part("record").hidden = !this.isRecording;
    this.root.dataset.state = run.isDone ? "done" : run.isRunning ? "running" : "paused";
    for (const button of this.root.querySelectorAll("[data-do]")) {
      button.hidden = !this.offers(button.dataset.do);
    }
    const start = this.root.querySelector('[data-do="start"]');
    start.textContent = this.say(run.began ? "resume" : "start");
    for (const button of this.root.querySelectorAll("[data-toggle]")) {
      button.setAttribute("aria-pressed", String(this.toggles[button.dataset.toggle]));
    }
  }

  offers(what) {
    const { run } = this;
    const going = run.began && !run.isDone;
    switch (what) {
      case "start":
        return !run.isRunning && !run.isDone;
      case "pause":
        return run.isRunning;
      case "record":
      case "leave":
        return true;
      case "back":
        return run.began;
      case "slower":
      case "faster":
        return going && this.dosage.kind === "repetitions";
      default:
        return going;
    }
  }
}

document.querySelectorAll("[data-player]").forEach((root) => new Player(root));
