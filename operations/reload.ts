/** ReloadConfiguration: the file is read again; what it says is applied, or the configuration before stays. */
import { operationsV1 } from "../proto/index.ts";
import type { Operator } from "./deps.ts";
import type { Method } from "./server.ts";

export interface ReloadOutcome {
  /** False: the file cannot be used, and the configuration before stays in force. */
  readonly applied: boolean;
  /** What was applied, what waits for a restart, or what is wrong. */
  readonly sentences: readonly string[];
}

export function reloadMethod(reload: (by: string) => Promise<ReloadOutcome>): Method {
  return {
    name: "ReloadConfiguration",
    request: operationsV1.ReloadConfigurationRequest,
    answer: operationsV1.ReloadConfigurationResponse,
    roles: ["operator"],
    changes: true,
    run: {
      kind: "unary",
      call: async (_request: never, by: Operator) => {
        const { applied, sentences } = await reload(by.person);
        return { applied, sentences: [...sentences] };
      },
    },
  };
}
