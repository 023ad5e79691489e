/** Folders of scenes (pixels, tiles, chips) that nothing refers to any more. */
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Database, keptScenes } from "../store/index.ts";

/** Younger folders may belong to a scene that is just being written. */
const LEAST_AGE_MS = 24 * 3_600_000;

/** A scene's folder goes when neither the journal nor any audience's history holds the scene. Returns a sentence for those that went. */
export async function pruneSceneFiles(
  { db, dataDir }: { readonly db: Database; readonly dataDir: string },
  dryRun: boolean,
): Promise<readonly string[]> {
  const names = await readdir(join(dataDir, "scenes")).catch(() => []);
  const old: string[] = [];
  for (const name of names) {
    const { mtimeMs } = await stat(join(dataDir, "scenes", name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > LEAST_AGE_MS) old.push(`scenes/${name}`);
  }
  if (old.length === 0) return [];
  const kept = await keptScenes(db, old);
  const gone = old.filter((path) => !kept.has(path));
  if (gone.length === 0) return [];
  if (dryRun) return [`Would be pruned: the files of ${gone.length} scenes.`];
  for (const path of gone) await rm(join(dataDir, path), { recursive: true, force: true });
  return [`the files of ${gone.length} scenes.`];
}
