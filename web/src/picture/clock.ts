/** The picture's time: the server's clock, carried forward at the workspace's speed between its messages. */
export interface PictureClock {
  /** Takes the server's word. */
  set(nowUs: number, speed?: number): void;
  nowUs(): number;
  readonly isSet: boolean;
}

/** `monotonicMs` never jumps (performance.now), unlike the wall clock of the desk, which plays no part here. */
export function createPictureClock(monotonicMs: () => number): PictureClock {
  let baseUs = 0;
  let baseMs = 0;
  let speed = 1;
  let known = false;
  return {
    set(nowUs, newSpeed) {
      baseUs = nowUs;
      baseMs = monotonicMs();
      if (newSpeed !== undefined) speed = newSpeed;
      known = true;
    },
    nowUs: () => baseUs + (monotonicMs() - baseMs) * 1000 * speed,
    get isSet() {
      return known;
    },
  };
}
