import { describe, expect, test } from "vitest";
import { transaction } from "../../../store/index.ts";
import { maintain } from "../../../store/maintenance.ts";
import type { Engine } from "../../support/database.ts";
import type { Started } from "../engines.ts";

export function aConnection(started: () => Started, engine: Engine): void {
  describe("a connection", () => {
    test("gives 64-bit integers as numbers and leaves other users of the driver alone", async () => {
      const { db } = started();
      const found = await db.pool.query(
        "SELECT 9007199254740991::int8 AS n, ARRAY[1.5, 2]::float8[] AS a, '\\x00ff80'::bytea AS b",
      );
      expect(found.rows[0]).toEqual({ n: 9007199254740991, a: [1.5, 2], b: Buffer.from([0, 255, 128]) });
      const pg = await import("pg");
      expect(pg.default.types.getTypeParser(20)("5")).toBe("5");
    });

    test("stays in step after errors of every kind", async () => {
      const { db } = started();
      const failing: readonly [string, unknown[]][] = [
        ["SELEC 1 WHERE $1 = 1", [1]],
        ["SELECT $1::text", ["a\0b"]],
        ["SELECT $1::integer", ["abc"]],
        ["SELECT 1 / $1::integer", [0]],
        ["INSERT INTO workspace (name, kind) VALUES ($1, 'nonsense')", ["x"]],
        ["SELECT 1 / 0", []],
      ];
      for (const [sql, values] of failing) {
        await expect(db.pool.query(sql, values)).rejects.toThrow();
        expect((await db.pool.query("SELECT $1::text AS said", [sql])).rows).toEqual([{ said: sql }]);
        await expect(transaction(db, (tx) => tx.query(sql, values))).rejects.toThrow();
        expect((await db.pool.query("SELECT $1::integer AS n", [7])).rows).toEqual([{ n: 7 }]);
      }
      expect(db.pool.idleCount).toBeGreaterThan(0);
    });

    test("a transaction that throws leaves nothing", async () => {
      const { db } = started();
      const work = transaction(db, async (tx) => {
        await tx.query("INSERT INTO source_counts (source_id, label_id) VALUES ('half', 0)");
        throw new Error("no");
      });
      await expect(work).rejects.toThrow("no");
      expect((await db.pool.query("SELECT 1 FROM source_counts WHERE source_id = 'half'")).rowCount).toBe(0);
    });

    test.skipIf(engine === "embedded")(
      "is replaced when the server ends it in the middle of a transaction",
      async () => {
        const { db } = started();
        const work = transaction(db, async (tx) => {
          const own = (await tx.query("SELECT pg_backend_pid() AS pid")).rows[0].pid;
          await db.pool.query("SELECT pg_terminate_backend($1)", [own]);
          await new Promise((resolve) => setTimeout(resolve, 100)); // the loss arrives while no query is under way
          await tx.query("SELECT 1");
        });
        await expect(work).rejects.toThrow();
        expect((await db.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
      },
    );

    test.skipIf(engine === "native")("can be maintained while it is in use", async () => {
      const { db } = started();
      await db.pool.query("INSERT INTO source_counts (source_id, label_id) VALUES ('kept', 0)");
      await db.pool.query("UPDATE source_counts SET accepted = 1");
      await db.pool.query("SELECT pg_stat_force_next_flush()");
      await maintain(db.pool, new AbortController().signal);
      const found = await db.pool.query("SELECT reltuples FROM pg_class WHERE relname = 'source_counts'");
      expect(found.rows[0].reltuples).toBe(1);
    });

    test.skipIf(engine === "embedded")("has the settings of a server that is ours", async () => {
      const { db } = started();
      const found = await db.pool.query(
        "SELECT current_setting('jit') AS jit, current_setting('random_page_cost') AS cost",
      );
      expect(found.rows).toEqual([{ jit: "off", cost: "1.1" }]);
    });
  });
}
