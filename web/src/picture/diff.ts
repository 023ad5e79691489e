/** The least change that turns one set of map features into another, in the form of MapLibre's `updateData`. */
import type { Geometry } from "geojson";

export type Scalar = string | number | boolean;

/** A feature as the map needs it: a number for an id (feature state needs one), few flat properties. */
export interface Shape {
  readonly id: number;
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, Scalar>>;
}

export interface ShapeFeature {
  readonly type: "Feature";
  readonly id: number;
  readonly geometry: Geometry;
  readonly properties: Record<string, Scalar>;
}

export interface ShapeUpdate {
  id: number;
  newGeometry?: Geometry;
  removeProperties?: string[];
  addOrUpdateProperties?: { key: string; value: Scalar }[];
}

export interface ShapeDiff {
  remove: number[];
  add: ShapeFeature[];
  update: ShapeUpdate[];
}

export function toFeature(shape: Shape): ShapeFeature {
  return { type: "Feature", id: shape.id, geometry: shape.geometry, properties: { ...shape.properties } };
}

/** Undefined when nothing changed. */
export function diffShapes(from: ReadonlyMap<number, Shape>, to: ReadonlyMap<number, Shape>): ShapeDiff | undefined {
  const diff: ShapeDiff = { remove: [], add: [], update: [] };
  for (const id of from.keys()) if (!to.has(id)) diff.remove.push(id);
  for (const [id, shape] of to) {
    const before = from.get(id);
    if (before === undefined) diff.add.push(toFeature(shape));
    else if (before !== shape) {
      const update = updateOf(before, shape);
      if (update !== undefined) diff.update.push(update);
    }
  }
  return diff.remove.length + diff.add.length + diff.update.length === 0 ? undefined : diff;
}

function updateOf(before: Shape, after: Shape): ShapeUpdate | undefined {
  const changed: { key: string; value: Scalar }[] = [];
  for (const [key, value] of Object.entries(after.properties)) {
    if (before.properties[key] !== value) changed.push({ key, value });
  }
  const gone = Object.keys(before.properties).filter((key) => !(key in after.properties));
  const moved = !sameGeometry(before.geometry, after.geometry);
  if (!moved && changed.length === 0 && gone.length === 0) return undefined;
  return {
    id: after.id,
    ...(moved ? { newGeometry: after.geometry } : {}),
    ...(gone.length > 0 ? { removeProperties: gone } : {}),
    ...(changed.length > 0 ? { addOrUpdateProperties: changed } : {}),
  };
}

function sameGeometry(one: Geometry, other: Geometry): boolean {
  if (one === other) return true;
  if (one.type !== other.type || one.type === "GeometryCollection" || other.type === "GeometryCollection") return false;
  return sameNumbers(one.coordinates, other.coordinates);
}

function sameNumbers(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => sameNumbers(value, other[index]));
}
