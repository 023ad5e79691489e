/**
 * The audible alarm, made by code (Web Audio). Distress is the two-tone alarm of maritime radiotelephony: 2200 and 1300 Hz in
 * turn, 250 ms each (ITU-R M.493 and the former Radio Regulations), which every officer knows. A browser lets nothing sound before
 * somebody has touched the page; that is told, never hidden.
 */
import type { Alarm, Sound } from "./alarm.ts";

export interface Speaker {
  /** What is wanted; repeated until it changes. */
  setAlarm(alarm: Alarm): void;
  /** Once. */
  chime(): void;
  mute(muted: boolean): void;
  /** To be called from a key or a click: only then may a browser begin. */
  wake(): void;
}

const TONES_HZ = [2200, 1300] as const;
const TONE_S = 0.25;
const TONES_IN_A_BURST = 8;
/** A burst of two seconds, then two of silence in which one can speak. */
const BURST_EVERY_MS = 4000;
const ALARM_GAIN = 0.25;
const CHIME_HZ = [660, 880] as const;
const CHIME_GAIN = 0.12;

export function createSpeaker(tell: (sound: Sound) => void): Speaker {
  let audio: AudioContext | undefined;
  let alarm: Alarm = "none";
  let muted = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  let burst: AudioNode | undefined;

  function report(): void {
    if (audio === undefined) tell({ kind: "unable" });
    else if (muted) tell({ kind: "muted" });
    else tell({ kind: audio.state === "running" ? "on" : "blocked" });
  }

  /** Tones one after the other, each with soft edges, since a hard one clicks. */
  function play(tonesHz: readonly number[], gain: number): void {
    if (audio === undefined || audio.state !== "running" || muted) return;
    const out = audio.createGain();
    out.connect(audio.destination);
    const startS = audio.currentTime + 0.02;
    for (const [index, hz] of tonesHz.entries()) {
      const tone = audio.createOscillator();
      const envelope = audio.createGain();
      const fromS = startS + index * TONE_S;
      tone.frequency.value = hz;
      envelope.gain.setValueAtTime(0, fromS);
      envelope.gain.linearRampToValueAtTime(gain, fromS + 0.01);
      envelope.gain.setValueAtTime(gain, fromS + TONE_S - 0.02);
      envelope.gain.linearRampToValueAtTime(0, fromS + TONE_S);
      tone.connect(envelope).connect(out);
      tone.start(fromS);
      tone.stop(fromS + TONE_S);
    }
    burst = out;
  }

  function sound(): void {
    clearInterval(timer);
    timer = undefined;
    if (alarm === "none" || muted) {
      burst?.disconnect();
      return;
    }
    const once = (): void =>
      play(
        Array.from({ length: TONES_IN_A_BURST }, (_, at) => TONES_HZ[at % 2] ?? 0),
        ALARM_GAIN,
      );
    once();
    timer = setInterval(once, BURST_EVERY_MS);
  }

  try {
    audio = new AudioContext();
    audio.addEventListener("statechange", () => {
      report();
      sound();
    });
  } catch {
    // A machine without sound: said on the page, since somebody relies on it.
  }
  report();
  return {
    setAlarm(next) {
      if (next === alarm) return;
      alarm = next;
      sound();
    },
    chime: () => play(CHIME_HZ, CHIME_GAIN),
    mute(next) {
      muted = next;
      report();
      sound();
    },
    wake() {
      if (audio?.state === "suspended") void audio.resume().catch(report);
    },
  };
}
