/** What holds of frequencies: bands, tonals, and the beat of a propeller. */
import { MAXIMUM_TONALS } from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { checkRange, checkSigma } from "../field_rules.ts";
import type { Findings } from "../findings.ts";

/** 0 < low < high ≤ half the sample rate. */
export function checkBand(
  findings: Findings,
  record: string,
  lowHz: number,
  highHz: number,
  sampleRateHz: number,
): void {
  if (!(lowHz > 0 && lowHz < highHz && highHz <= sampleRateHz / 2))
    findings.add(
      "BAD_BAND",
      `${record}.band_low_hz`,
      `The band is ${lowHz} to ${highHz} Hz at ${sampleRateHz} samples a second.`,
    );
}

/** Tonals lie inside the contact's band, or without one below half the sample rate; there are at most MAXIMUM_TONALS. */
export function readTonals(
  findings: Findings,
  contact: tomi.ingest.v1.AcousticContact,
  sampleRateHz: number,
): readonly number[] {
  const { bandLowHz, bandHighHz, tonals } = contact;
  if (bandLowHz != null || bandHighHz != null)
    checkBand(findings, "contact", bandLowHz ?? Number.NaN, bandHighHz ?? Number.NaN, sampleRateHz);
  if (tonals.length > MAXIMUM_TONALS)
    findings.add("TOO_MANY", "contact.tonals", `The contact has ${tonals.length} tonals; at most ${MAXIMUM_TONALS}.`);
  const low = bandLowHz ?? 0;
  const high = bandHighHz ?? sampleRateHz / 2;
  const out: number[] = [];
  for (const tonal of tonals.slice(0, MAXIMUM_TONALS)) {
    const hz = tonal.frequencyHz ?? 0;
    if (!(hz > 0 && hz >= low && hz <= high))
      findings.add("BAD_BAND", "contact.tonals.frequency_hz", `A tonal at ${hz} Hz is outside ${low} to ${high} Hz.`);
    checkSigma(findings, "contact.tonals.sigma_hz", tonal.sigmaHz);
    checkRange(findings, "contact.tonals.snr_db", tonal.snrDb, -40, 80, "BAD_SNR");
    out.push(hz);
  }
  return out;
}

/** Shafts of ships turn 0.2 to 60 times a second and have 2 to 9 blades; the blade rate is their product within 3 %. */
export function checkDemon(findings: Findings, demon: tomi.ingest.v1.Demon.$Properties | null | undefined): void {
  if (demon == null) return;
  const { shaftRateHz, bladeRateHz, bladeCount } = demon;
  checkRange(findings, "contact.demon.shaft_rate_hz", shaftRateHz, 0.2, 60, "DEMON_IMPLAUSIBLE");
  checkRange(findings, "contact.demon.blade_count", bladeCount, 2, 9, "DEMON_IMPLAUSIBLE");
  checkRange(findings, "contact.demon.blade_rate_hz", bladeRateHz, 0.2, 9 * 60, "DEMON_IMPLAUSIBLE");
  checkRange(findings, "contact.demon.blade_count_probability", demon.bladeCountProbability, 0, 1, "BAD_PROBABILITY");
  if (shaftRateHz == null || bladeRateHz == null || bladeCount == null) return;
  const product = shaftRateHz * bladeCount;
  if (Math.abs(bladeRateHz - product) > 0.03 * product)
    findings.add(
      "DEMON_IMPLAUSIBLE",
      "contact.demon.blade_rate_hz",
      `The blade rate is ${bladeRateHz} Hz, but ${bladeCount} blades at ${shaftRateHz} Hz give ${product.toFixed(3)} Hz.`,
    );
}
