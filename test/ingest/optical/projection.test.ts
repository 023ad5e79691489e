import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crsFromEpsg, fromLonLat, metresPerDegree, toLonLat } from "../../../ingest/optical/projection.ts";

// Known answers by PROJ 9 (gdaltransform -s_srs EPSG:4326 -t_srs EPSG:n).
const KNOWN: readonly (readonly [epsg: number, lon: number, lat: number, x: number, y: number])[] = [
  [32652, 129.0601, 35.0999, 505477.551035291, 3884123.33799927],
  [32652, 132.5, 35.0999, 819059.876990472, 3889729.28834187],
  [32652, 126.0, 84, 465005.344938864, 9329005.18244744],
  [32652, 129, 0, 500000, 0],
  [32751, 118.5, -20.3, 29805.1126701114, 7748904.90583248],
  [32601, -179.9, 72.25, 401355.333036505, 8019196.4545144],
  [32733, 11.2040267057057, -27.0711667060533, 123456.7, 7000000.3],
  [3857, 129.0601, 35.0999, 14366904.613729, 4177465.45594006],
  [3413, 140.5, 77.25, -132906.511893958, 1380286.90055485],
  [3413, 179.99, 68, -1705057.63499859, 1705652.91629416],
  [3995, -33.2, 64.1, -1566622.99618774, -2394050.87780131],
  [3996, 140.5, 77.25, 893952.631712081, 1084451.25933092],
  [32661, -33.2, 64.1, 399184.968298506, -446301.784901942],
  [5938, 140.5, 77.25, 2160883.05027256, 3412052.40987191],
  [3031, -33.2, -64.1, -1566622.99618774, 2394050.87780131],
  [3976, 140.5, -77.25, 882031.131541231, -1069989.32318937],
  [3032, 140.5, -77.25, 7311056.56779792, 6464269.4802956],
  [32761, 179.99, -68, 2000431.4052099, -471769.753596701],
  [4326, 129.0601, 35.0999, 129.0601, 35.0999],
];

describe("projections", () => {
  it.each(KNOWN)("EPSG:%i of %f %f agrees with PROJ in both directions", (epsg, lon, lat, x, y) => {
    const crs = crsFromEpsg(epsg)!;
    const [fx, fy] = fromLonLat(crs, lon, lat);
    expect(fx).toBeCloseTo(x, 5);
    expect(fy).toBeCloseTo(y, 5);
    const [flon, flat] = toLonLat(crs, x, y);
    expect(flon).toBeCloseTo(lon, 10);
    expect(flat).toBeCloseTo(lat, 10);
  });

  it("comes back to the same place in every zone and hemisphere", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: -80, max: 84, noNaN: true }),
        (zone, south, offset, lat) => {
          const crs = crsFromEpsg((south ? 32700 : 32600) + zone)!;
          const lon = zone * 6 - 183 + offset;
          const [x, y] = fromLonLat(crs, lon, lat);
          const [lon2, lat2] = toLonLat(crs, x, y);
          const turn = (((lon2 - lon + 180) % 360) + 360) % 360;
          expect(turn - 180).toBeCloseTo(0, 9);
          expect(lat2).toBeCloseTo(lat, 9);
        },
      ),
    );
  });

  it("keeps a place beyond the antimeridian on the scene's side of the seam", () => {
    const mercator = crsFromEpsg(3857)!;
    const [x] = fromLonLat(mercator, -179.9, 10, 20030000);
    expect(x).toBeCloseTo(20048640.3, 0);
  });

  it("refuses systems it does not know", () => {
    for (const epsg of [0, 2154, 4258, 32600, 32662, 3411, 32767, 900913]) expect(crsFromEpsg(epsg)).toBeUndefined();
  });

  it("gives the published lengths of a degree on WGS-84", () => {
    // NGA.STND.0036: 111 132.954 m mean meridian degree at 45° is 111 131.75 (tables of the degree at 45°), 78 846.81 for longitude.
    const [east, north] = metresPerDegree(45);
    expect(east).toBeCloseTo(78846.8, 0);
    expect(north).toBeCloseTo(111131.75, 0);
  });
});
