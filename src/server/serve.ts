/** Puts an app on a port. */
import type { AddressInfo } from "node:net";
import { serve as listen } from "@hono/node-server";
import type { Hono } from "hono";

export interface ServeOptions {
  readonly app: Hono;
  /** 0 takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 when left out: only this machine reaches it. */
  readonly host?: string;
}

export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

const explain = (error: NodeJS.ErrnoException, port: number, host: string): Error => {
  if (error.code === "EADDRINUSE") {
    return new Error(`Port ${port} is taken by another program. Choose another one: readout serve --port ${port + 1}`, {
      cause: error,
    });
  }
  if (error.code === "EACCES") {
    return new Error(`Port ${port} needs rights that this user does not have. Choose one above 1023.`, {
      cause: error,
    });
  }
  return new Error(`Cannot serve on ${host}:${port} (${error.message}). Check --host and --port.`, { cause: error });
};

/** Serves `app`; resolves when it accepts requests, rejects with cause and remedy when it cannot. */
export function serve({ app, port = 4127, host = "127.0.0.1" }: ServeOptions): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, (address: AddressInfo) => {
      const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          if ("closeAllConnections" in server) server.closeAllConnections();
        });
      resolve({ url: `http://${name}:${address.port}/`, close });
    });
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
  });
}
