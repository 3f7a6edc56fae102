import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";
import { Agent, fetch } from "undici";
import { IntakeError, refuseLarge } from "./errors.ts";

export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where the last redirect led. */
  readonly url: string;
  /** Encoding that the server declared, when it did. */
  readonly charset?: string;
}

export interface FetchOptions {
  /** Allows addresses of private networks; only for tests and people who serve reports at home. */
  readonly allowPrivate?: boolean;
  /** Which addresses may be connected to; only public ones when left out. */
  readonly isAllowed?: (address: string) => boolean;
  /** In milliseconds, for the whole transfer. */
  readonly timeout?: number;
}

const REDIRECTS = 5;

/** Gets a page from the web. Every hop's address is looked up, checked and then used, so that no name can lead inside. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout ?? 20_000);
  const isAllowed = options.allowPrivate ? () => true : (options.isAllowed ?? isPublic);
  let url = parseUrl(address);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const agent = await agentFor(url, isAllowed);
    try {
      const response = await request(url, agent, signal);
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location) {
        url = parseUrl(new URL(location, url).href);
        continue;
      }
      if (!response.ok)
        throw new IntakeError(
          `${url} answered ${response.status} ${response.statusText}`.trim(),
          "Open it in a browser and give the text instead",
        );
      const charset = /charset\s*=\s*"?([\w-]+)/iu.exec(response.headers.get("content-type") ?? "")?.[1];
      return { bytes: await bodyOf(response, url.href), url: url.href, ...(charset ? { charset } : {}) };
    } finally {
      // Not close(): that waits for bodies that nobody reads, such as a redirect's.
      await agent.destroy().catch(() => undefined);
    }
  }
  throw new IntakeError(`${address} redirects more than ${REDIRECTS} times`, "Give the address where it ends");
}

function parseUrl(address: string): URL {
  if (!URL.canParse(address))
    throw new IntakeError(`${address} is no web address`, "Give one that begins with https://");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new IntakeError(`${url.protocol} addresses are not read`, "Give one that begins with https://");
  return url;
}

/** An agent that connects to the address checked here and to no other, whatever the name server says next. */
async function agentFor(url: URL, isAllowed: (address: string) => boolean): Promise<Agent> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = await lookup(host, { all: true }).catch((error: unknown) => {
    throw new IntakeError(`${host} cannot be found`, "Check the spelling and the network connection", error);
  });
  const chosen = addresses[0]!;
  if (!addresses.every(({ address }) => isAllowed(address))) {
    throw new IntakeError(
      `${host} leads to a private network (${chosen.address}) and is not read`,
      "Give a public address, or a file",
    );
  }
  return new Agent({
    connect: {
      lookup: (_host, asked, done) => {
        if (asked.all) done(null, [{ address: chosen.address, family: chosen.family }]);
        else done(null, chosen.address, chosen.family);
      },
    },
  });
}

/** The part of IPv6 that is given out for the Internet; old forms that carry an IPv4 address lie outside it. */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/** True for addresses of the public Internet; mapped and tunnelled forms are looked through. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST));
}

async function request(url: URL, agent: Agent, signal: AbortSignal) {
  try {
    return await fetch(url, {
      dispatcher: agent,
      redirect: "manual",
      signal,
      headers: { "user-agent": "readout", accept: "text/html, text/plain;q=0.9, */*;q=0.1" },
    });
  } catch (error) {
    if (signal.aborted)
      throw new IntakeError(`${url} did not answer in time`, "Try again later, or give the text", error);
    throw new IntakeError(`${url} cannot be reached`, "Check the address and the network connection", error);
  }
}

async function bodyOf(response: Awaited<ReturnType<typeof fetch>>, name: string): Promise<Uint8Array> {
  refuseLarge(Number(response.headers.get("content-length") ?? 0), name);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += (chunk as Uint8Array).length;
      refuseLarge(size, name);
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw new IntakeError(`${name} broke off after ${size} bytes`, "Try again; nothing of it was kept", error);
  }
  return Buffer.concat(chunks);
}
