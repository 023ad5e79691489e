/** Runs the same tests over the embedded database and, where there is one, over a native server. */
import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "../../store/index.ts";
import { type Engine, engines, startTestDatabase, type TestDatabase } from "../support/database.ts";

export interface Started {
  readonly db: Database;
  readonly test: TestDatabase;
}

/** One database an engine for the whole file: each test uses streams, audiences or times of its own. */
export function describeOnEachEngine(
  name: string,
  tests: (started: () => Started, engine: Engine) => void,
  audiences: readonly string[] = ["national", "coast-guard"],
): void {
  describe.each(engines)(`${name} (%s)`, (engine) => {
    let started: TestDatabase | undefined;
    beforeAll(async () => {
      started = await startTestDatabase({ engine, audiences });
    });
    afterAll(async () => {
      await started?.close();
    });
    tests(() => ({ db: started!.db, test: started! }), engine);
  });
}
