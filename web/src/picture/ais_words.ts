/** AIS codes (ITU-R M.1371-5, tables 48 and 53) as words. */
import { isWord, type Language, say, type Word } from "../words.ts";

const EXACT: Readonly<Record<number, Word>> = {
  30: "shipType.fishing",
  31: "shipType.towing",
  32: "shipType.towing",
  35: "shipType.military",
  36: "shipType.sailing",
  37: "shipType.pleasure",
  50: "shipType.pilot",
  51: "shipType.rescue",
  52: "shipType.tug",
  55: "shipType.law",
};
const BY_TENS: Readonly<Record<number, Word>> = {
  4: "shipType.highSpeed",
  6: "shipType.passenger",
  7: "shipType.cargo",
  8: "shipType.tanker",
};

export function shipTypeName(language: Language, code: number): string {
  return say(language, EXACT[code] ?? BY_TENS[Math.floor(code / 10)] ?? "shipType.other", { code });
}

export function navStatusName(language: Language, code: number): string {
  const word = `navStatus.${code}`;
  return isWord(word) ? say(language, word) : say(language, "navStatus.other", { code });
}
