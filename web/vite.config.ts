import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { bordersGeoJson, landGeoJson } from "./basemap.ts";

const BASEMAP: Readonly<Record<string, () => string>> = {
  "basemap/land.json": landGeoJson,
  "basemap/borders.json": bordersGeoJson,
};

/** Emits the basemap beside the page, and serves it while developing. */
function basemap(): Plugin {
  return {
    name: "tomi-basemap",
    configureServer(server) {
      for (const [path, make] of Object.entries(BASEMAP)) {
        let text: string | undefined;
        server.middlewares.use(`/${path}`, (_request, response) => {
          text ??= make();
          response.setHeader("content-type", "application/json");
          response.end(text);
        });
      }
    },
    generateBundle() {
      for (const [fileName, make] of Object.entries(BASEMAP)) {
        this.emitFile({ type: "asset", fileName, source: make() });
      }
    },
  };
}

const server = process.env.TOMI_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [basemap()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    // MapLibre is most of it, and is one module.
    chunkSizeWarningLimit: 2200,
    // Nothing inline: the page must run under a content security policy that allows its own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: Object.fromEntries(["/api", "/tiles", "/features", "/evidence"].map((path) => [path, server])) },
});
