/** The client's side of TLS, for every command that calls a running Tomi: the folder of `--tls` with ca.crt, client.crt and client.key. */
import { request } from "node:https";
import { createSecureContext, type SecureContextOptions } from "node:tls";
import { type ChannelCredentials, credentials } from "@grpc/grpc-js";
import { clientContextOptions, readCredentials } from "../access/index.ts";
import { Fault } from "./fault.ts";

/** For gRPC; without a folder in the clear, as the development profile takes it. Throws Fault when the folder cannot be used. */
export async function clientCredentials(dir: string | undefined): Promise<ChannelCredentials> {
  if (dir === undefined) return credentials.createInsecure();
  return secureCredentials(await optionsOf(dir), dir);
}

/** The same from options that are already read. */
export function secureCredentials(options: SecureContextOptions, from: string): ChannelCredentials {
  try {
    return credentials.createFromSecureContext(createSecureContext(options));
  } catch (error) {
    throw new Fault(`the certificate in ${from} cannot be used (${(error as Error).message}). Make or fetch it anew.`);
  }
}

/** The JSON that `GET path` of the HTTP service answers. */
export async function getJson(host: string, path: string, dir: string | undefined): Promise<unknown> {
  if (dir === undefined) return (await fetch(`http://${host}${path}`)).json();
  const options = await optionsOf(dir);
  return new Promise((resolve, reject) => {
    const call = request(`https://${host}${path}`, { ...options, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => {
        text += piece;
      });
      answer.on("end", () => {
        try {
          resolve(JSON.parse(text));
        } catch (error) {
          reject(error);
        }
      });
      answer.on("error", reject);
    });
    call.on("error", reject);
    call.end();
  });
}

async function optionsOf(dir: string): Promise<SecureContextOptions> {
  try {
    return clientContextOptions((await readCredentials(dir, "client")).credentials);
  } catch (error) {
    throw new Fault((error as Error).message);
  }
}
