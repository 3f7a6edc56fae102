/** One program at a time holds a ledger's folder: two on one embedded database would lose each other's rows. */
import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { LedgerError } from "./errors.ts";

export interface Lock {
  release(): Promise<void>;
}

/** An abstract socket on Linux, a named pipe on Windows: both vanish with the process, however it ends. */
function addressOf(folder: string): string {
  const name = `readout-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 24)}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(folder, "lock.socket");
}

/** Takes the folder, or rejects and says which process holds it. */
export async function lockFolder(folder: string): Promise<Lock> {
  const address = addressOf(folder);
  const server = createServer((socket) => socket.end(String(process.pid)).on("error", () => undefined));
  const error = await listen(server, address);
  if (!error) {
    // The lock alone must not keep the program running.
    server.unref();
    return { release: () => new Promise((resolve) => server.close(() => resolve())) };
  }
  const holder = await askHolder(address);
  throw new LedgerError(
    `The ledger in ${folder} is in use by another Readout${holder ? ` (process ${holder})` : ""}`,
    "Stop that one, ask it through its page, or choose another folder with --data",
    error,
  );
}

const listen = (server: Server, address: string): Promise<Error | undefined> =>
  new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(address, () => resolve(undefined));
  });

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
