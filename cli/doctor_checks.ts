/** Doctor's checks of what lies outside the program: the database, the clock, certificates. Each says its remedy. */
import { X509Certificate } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Database, databaseTimeMs, openDatabase, StoreError } from "../store/index.ts";
import type { Check } from "./doctor.ts";

/** Fusion puts sensors' times in order to the second; a service that is further off quarantines honest records. */
const MOST_SKEW_MS = 1_000;
/** Time enough to have a certificate made. */
const SOON_DAYS = 14;
const MS_PER_DAY = 86_400_000;
/** A file system keeps times to the second or two. */
const FILE_TIME_SLACK_MS = 5_000;

/** The database, its versions and extensions, and this machine's clock against its own. */
export async function databaseChecks(url: string | undefined, nowMs: () => number): Promise<readonly Check[]> {
  if (url === undefined)
    return [
      {
        name: "database",
        state: "warning",
        sentence: "embedded PostGIS: it survives a killed process, not a power cut",
        remedy: "for operations set DATABASE_URL to a PostgreSQL 15 or newer with PostGIS 3.3 or newer",
      },
    ];
  let db: Database | undefined;
  try {
    db = await openDatabase({ url });
    const beganMs = nowMs();
    const theirsMs = await databaseTimeMs(db);
    // Read somewhere between asking and being answered.
    const skewMs = (beganMs + nowMs()) / 2 - theirsMs;
    return [
      { name: "database", state: "ok", sentence: "answers, with PostGIS" },
      databaseClock(skewMs, nowMs() - beganMs),
    ];
  } catch (error) {
    const remedy =
      error instanceof StoreError && error.code === "DATABASE_TOO_OLD"
        ? "Debian: apt-get install postgresql-15-postgis-3, then restart PostgreSQL"
        : "check DATABASE_URL, and that the server runs: systemctl status postgresql";
    return [{ name: "database", state: "failed", sentence: (error as Error).message, remedy }];
  } finally {
    await db?.close();
  }
}

function databaseClock(skewMs: number, roundTripMs: number): Check {
  const text = `${Math.abs(skewMs / 1000).toFixed(1)} s ${skewMs > 0 ? "ahead of" : "behind"} the database's`;
  return Math.abs(skewMs) <= MOST_SKEW_MS + roundTripMs
    ? { name: "clock", state: "ok", sentence: `this machine's clock is ${text}` }
    : {
        name: "clock",
        state: "failed",
        sentence: `this machine's clock is ${text}`,
        remedy: "let both follow the same time source: timedatectl set-ntp true, then chronyc tracking",
      };
}

/** Without asking anybody: files are never written in the future, and the program is not older than itself. */
export function fileClockCheck(root: string, dir: string, nowMs: number): Check {
  const programMs = timeOf(join(root, "package-lock.json"));
  const newestMs = Math.max(0, ...namesIn(dir).map((name) => timeOf(join(dir, name))));
  const remedy = "set it: timedatectl set-ntp true, or date --set where there is no time source";
  if (nowMs < programMs - FILE_TIME_SLACK_MS)
    return {
      name: "clock",
      state: "failed",
      sentence: `the clock says ${iso(nowMs)}, before this program was installed`,
      remedy,
    };
  if (nowMs < newestMs - FILE_TIME_SLACK_MS)
    return {
      name: "clock",
      state: "failed",
      sentence: `the clock says ${iso(nowMs)}, and ${dir} holds what was written at ${iso(newestMs)}: it went back`,
      remedy,
    };
  return { name: "clock", state: "ok", sentence: `${iso(nowMs)}; no file here is from the future` };
}

/** Each certificate in the folder: whether it is good, and for how long. */
export function certificateChecks(dir: string, nowMs: number): readonly Check[] {
  const names = namesIn(dir).filter((name) => name.endsWith(".crt"));
  if (names.length === 0)
    return [
      {
        name: "certificates",
        state: "failed",
        sentence: existsSync(dir) ? `there is no certificate (*.crt) in ${dir}` : `there is no folder ${dir}`,
        remedy:
          "for an exercise: npm run -s tomi -- certs --out DIR; else put ca.crt, server.crt and server.key of your authority there",
      },
    ];
  return names.map((name) => certificateCheck(join(dir, name), nowMs));
}

function certificateCheck(path: string, nowMs: number): Check {
  const name = "certificate";
  const remedy = "have it made anew and put it in the same place; a running Tomi takes it up by itself";
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(readFileSync(path));
  } catch (error) {
    return { name, state: "failed", sentence: `${path} cannot be read: ${(error as Error).message}`, remedy };
  }
  const [from, to] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
  if (nowMs < from)
    return {
      name,
      state: "failed",
      sentence: `${path} is good only from ${iso(from)} on`,
      remedy: `check the clock; else ${remedy}`,
    };
  if (nowMs >= to) return { name, state: "failed", sentence: `${path} has expired at ${iso(to)}`, remedy };
  const days = Math.floor((to - nowMs) / MS_PER_DAY);
  return {
    name,
    state: days < SOON_DAYS ? "warning" : "ok",
    sentence: `${path} is good for ${days} more days, until ${iso(to)}`,
    ...(days < SOON_DAYS ? { remedy } : {}),
  };
}

function namesIn(dir: string): readonly string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}

function timeOf(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function iso(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
