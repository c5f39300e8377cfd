// Sounds, vibration and voice. They help, and nothing depends on them: each can be turned off, and
// what they say is also shown.

let audio;

function beep(frequency, seconds) {
  const sound = audio.createOscillator();
  const loudness = audio.createGain();
  sound.frequency.value = frequency;
  loudness.gain.setValueAtTime(0.25, audio.currentTime);
  loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
  sound.connect(loudness).connect(audio.destination);
  sound.start();
  sound.stop(audio.currentTime + seconds);
}

const KINDS = {
  tick: [660, 0.12, 60],
  go: [880, 0.35, 200],
  end: [523, 0.6, [200, 100, 200]],
};

/** Signals that ask each time which of sound, vibration and voice are wanted. */
export function signals(wanted) {
  return {
    /** Phones let sound begin only while a button is pressed. */
    unlock() {
      audio ??= window.AudioContext && new AudioContext();
      if (audio && audio.state !== "running") {
        audio.resume();
      }
    },
    give(kind) {
      const [frequency, seconds, pattern] = KINDS[kind];
      if (wanted("sound") && audio?.state === "running") {
        beep(frequency, seconds);
      }
      if (wanted("vibration")) {
        navigator.vibrate?.(pattern);
      }
    },
    speak(text) {
      if (wanted("voice") && window.speechSynthesis) {
        const words = new SpeechSynthesisUtterance(text);
        words.lang = document.documentElement.lang;
        speechSynthesis.cancel();
        speechSynthesis.speak(words);
      }
    },
    hush: () => window.speechSynthesis?.cancel(),
  };
}
