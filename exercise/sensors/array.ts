/** A sub-surface array as a producer: configuration first, then contacts, listening reports and health. */
import { type TimeUs, US_PER_S, wrapBearingDeg } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { normal, stream } from "../random.ts";
import { type World, worldSeconds } from "../world/world.ts";
import { type Clutter, clutter } from "./array_clutter.ts";
import { ELEVATION_SIGMA_DEG, type Heard, hearing, isReported, windowCentreUs } from "./array_hearing.ts";
import { type ArrayModel, CONFIG_VERSION, configurationOf, WINDOW_S } from "./array_model.ts";
import { type Emission, type Sensor, ticks } from "./sensor.ts";
import { classesOf, demonOf, tonalsOf } from "./signature.ts";
import { BAND_HIGH_HZ, BAND_LOW_HZ, NOISE_DB } from "./sonar.ts";

type Contact = tomi.ingest.v1.AcousticContact.$Properties;

/** From the window's centre to the record's leaving: the rest of the window, and the processing. */
const PROCESSING_S = WINDOW_S / 2 + 1.2;
const REPORT_EVERY_S = 60;
const END_FIRE_SECTOR_DEG = 10;
const RATE = stream("bearing rate");

export function createArray(world: World, model: ArrayModel): Sensor<"subsurface"> {
  /** Contacts reported in the last windows, for the listening reports. */
  const counts = new Map<number, number>();
  const contactsIn = (k: number): Contact[] => {
    const timeS = worldSeconds(world, windowCentreUs(world, model, k));
    const contacts = hearing(world, model, k)
      .filter((heard) => isReported(heard, model, world.seed, k))
      .map((heard) => contactOf(model, heard, world.seed, k));
    for (const false_ of clutter(world.seed, model, k, timeS)) contacts.push(falseContact(model, false_));
    counts.set(k, contacts.length);
    counts.delete(k - 12);
    return contacts;
  };
  const countIn = (k: number): number => counts.get(k) ?? contactsIn(k).length;

  const observe = (fromUs: TimeUs, toUs: TimeUs): Emission<"subsurface">[] => {
    const found: Emission<"subsurface">[] = [];
    const add = (observedUs: TimeUs, delayS: number, record: Emission<"subsurface">["record"]): void => {
      found.push({ observedUs, sendUs: observedUs + delayS * US_PER_S, record });
    };
    for (const k of ticks(fromUs, toUs, world.startUs, WINDOW_S * US_PER_S)) {
      const centreUs = windowCentreUs(world, model, k);
      if (centreUs <= fromUs || centreUs > toUs) continue;
      for (const contact of contactsIn(k)) add(centreUs, PROCESSING_S, { contact });
    }
    for (const k of ticks(fromUs, toUs, world.startUs, REPORT_EVERY_S * US_PER_S)) {
      const endUs = windowCentreUs(world, model, (k * REPORT_EVERY_S) / WINDOW_S) + (WINDOW_S / 2) * US_PER_S;
      if (endUs <= fromUs || endUs > toUs) continue;
      const windows = Array.from({ length: REPORT_EVERY_S / WINDOW_S }, (_, i) => (k * REPORT_EVERY_S) / WINDOW_S - i);
      const reported = windows.reduce((sum, window) => sum + countIn(window), 0);
      add(endUs, 2, { listening: listeningReport(model, endUs, reported) });
      add(endUs, 2, { health: health(model) });
    }
    return found.sort((a, b) => a.observedUs - b.observedUs);
  };

  return {
    sourceId: model.sourceId,
    service: "subsurface",
    processor: "tomi-exercise-array/1",
    timeQuality: { source: ingestV1.ClockSource.CLOCK_PTP, sigmaS: 0.001, offsetApplied: false },
    opening: (atUs) => [
      { observedUs: atUs, sendUs: atUs, record: { configuration: configurationOf(model, world.startUs) } },
    ],
    observe,
  };
}

function contactOf(model: ArrayModel, heard: Heard, seed: number, k: number): Contact {
  const { ship, snrDb, angleDeg, sigmaDeg } = heard;
  const demon = demonOf(ship, snrDb, seed, k);
  const rateSigma = Math.max(0.05, 0.2 * sigmaDeg);
  const rate = heard.bearingRateDegPerMin + rateSigma * normal(seed, RATE, ship.vessel.key, model.number, k);
  return {
    ...common(model, heard.contactId, angleDeg, sigmaDeg, snrDb),
    ...(demon === undefined ? {} : { demon }),
    tonals: tonalsOf(ship, snrDb, seed),
    classes: classesOf(ship, snrDb, seed, Math.floor(k / 30)),
    ...(model.axisDeg === undefined
      ? {
          elevationDeg: heard.elevationDeg,
          elevationSigmaDeg: ELEVATION_SIGMA_DEG,
          bearingRateDegPerMin: rate,
          bearingRateSigma: rateSigma,
        }
      : {}),
  };
}

function falseContact(model: ArrayModel, { contactId, angleDeg, sigmaDeg, snrDb }: Clutter): Contact {
  return common(model, contactId, angleDeg, sigmaDeg, snrDb);
}

function common(model: ArrayModel, contactId: string, angleDeg: number, sigmaDeg: number, snrDb: number): Contact {
  return {
    arrayId: model.arrayId,
    configVersion: CONFIG_VERSION,
    sensorContactId: contactId,
    integrationUs: WINDOW_S * US_PER_S,
    ...(model.axisDeg === undefined
      ? { bearing: { bearingTrueDeg: angleDeg, sigmaDeg } }
      : { cone: { coneAngleDeg: angleDeg, sigmaDeg } }),
    snrDb,
    snrReference: ingestV1.SnrReference.SNR_BEAM_IN_BAND,
    bandLowHz: BAND_LOW_HZ,
    bandHighHz: BAND_HIGH_HZ,
    propagationDelayRemoved: false,
  };
}

function listeningReport(
  model: ArrayModel,
  toUs: TimeUs,
  contactsReported: number,
): tomi.ingest.v1.ListeningReport.$Properties {
  const perHzDb = NOISE_DB - 10 * Math.log10(BAND_HIGH_HZ - BAND_LOW_HZ);
  const sector = (middleDeg: number): tomi.ingest.v1.BlindSector.$Properties => ({
    fromTrueDeg: wrapBearingDeg(middleDeg - END_FIRE_SECTOR_DEG),
    toTrueDeg: wrapBearingDeg(middleDeg + END_FIRE_SECTOR_DEG),
    reason: "end-fire",
  });
  return {
    arrayId: model.arrayId,
    fromUs: toUs - REPORT_EVERY_S * US_PER_S,
    toUs,
    noise: [
      { centreHz: 125, levelDbRe_1upa2PerHz: perHzDb + 6 },
      { centreHz: 500, levelDbRe_1upa2PerHz: perHzDb - 2 },
    ],
    blindSectors: model.axisDeg === undefined ? [] : [sector(model.axisDeg), sector(model.axisDeg + 180)],
    contactsReported,
  };
}

function health(model: ArrayModel): tomi.ingest.v1.ArrayHealth.$Properties {
  return {
    arrayId: model.arrayId,
    elementsOk: model.elements - model.failed.length,
    elementsTotal: model.elements,
    failedElements: [...model.failed],
    state: model.failed.length > 0 ? ingestV1.OperationalState.DEGRADED : ingestV1.OperationalState.OPERATIONAL,
  };
}
