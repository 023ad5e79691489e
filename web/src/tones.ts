/** The alarm as samples. Pure: `speaker.ts` plays them. */

/**
 * Distress is the radiotelephone alarm signal of the Radio Regulations (former appendix 13), which every officer knows: 2200 and 1300 Hz
 * in turn, 250 ms each. Here for two seconds, then two of silence in which one can speak.
 */
export const DISTRESS: Tune = { tonesHz: [2200, 1300, 2200, 1300, 2200, 1300, 2200, 1300], silenceS: 2, level: 0.25 };
/** Of any other alert, once. */
export const CHIME: Tune = { tonesHz: [660, 880], silenceS: 0, level: 0.12 };

export interface Tune {
  readonly tonesHz: readonly number[];
  /** After the tones, before they begin again. */
  readonly silenceS: number;
  /** Amplitude, 0 to 1. */
  readonly level: number;
}

export const TONE_S = 0.25;
/** A hard edge clicks. */
const EDGE_S = 0.01;

/** One channel, from -level to level. */
export function samplesOf({ tonesHz, silenceS, level }: Tune, sampleRateHz: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round((tonesHz.length * TONE_S + silenceS) * sampleRateHz));
  for (let at = 0; at < samples.length; at++) {
    const timeS = at / sampleRateHz;
    const hz = tonesHz[Math.floor(timeS / TONE_S)];
    if (hz === undefined) break;
    const withinS = timeS % TONE_S;
    const edge = Math.min(1, withinS / EDGE_S, (TONE_S - withinS) / EDGE_S);
    samples[at] = level * edge * Math.sin(2 * Math.PI * hz * withinS);
  }
  return samples;
}
