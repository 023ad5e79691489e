/** Why an observation went to this track: what was weighed, term by term, with the next best track beside it. */
import { EVIDENCE_TERMS, type EvidenceTerms } from "../contract.ts";
import type { Contribution } from "../detail.ts";
import type { Context } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

interface Line {
  readonly key: string;
  readonly label: string;
  readonly here: string;
  readonly there: string;
}

export interface EvidenceTable {
  readonly element: HTMLElement;
  update(one: Contribution): void;
}

export function createEvidenceTable({ say }: Context): EvidenceTable {
  const summary = h("summary");
  const [corner, here, there] = [h("th"), h("th", { scope: "col" }), h("th", { scope: "col" })];
  const body = h("tbody");
  const note = h("p", { class: "quiet" });
  const table = h("table", {}, h("thead", {}, h("tr", {}, corner, here, there)), body);
  const element = h("details", { class: "why", "data-testid": "why" }, summary, table, note);
  const make = (): HTMLElement =>
    h("tr", {}, h("th", { scope: "row" }), h("td", { class: "num" }), h("td", { class: "num" }));

  return {
    element,
    update(one) {
      const lines = linesOf(one, say);
      element.hidden = lines.length === 0;
      if (lines.length === 0) return;
      setText(summary, say("why"));
      setText(here, one.terms === undefined ? "" : say("why.here"));
      setText(there, one.runnerUpTerms === undefined ? "" : say("why.next", { id: one.runnerUpTrackId ?? "" }));
      setText(note, say("why.note"));
      reconcile(
        body,
        lines,
        (line) => line.key,
        make,
        (row, line) => {
          const [label, mine, other] = row.children;
          if (label) setText(label, line.label);
          if (mine) setText(mine, line.here);
          if (other) setText(other, line.there);
          setAttribute(row, "class", line.key === "sum" ? "sum" : undefined);
        },
      );
    },
  };
}

/** A term that neither track has is not told; the sums are last. */
function linesOf({ terms, runnerUpTerms }: Contribution, say: Context["say"]): Line[] {
  if (terms === undefined && runnerUpTerms === undefined) return [];
  const told = EVIDENCE_TERMS.filter((name) => terms?.[name] !== undefined || runnerUpTerms?.[name] !== undefined);
  const line = (key: string, label: string, of: (terms: EvidenceTerms) => number): Line => ({
    key,
    label,
    here: terms === undefined ? "" : signed(of(terms)),
    there: runnerUpTerms === undefined ? "" : signed(of(runnerUpTerms)),
  });
  const sum = (of: EvidenceTerms): number => Object.values(of).reduce((total, one) => total + one, 0);
  return [
    ...told.map((name) => line(name, say(`term.${name}`), (of) => of[name] ?? 0)),
    line("sum", say("why.sum"), sum),
  ];
}

/** With a sign and a real minus, so that columns of figures read as sums. */
function signed(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return text === "0.0" ? "0.0" : `${value < 0 ? "\u2212" : "+"}${text}`;
}
