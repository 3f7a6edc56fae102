/** The whole web application as one hono app: guards, API, page. */
import { Hono } from "hono";
import { createApi } from "./api.ts";
import { ownHost, safeHeaders } from "./guard.ts";
import { type Decode, decodeUtf8, type Open } from "./input.ts";
import { problemHandler } from "./problem.ts";
import type { Read, Shelf } from "./shelf.ts";
import { createSite } from "./site.ts";

export interface AppOptions {
  readonly shelf: Shelf;
  readonly read: Read;
  /** Folder of the built page. */
  readonly site: string;
  readonly version?: string;
  readonly engine?: string;
  /** Turns a file's bytes into a report's text; UTF-8 only when left out. */
  readonly decode?: Decode;
  /** Gets a report from an address; addresses are refused when left out. */
  readonly open?: Open;
  /** Names besides this machine's own that the server goes by. */
  readonly hosts?: readonly string[];
  /** Largest body that is taken; 5 MB when left out. */
  readonly maxBytes?: number;
  /** Where errors nobody foresaw are told. */
  readonly log?: (error: unknown) => void;
}

/** The web application; `app.request(path)` answers without a port. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const { version = "0", engine = "0", maxBytes = 5_000_000, decode = decodeUtf8 } = options;
  app.onError(problemHandler(options.log ?? ((error) => console.error(error))));
  app.use(safeHeaders);
  app.use(ownHost(options.hosts));
  app.route(
    "/api",
    createApi({ shelf: options.shelf, read: options.read, decode, open: options.open, version, engine, maxBytes }),
  );
  app.route("/", createSite(options.site));
  return app;
}
