/** The rules as a document, made of the table that admission uses. */
import { RULES } from "../findings.ts";
import { AIS_RULES } from "./ais.ts";
import { DRONE_RULES } from "./drone.ts";
import { OPTICAL_RULES } from "./optical.ts";
import { RECORD_RULES } from "./record.ts";
import type { Rule, Rules } from "./rule.ts";
import { SUBSURFACE_RULES } from "./subsurface.ts";

const OUTCOMES: Readonly<Record<Rule["means"], string>> = {
  reject: "REJECTED",
  quarantine: "QUARANTINED",
  flag: "ACCEPTED_FLAGGED",
  conflict: "CONFLICT",
  notice: "told, no outcome",
};

const SECTIONS: readonly (readonly [title: string, rules: Rules])[] = [
  ["Every service", RECORD_RULES],
  ["Sub-surface arrays (SubsurfaceArrayIngest)", SUBSURFACE_RULES],
  ["Drones (DroneTrackIngest); rings also of scenes", DRONE_RULES],
  ["AIS (AisIngest)", AIS_RULES],
  ["Optical imagery (OpticalImageryIngest)", OPTICAL_RULES],
];

const HEAD = `# Rules of ingest

What is wrong with a record is said with a code, the field and a sentence, in the acknowledgement of its stream or the receipt of its upload. A bad
record never ends its stream. This page is made from the table that the code uses: \`npm run -s tomi -- rules > docs/rules.md\`.

- **REJECTED**: not fused. Its bytes, digest and reason are kept for a person to look at, unless its label was above its channel.
- **QUARANTINED**: kept whole and not fused, until a person (\`npm run -s tomi -- quarantine\`) or what it waits for releases it.
- **ACCEPTED_FLAGGED**: fused, with three times the sigma it claims.
- **CONFLICT**: an earlier record has its key; that one stands, this one is kept aside.

A stream ends only for a wrong hello, a message that is too large or does not parse, an identity that does not fit, and when the service stops. An
upload ends with DATA_LOSS when a chunk is missing, changed on its way, or the whole has another hash than its header; the sentence says from which
byte to go on. A broken-off upload can be taken up under its upload id for 24 hours; then its id begins anew.

What waits for its array's configuration, or for the state of its frame, is released when that is committed: in the order it came, as of the time it
was received, once, also after a restart and when several processes see it. What an audience's fusion fails on is no rule of ingest, but lies at the
same desk: a dead letter (\`quarantine list --kind dead\`), shown to that audience only. Its record is in the journal, fusion went on without it, and
releasing it has that audience's fusion try once more.
`;

/** Markdown: every code of RULES once, by service. */
export function rulesMarkdown(): string {
  const sections = SECTIONS.map(([title, rules]) => {
    const rows = Object.entries(rules).map(([code, rule]) => row(code, rule));
    return [
      `## ${title}`,
      "",
      "| code | outcome | what is wrong | what to do | looked for in |",
      "|---|---|---|---|---|",
      ...rows,
    ].join("\n");
  });
  const told = SECTIONS.reduce((count, [, rules]) => count + Object.keys(rules).length, 0);
  if (told !== Object.keys(RULES).length)
    throw new Error("A group of rules is missing from the document, or from RULES.");
  return `${[HEAD, ...sections].join("\n")}\n`.replace(/\n## /g, "\n\n## ").replace(/\n{3,}/g, "\n\n");
}

function row(code: string, { means, about, remedy, where }: Rule): string {
  return `| ${code} | ${OUTCOMES[means]} | ${about} | ${remedy} | ${where.map((field) => `\`${field}\``).join(", ")} |`;
}
