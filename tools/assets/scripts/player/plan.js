// What the player leads through: a list of phases, one after the other. It never asks for more than
// the dosage that it was given.

const READY_SECONDS = 5;
const REPETITION_SECONDS = 6;
const BREATHER_SECONDS = 10;

/**
 * Lays out an exercise. A phase lasts `seconds`, or as long as one likes where they are Infinity;
 * `figure` is what part of the figure's movement it shows; `counts` tells that a repetition is over.
 */
export function plan(dosage, movement) {
  const ready = { kind: "ready", seconds: READY_SECONDS };
  switch (dosage.kind) {
    case "repetitions":
      return repetitions(dosage, movement, ready);
    case "timed":
      return [ready, { kind: "work", seconds: dosage.seconds, figure: movement.whole }];
    default:
      return [{ kind: "free", seconds: Infinity, figure: movement.whole }];
  }
}

/** A pause of ten seconds more, after which everything goes on as it was. */
export const breather = () => ({ kind: "rest", seconds: BREATHER_SECONDS });

function repetitions(dosage, movement, ready) {
  const phases = [];
  for (let set = 1; set <= dosage.sets; set++) {
    for (let time = 0; time < dosage.times; time++) {
      phases.push(time === 0 && set > 1 && dosage.rest > 0 ? rest(dosage.rest) : { ...ready });
      Object.assign(phases.at(-1), { set, time });
      for (let repetition = 1; repetition <= dosage.repetitions; repetition++) {
        const part = movement.parts[time] ?? movement.parts[0];
        phases.push(...once(dosage.hold, part, movement.peak, { set, time, repetition }));
      }
    }
  }
  return phases;
}

const rest = (seconds) => ({ kind: "rest", seconds });

function once(hold, part, peak, place) {
  const [from, to] = part ?? [0, REPETITION_SECONDS];
  const middle = peak ?? (from + to) / 2;
  if (hold === 0) {
    return [{ kind: "go", seconds: to - from, figure: part, counts: true, ...place }];
  }
  return [
    { kind: "go", seconds: middle - from, figure: part && [from, middle], ...place },
    { kind: "hold", seconds: hold, figure: part && [middle, middle], ...place },
    { kind: "go", seconds: to - middle, figure: part && [middle, to], counts: true, ...place },
  ];
}
