/** What every request passes first: the name it was addressed to, where it comes from, and the headers of the answer. */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { ProblemError } from "./problem.ts";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

const hostnameOf = (host: string): string | null => {
  const url = URL.parse?.(`http://${host}`) ?? (URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null);
  return url && url.pathname === "/" && !url.username ? url.hostname : null;
};

/**
 * Refuses requests addressed to any name but this machine's own and those in `hosts`: a web site whose name is pointed
 * at 127.0.0.1 (DNS rebinding) must not be able to read the record.
 */
export const ownHost = (hosts: readonly string[] = []): MiddlewareHandler => {
  const known = new Set([...loopback, ...hosts]);
  return async (c, next) => {
    const hostname = hostnameOf(c.req.header("host") ?? new URL(c.req.url).host);
    if (hostname === null || !known.has(hostname)) {
      throw new ProblemError(
        421,
        "Not the name of this server",
        "The request was addressed to a host name that this server does not go by.",
        "Open the address that Readout printed when it started, or start it with that name as --host.",
      );
    }
    await next();
  };
};

const isForeign = (site: string | undefined, origin: string | undefined, host: string): boolean => {
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
};

/** Refuses requests that change something when another web site makes them in the reader's browser. */
export const ownOrigin: MiddlewareHandler = async (c, next) => {
  const safe = c.req.method === "GET" || c.req.method === "HEAD";
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  if (!safe && isForeign(c.req.header("sec-fetch-site"), c.req.header("origin"), host)) {
    throw new ProblemError(
      403,
      "Refused: the request comes from another web site",
      "Only Readout's own page and programs on this machine may send reports.",
      "Open Readout itself and send the report from there.",
    );
  }
  await next();
};

/** Headers that keep text from the web from ever acting as code. */
export const safeHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    // A picture is drawn as PNG from its own SVG, which is given as data.
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  crossOriginOpenerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-origin",
  originAgentCluster: "?1",
  referrerPolicy: "no-referrer",
  strictTransportSecurity: false,
  xContentTypeOptions: "nosniff",
  xFrameOptions: "DENY",
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
});
