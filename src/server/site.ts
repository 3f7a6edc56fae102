/** Serves the built page. Only files that were there at the start are ever answered, so no path can lead elsewhere. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import { ProblemError } from "./problem.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

interface SiteFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer> | null;
}

const isText = (type: string): boolean => !type.startsWith("font/");

function filesIn(folder: string): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    const type = types[extname(name)];
    if (!type || !statSync(path).isFile()) continue;
    const bytes = new Uint8Array(readFileSync(path));
    const key = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(key, { type, bytes, zipped: isText(type) ? new Uint8Array(gzipSync(bytes)) : null });
  }
  return files;
}

const load = (folder: string): Map<string, SiteFile> => {
  try {
    return filesIn(folder);
  } catch {
    return new Map();
  }
};

/** The page from `folder`: its files by name, and index.html for every address that the page itself knows. */
export function createSite(folder: string): Hono {
  const files = load(folder);
  const site = new Hono();
  site.get("*", (c) => {
    const path = c.req.path;
    const file = files.get(path) ?? (extname(path) === "" ? files.get("/index.html") : undefined);
    if (!file && files.size === 0) {
      throw new ProblemError(
        503,
        "The page has not been built",
        `There is nothing in ${folder}.`,
        "Run: npm run build",
      );
    }
    if (!file)
      throw new ProblemError(404, "No such file", `There is no file ${path} in the page.`, "Open the desk at /.");
    const zip = file.zipped !== null && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
    return c.body(zip ? file.zipped : file.bytes, 200, {
      "content-type": file.type,
      "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(zip ? { "content-encoding": "gzip" } : {}),
    });
  });
  return site;
}
