/** One program at a time holds a ledger's folder: two on one embedded database would lose each other's rows. */
import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { LedgerError } from "./errors.ts";

export interface Lock {
  release(): Promise<void>;
}

/** Addresses to try: an abstract socket on Linux and a named pipe on Windows vanish with the process, however it ends. */
function addressesOf(folder: string): string[] {
  const name = `readout-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 24)}`;
  if (process.platform === "win32") return [`\\\\.\\pipe\\${name}`];
  const file = join(folder, "lock.socket");
  return process.platform === "linux" ? [`\0${name}`, file] : [file];
}

/** Takes the folder, or rejects and says which process holds it. */
export async function lockFolder(folder: string): Promise<Lock> {
  let failure: Error | undefined;
  for (const address of addressesOf(folder)) {
    const server = await take(address);
    if (!(server instanceof Error)) return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    failure = server;
    if (codeOf(server) === "EADDRINUSE") throw held(folder, await askHolder(address), server);
  }
  throw new LedgerError(
    `The folder ${folder} cannot be locked (${failure?.message})`,
    "Choose a folder on a local disk with --data",
    failure,
  );
}

const codeOf = (error: Error): string | undefined => (error as NodeJS.ErrnoException).code;

function held(folder: string, holder: string, cause: Error): LedgerError {
  const who = holder === String(process.pid) ? "this process itself" : `process ${holder || "unknown"}`;
  return new LedgerError(
    `The ledger in ${folder} is in use by another Readout (${who})`,
    `Stop that one${holder && holder !== String(process.pid) ? ` (kill ${holder})` : ""}, use its page, or choose another folder with --data`,
    cause,
  );
}

/** Listens at the address; a socket file whose process is gone is removed first. */
async function take(address: string): Promise<Server | Error> {
  const server = createServer((socket) => socket.end(String(process.pid)).on("error", () => undefined));
  let error = await listen(server, address);
  if (error && codeOf(error) === "EADDRINUSE" && address.startsWith("/") && (await askHolder(address)) === "") {
    rmSync(address, { force: true });
    error = await listen(server, address);
  }
  if (error) return error;
  // The lock alone must not keep the program running.
  return server.unref();
}

const listen = (server: Server, address: string): Promise<Error | undefined> =>
  new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(address, () => {
      server.off("error", resolve);
      resolve(undefined);
    });
  });

/** The number of the process that holds the address; empty when nobody answers. */
const askHolder = (address: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = "";
    const socket = connect(address);
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on("data", (data) => {
      answer += data.toString();
    });
    socket.on("error", () => resolve(answer));
    socket.on("close", () => resolve(answer));
  });
