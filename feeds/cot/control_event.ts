/** Events that say something about other events or about the connection. */
import { caveat, type TimeUs, US_PER_S } from "../../model/index.ts";
import { type CotEvent, HOW_MACHINE, NOWHERE } from "./event.ts";
import { type CotContext, opexOf } from "./track_event.ts";

const SHORT_US = 20 * US_PER_S;
/** The TAK protocol's only version beside plain XML. */
export const TAK_PROTOCOL_VERSION = 1;

/** What was told of a track: enough to take it back. */
export type ToldEvent = Pick<CotEvent, "uid" | "type" | "point">;

function control(uid: string, type: string, nowUs: TimeUs, detail: CotEvent["detail"]): CotEvent {
  return {
    uid,
    type,
    how: HOW_MACHINE,
    timeUs: nowUs,
    startUs: nowUs,
    staleUs: nowUs + SHORT_US,
    point: NOWHERE,
    detail,
  };
}

/** Takes an event back: it is no longer in the picture, or it lives on under another uid. An alert is cancelled instead. */
export function withdrawal(told: ToldEvent, mergedUid: string | undefined, context: CotContext): CotEvent {
  const { nowUs, workspace } = context;
  const opex = opexOf(workspace);
  if (told.type.startsWith("b-a-")) {
    const cancel = control(told.uid, "b-a-o-can", nowUs, [{ name: "emergency", attributes: { cancel: "true" } }]);
    return { ...cancel, opex, qos: "9-r-g", point: told.point };
  }
  const why = mergedUid === undefined ? "It is no longer in the picture." : `It was merged into ${mergedUid}.`;
  const deleted = control(told.uid, "t-x-d-d", nowUs, [
    { name: "link", attributes: { uid: told.uid, type: told.type, relation: "none" } },
    { name: "__forcedelete" },
    { name: "remarks", text: `${caveat(workspace)}\n${why}` },
  ]);
  return { ...deleted, opex, qos: "5-r-g", point: told.point };
}

/** Answer to a ping, and what a quiet connection hears now and then. */
export function pong(nowUs: TimeUs): CotEvent {
  return control("takPong", "t-x-c-t-r", nowUs, []);
}

/** Offers the TAK protocol's version 1; who does not ask for it goes on in XML. */
export function protocolOffer(uid: string, version: string, nowUs: TimeUs): CotEvent {
  return control(uid, "t-x-takp-v", nowUs, [
    {
      name: "TakControl",
      children: [
        { name: "TakProtocolSupport", attributes: { version: String(TAK_PROTOCOL_VERSION) } },
        { name: "TakServerVersionInfo", attributes: { serverVersion: `tomi-${version}`, apiVersion: "3" } },
      ],
    },
  ]);
}

export function protocolAnswer(uid: string, accepted: boolean, nowUs: TimeUs): CotEvent {
  return control(uid, "t-x-takp-r", nowUs, [
    { name: "TakControl", children: [{ name: "TakResponse", attributes: { status: String(accepted) } }] },
  ]);
}
