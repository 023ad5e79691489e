/** Below what any sensor resolves (a picometre, a picometre a second), and far above what two of them multiplied would lose. */
const LEAST = 1e-12;

/** PostgreSQL fails a whole query over one product that is too small for a double: what is next to nothing is stored as nothing. */
export function settled(value: number): number {
  return Math.abs(value) < LEAST ? 0 : value;
}
