/** The watch page's files, as built by `npm run web`. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { HttpError } from "./errors.ts";
import { CONTENT_SECURITY_POLICY } from "./headers.ts";

export async function pageRoutes(server: FastifyInstance, webDir: string): Promise<void> {
  if (!existsSync(join(webDir, "index.html"))) {
    server.get("/", async () => {
      const sentence = `The watch page is not built: there is no index.html in ${webDir}. Run npm run web, then start again.`;
      throw new HttpError("PAGE_NOT_BUILT", sentence);
    });
    return;
  }
  await server.register(fastifyStatic, {
    root: webDir,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("content-security-policy", CONTENT_SECURITY_POLICY);
      // Vite puts a hash into the names of what it bundles, so those never change under their name.
      if (path.startsWith(join(webDir, "assets"))) {
        reply.header("cache-control", "private, max-age=31536000, immutable");
      }
    },
  });
}
