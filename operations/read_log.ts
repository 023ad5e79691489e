/** ListReads: what the read log says, to an auditor or an operator of the same audience. */
import { queryReads } from "../access/index.ts";
import { operationsV1 } from "../proto/index.ts";
import type { Method } from "./server.ts";

const USUAL = 100;
const MAXIMUM = 2_000;

type Request = InstanceType<typeof operationsV1.ListReadsRequest>;

/** `dataDir`: folder of the workspace. */
export function listReadsMethod(dataDir: string): Method {
  return {
    name: "ListReads",
    request: operationsV1.ListReadsRequest,
    answer: operationsV1.ListReadsResponse,
    roles: ["auditor", "operator"],
    changes: false,
    run: {
      kind: "unary",
      call: async (request: Request, { view }) => {
        const { trackId, person, fromUs, toUs, limit } = request;
        const entries = await queryReads(dataDir, {
          // Of the caller's own audience: that another one reads, and what, is not theirs to know.
          audience: view.audience.id,
          limit: Math.min(limit || USUAL, MAXIMUM),
          ...(trackId === "" ? {} : { track: trackId }),
          ...(person === "" ? {} : { person }),
          ...(fromUs > 0 ? { fromUs } : {}),
          ...(toUs > 0 ? { toUs } : {}),
        });
        return { entriesJson: entries.map((entry) => JSON.stringify(entry)) };
      },
    },
  };
}
