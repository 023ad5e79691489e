/** Rules of drones: track points, targets, platform states, footprints and raw KLV packets. */
import type { Rules } from "./rule.ts";

export const DRONE_RULES = {
  UNKNOWN_PLATFORM_STATE: {
    means: "quarantine",
    about: "A target in pixels refers to a platform state that has not come; it is taken when the state comes.",
    where: ["target.platform_state_seq"],
    remedy: "Send the platform state before the targets of its frame.",
  },
  SPEED: {
    means: "flag",
    about: "A point on the surface moves faster than 40 m/s.",
    where: ["track.speed_mps"],
    remedy: "No vessel moves so fast; check the track.",
  },
  TRACK_JUMP: {
    means: "flag",
    about: "A point lies farther from the track's last one than 5 sigma and 40 m/s allow; the track is split here.",
    where: ["track.position"],
    remedy: "The track is split here: give a new target a new track id.",
  },
  BAD_RING: {
    means: "reject",
    about: "A footprint has fewer than 4 or more than 1,000 points, is not closed, crosses itself or has no area.",
    where: ["footprint.area", "scene.footprint"],
    remedy: "Send a closed ring of at least four points that does not cross itself.",
  },
  AREA_TOO_LARGE: {
    means: "reject",
    about: "A footprint covers more than 100,000 km².",
    where: ["footprint.area", "scene.footprint"],
    remedy: "Send what the sensor saw, not the region.",
  },
  BEYOND_HORIZON: {
    means: "flag",
    about: "The frame centre is farther than 3.57 km × √height × 1.1.",
    where: ["platform.frame_center", "klv.data"],
    remedy: "Check height and attitude: the place lies behind the horizon.",
  },
  OFF_LINE_OF_SIGHT: {
    means: "flag",
    about: "The frame centre is off its own line of sight by more than 3 sigma and more than 10 % of the range.",
    where: ["platform.frame_center", "klv.data"],
    remedy: "Check attitude and time: the frame centre is not where the sensor looked.",
  },
  GRAZING: {
    means: "flag",
    about: "The line of sight meets the sea at less than 3°.",
    where: ["target.box", "klv.data"],
    remedy: "Below 3° a small error of attitude is kilometres at sea.",
  },
  ABOVE_HORIZON: {
    means: "reject",
    about: "The line of sight passes above the horizon.",
    where: ["target.box"],
    remedy: "The line of sight does not meet the sea; check the attitude.",
  },
  KLV_TIME_UNCORRECTED: {
    means: "flag",
    about: "The packet's time counts no leap seconds and names none, so that it may be off by 27 s or more.",
    where: ["klv.data"],
    remedy: "Send tag 136, or register that the source puts UTC in tag 2.",
  },
  KLV_KEY: {
    means: "reject",
    about: "The packet does not begin with the universal label of ST 0601.",
    where: ["klv.data"],
    remedy: "Send whole packets, from their 16-byte key on.",
  },
  KLV_LENGTH: {
    means: "reject",
    about: "A BER length runs past the end of the packet, or the packet is cut short.",
    where: ["klv.data"],
    remedy: "Send whole packets.",
  },
  KLV_CHECKSUM: {
    means: "reject",
    about: "The packet's checksum (tag 1) is not the sum of its bytes.",
    where: ["klv.data"],
    remedy: "Look for loss between encoder and here.",
  },
  KLV_ORDER: {
    means: "reject",
    about: "The time stamp (tag 2) does not come first, or the checksum (tag 1) not last.",
    where: ["klv.data"],
    remedy: "Set the encoder to the order of ST 0601.",
  },
  KLV_VERSION: {
    means: "reject",
    about: "The version of the standard (tag 65) is missing.",
    where: ["klv.data"],
    remedy: "Set the encoder to send it.",
  },
} as const satisfies Rules;
