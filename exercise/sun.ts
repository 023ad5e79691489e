/**
 * Where the sun stands, to a hundredth of a degree of the almanac or so: enough to say whether it is day.
 * Source: The Astronomical Almanac, "Low precision formulas for the Sun" (page C5).
 */
import { DEG_PER_RAD, type LonLat, RAD_PER_DEG, type TimeUs, US_PER_DAY, wrapBearingDeg } from "../model/index.ts";

const J2000_US: TimeUs = Date.UTC(2000, 0, 1, 12) * 1000;

export interface SunPlace {
  readonly elevationDeg: number;
  readonly azimuthDeg: number;
}

/** The sun as seen from a place, without refraction. */
export function sunAt(place: LonLat, atUs: TimeUs): SunPlace {
  const days = (atUs - J2000_US) / US_PER_DAY;
  const meanRad = (357.528 + 0.9856003 * days) * RAD_PER_DEG;
  const longitudeRad =
    (280.46 + 0.9856474 * days + 1.915 * Math.sin(meanRad) + 0.02 * Math.sin(2 * meanRad)) * RAD_PER_DEG;
  const obliquityRad = (23.439 - 0.0000004 * days) * RAD_PER_DEG;
  const ascension = Math.atan2(Math.cos(obliquityRad) * Math.sin(longitudeRad), Math.cos(longitudeRad));
  const declination = Math.asin(Math.sin(obliquityRad) * Math.sin(longitudeRad));
  const siderealDeg = 280.46061837 + 360.98564736629 * days + place.lonDeg;
  const hour = siderealDeg * RAD_PER_DEG - ascension;
  const lat = place.latDeg * RAD_PER_DEG;
  const up = Math.sin(lat) * Math.sin(declination) + Math.cos(lat) * Math.cos(declination) * Math.cos(hour);
  const east = -Math.cos(declination) * Math.sin(hour);
  const north = Math.cos(lat) * Math.sin(declination) - Math.sin(lat) * Math.cos(declination) * Math.cos(hour);
  return {
    elevationDeg: Math.asin(up) * DEG_PER_RAD,
    azimuthDeg: wrapBearingDeg(Math.atan2(east, north) * DEG_PER_RAD),
  };
}
