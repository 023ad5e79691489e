/**
 * The audible alarm (Web Audio). The alarm is one sound in a loop, not a timer: browsers slow the timers of a page that lies behind another.
 * A browser lets nothing sound before somebody has touched the page; that is told, never hidden.
 */
import type { Alarm, Sound } from "./alarm.ts";
import { CHIME, DISTRESS, samplesOf, type Tune } from "./tones.ts";

export interface Speaker {
  /** What is wanted; repeated until it changes. */
  setAlarm(alarm: Alarm): void;
  /** Once. */
  chime(): void;
  mute(muted: boolean): void;
  /** To be called from a key or a click: only then may a browser begin. */
  wake(): void;
}

export function createSpeaker(tell: (sound: Sound) => void): Speaker {
  let audio: AudioContext | undefined;
  let alarm: Alarm = "none";
  let muted = false;
  let sounding: AudioBufferSourceNode | undefined;

  function report(): void {
    if (audio === undefined) tell({ kind: "unable" });
    else if (muted) tell({ kind: "muted" });
    else tell({ kind: audio.state === "running" ? "on" : "blocked" });
  }

  function play(tune: Tune, loop: boolean): AudioBufferSourceNode | undefined {
    if (audio === undefined) return undefined;
    const samples = samplesOf(tune, audio.sampleRate);
    const buffer = audio.createBuffer(1, samples.length, audio.sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = audio.createBufferSource();
    source.buffer = buffer;
    source.loop = loop;
    source.connect(audio.destination);
    source.start();
    return source;
  }

  function sound(): void {
    const isWanted = alarm === "distress" && !muted;
    if (isWanted === (sounding !== undefined)) return;
    sounding?.stop();
    // While the browser blocks, it waits and begins with the first touch.
    sounding = isWanted ? play(DISTRESS, true) : undefined;
  }

  try {
    audio = new AudioContext();
    audio.addEventListener("statechange", report);
  } catch {
    // A machine without sound: said on the page, since somebody relies on it.
  }
  report();
  return {
    setAlarm(next) {
      alarm = next;
      sound();
    },
    chime() {
      if (audio?.state === "running" && !muted) play(CHIME, false);
    },
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
