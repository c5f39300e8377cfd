// Keeps the screen on while the exercise runs.

let lock;
let wanted = false;

async function ask() {
  try {
    lock = await navigator.wakeLock?.request("screen");
    if (!wanted) {
      lock?.release();
    }
  } catch {
    // A low battery or an old phone refuses; the exercise goes on all the same.
  }
}

export function keepAwake(on) {
  if (on === wanted) {
    return;
  }
  wanted = on;
  if (on) {
    ask();
  } else {
    lock?.release();
    lock = undefined;
  }
}

document.addEventListener("visibilitychange", () => {
  if (wanted && document.visibilityState === "visible") {
    ask();
  }
});
