import { describe, expect, test } from "vitest";
import {
  mercatorPolygonEwkb,
  mercatorRing,
  mercatorX,
  mercatorY,
  pointEwkb,
  readVertices,
  spaceTimeEwkb,
} from "../../../store/mercator.ts";
import type { Started } from "../engines.ts";

export function geometry(started: () => Started): void {
  describe("geometry in PostGIS", () => {
    test("is what was written, and projects as PostGIS projects", async () => {
      const { db } = started();
      const ring = mercatorRing([
        [129, 34],
        [130, 34],
        [130, 35],
        [129, 34],
      ]);
      const found = await db.pool.query(
        `SELECT ST_AsEWKT($1::bytea::geometry) AS point, ST_AsEWKT($2::bytea::geometry) AS measured,
              ST_Area($3::bytea::geometry) AS area, ST_AsBinary(ST_Force2D($3::bytea::geometry), 'NDR') AS polygon,
              ST_AsBinary($3::bytea::geometry, 'NDR') AS polygon_m, ST_AsEWKT($4::bytea::geometry) AS box,
              ST_X(ST_Transform($1::bytea::geometry, 3857)) AS x, ST_Y(ST_Transform($1::bytea::geometry, 3857)) AS y`,
        [
          pointEwkb({ lonDeg: 129.5, latDeg: 34.25 }),
          pointEwkb({ lonDeg: 129.5, latDeg: 34.25 }, 1715652000.5),
          mercatorPolygonEwkb(ring, 7),
          spaceTimeEwkb({ minX: 1, minY: 2, maxX: 3, maxY: 4 }, 5, 6),
        ],
      );
      const row = found.rows[0];
      expect(row.point).toBe("SRID=4326;POINT(129.5 34.25)");
      expect(row.measured).toBe("SRID=4326;POINTM(129.5 34.25 1715652000.5)");
      expect(row.box).toBe("SRID=3857;LINESTRINGM(1 2 5,3 4 6)");
      expect(row.area).toBeCloseTo((mercatorX(1) * (mercatorY(35) - mercatorY(34))) / 2, 0);
      expect([...readVertices(row.polygon)]).toEqual([...ring]);
      expect([...readVertices(row.polygon_m)]).toEqual([...ring]);
      expect(row.x).toBeCloseTo(mercatorX(129.5), 6);
      expect(row.y).toBeCloseTo(mercatorY(34.25), 6);
    });
  });
}
