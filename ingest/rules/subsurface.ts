/** Rules of sub-surface arrays. */
import type { Rules } from "./rule.ts";

const CONFIGURATION = "Send the array's configuration first, and whenever it changes.";

export const SUBSURFACE_RULES = {
  BAD_BEARING: {
    means: "reject",
    about: "A direction is outside [0, 360] (360 is taken as 0), or its sigma outside (0, 90].",
    where: [
      "contact.bearing",
      "contact.ambiguous",
      "configuration.axis_true_deg",
      "listening.blind_sectors",
      "track.course_true_deg",
    ],
    remedy: "Send degrees clockwise from true north.",
  },
  BAD_CONE: {
    means: "reject",
    about: "A cone angle is outside [0, 180], its sigma outside (0, 90], or the array is no line with a known axis.",
    where: ["contact.cone"],
    remedy: "A cone angle lies in [0, 180] from the axis, and only a line array measures one.",
  },
  IMPOSSIBLE_CONE: {
    means: "reject",
    about: "No direction has both the cone angle and the elevation.",
    where: ["contact.elevation_deg"],
    remedy: "Check elevation and cone angle: no direction has both.",
  },
  NEAR_ENDFIRE: {
    means: "flag",
    about: "The cone angle is within 10° of the axis, where a small error turns the bearing by many degrees.",
    where: ["contact.cone.cone_angle_deg"],
    remedy: "Within 10° of the axis a line array hardly measures direction.",
  },
  MIRROR_NOT_RESOLVED: {
    means: "flag",
    about: "A line array gives one true bearing, though it hears left and right alike.",
    where: ["contact.bearing"],
    remedy: "Send the cone angle: one line array cannot tell left from right.",
  },
  BAD_SNR: {
    means: "reject",
    about: "A signal-to-noise ratio is outside [−40, 80] dB, or does not say against what it was measured.",
    where: ["contact.snr_db", "contact.snr_reference", "contact.tonals.snr_db"],
    remedy: "Send decibels together with their reference.",
  },
  BAD_BAND: {
    means: "reject",
    about: "A band or tonal is not between 0 and half the sample rate, or a tonal is outside its contact's band.",
    where: ["configuration.band_low_hz", "contact.band_low_hz", "contact.tonals.frequency_hz"],
    remedy: "Bands and tonals lie between 0 and half the sample rate, low before high.",
  },
  TOO_MANY: {
    means: "reject",
    about: "A list is longer than 64 tonals, 8 bearings, 256 delays, 16 blind sectors or 1,000 levels.",
    where: ["contact.tonals", "contact.ambiguous", "contact.tdoas", "listening.blind_sectors", "sound_speed.levels"],
    remedy: "Send the strongest.",
  },
  DEMON_IMPLAUSIBLE: {
    means: "flag",
    about:
      "The shaft rate is outside 0.2 to 60 Hz, the blades are not 2 to 9, or the blade rate is not their product within 3 %.",
    where: ["contact.demon"],
    remedy: "Check the modulation analysis: half and double blade counts are usual errors.",
  },
  TRACE_VELOCITY: {
    means: "flag",
    about: "The trace velocity is outside 1,400 to 1,600 m/s.",
    where: ["contact.trace_velocity_mps"],
    remedy: "Sound in the sea crosses an array at 1,400 to 1,600 m/s.",
  },
  IMPOSSIBLE_DELAY: {
    means: "reject",
    about: "A difference of arrival times is longer than the sound's way between the two places and three sigma.",
    where: ["contact.tdoas.delay_s"],
    remedy: "No sound takes longer than from one array to the other; check the clocks.",
  },
  UNKNOWN_CONFIGURATION: {
    means: "quarantine",
    about: "The version of the array's configuration is not known yet; the record is taken when it comes.",
    where: ["contact.config_version", "listening.array_id"],
    remedy: CONFIGURATION,
  },
  CONFIGURATION_NOT_VALID: {
    means: "quarantine",
    about:
      "The version of the array's configuration is not valid at the observed time; the record waits for one that is.",
    where: ["contact.config_version"],
    remedy: CONFIGURATION,
  },
  CONFIGURATION_CHANGED: {
    means: "quarantine",
    about: "A version that is known came again with other content; the first one stands.",
    where: ["configuration.config_version"],
    remedy: "Raise config_version with every change of an array.",
  },
  ELEMENTS_FAILED: {
    means: "flag",
    about: "Fewer than 75 % of the array's elements work; sigma is multiplied by total / working.",
    where: ["contact.array_id"],
    remedy: "Repair the array; its directions are believed less.",
  },
} as const satisfies Rules;
