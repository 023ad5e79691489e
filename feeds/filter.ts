/** What a watch asks for: area, kinds, rate. Checked field by field. */
import { contains, direct, type GeoBox, type PublishedTrack, type TrackKind } from "../model/index.ts";
import type { tomi } from "../proto/index.ts";
import { trackKindOf } from "./convert.ts";
import { FeedError } from "./errors.ts";

const MAXIMUM_RATE = 1_000;
/** Places along a bearing line that are held against the area. */
const LINE_STEPS = 16;

export interface WatchFilter {
  readonly box?: GeoBox;
  readonly kinds?: ReadonlySet<TrackKind>;
  /** Milliseconds between two updates of one track; 0: none are held back. */
  readonly spacingMs: number;
  /** Area and kinds in one form: two watches that ask for the same have the same text. */
  readonly text: string;
}

export function filterOf(request: tomi.feed.v1.WatchRequest): WatchFilter {
  const box = boxOf(request.area ?? undefined);
  const kinds = kindsOf(request.kinds);
  return {
    ...(box === undefined ? {} : { box }),
    ...(kinds === undefined ? {} : { kinds }),
    spacingMs: spacingOf(request.maxUpdatesPerSPerTrack ?? undefined),
    text: JSON.stringify([box ?? null, kinds === undefined ? null : [...kinds].sort()]),
  };
}

function boxOf(area: tomi.feed.v1.Area.$Properties | undefined): GeoBox | undefined {
  if (area === undefined) return undefined;
  const box = {
    westDeg: area.westDeg ?? 0,
    southDeg: area.southDeg ?? 0,
    eastDeg: area.eastDeg ?? 0,
    northDeg: area.northDeg ?? 0,
  };
  const ok =
    Math.abs(box.westDeg) <= 180 &&
    Math.abs(box.eastDeg) <= 180 &&
    box.southDeg >= -90 &&
    box.northDeg <= 90 &&
    box.southDeg <= box.northDeg;
  if (ok) return box;
  const given = `west ${box.westDeg}, south ${box.southDeg}, east ${box.eastDeg}, north ${box.northDeg}`;
  throw new FeedError(
    "AREA_FORMAT",
    `The area (${given}) is not a box: longitudes are −180 to 180, latitudes −90 to 90, and south is not above north; ` +
      "west greater than east crosses the antimeridian.",
  );
}

function kindsOf(wire: readonly number[]): ReadonlySet<TrackKind> | undefined {
  if (wire.length === 0) return undefined;
  return new Set(
    wire.map((number) => {
      const kind = trackKindOf(number);
      if (kind !== undefined) return kind;
      throw new FeedError(
        "KIND_UNKNOWN",
        `There is no track kind ${number}; see TrackKind, or leave kinds empty for all.`,
      );
    }),
  );
}

function spacingOf(rate: number | undefined): number {
  if (rate === undefined) return 0;
  if (rate > 0 && rate <= MAXIMUM_RATE) return 1_000 / rate;
  const sentence = `max_updates_per_s_per_track is ${rate}; give a number above 0 and up to ${MAXIMUM_RATE}, or leave it out.`;
  throw new FeedError("RATE_FORMAT", sentence);
}

/** Whether a track passes; a bearing line is in the area when any part of it is. */
export function passes(track: PublishedTrack, filter: WatchFilter): boolean {
  if (filter.kinds !== undefined && !filter.kinds.has(track.kind)) return false;
  const { box } = filter;
  if (box === undefined) return true;
  if (track.state !== undefined) return contains(box, track.state.position);
  const line = track.bearingLine;
  if (line === undefined) return false;
  for (let i = 0; i <= LINE_STEPS; i++) {
    if (contains(box, direct(line.sensorPosition, line.bearingDeg, (line.rangeMaxM * i) / LINE_STEPS))) return true;
  }
  return false;
}
