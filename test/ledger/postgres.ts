/** Debian's PostgreSQL on a free port in a folder of its own, for tests. */
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

const BIN = ["17", "16", "15", "14"].map((version) => `/usr/lib/postgresql/${version}/bin`).find(existsSync);

/** Why the tests on PostgreSQL cannot run here; undefined when they can. */
export const missing = BIN ? undefined : "PostgreSQL is not installed: apt-get install postgresql";

export interface Server {
  /** The address of a new, empty database. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Starts a server; PostgreSQL refuses to run as root, so root hands over to its user. */
export async function startPostgres(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "readout-postgres-"));
  const root = process.getuid?.() === 0;
  if (root) {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" })));
    chownSync(folder, uid!, gid!);
  }
  const as = (program: string, args: string[]): [string, string[]] =>
    root ? ["runuser", ["-u", "postgres", "--", join(BIN!, program), ...args]] : [join(BIN!, program), args];
  const data = join(folder, "data");
  execFileSync(...as("initdb", ["-D", data, "-U", "readout", "-A", "trust", "--locale=C.UTF-8", "--no-sync"]), {
    stdio: "pipe",
    cwd: "/",
  });
  const port = await freePort();
  const server = spawn(
    ...as("postgres", [
      "-D",
      data,
      "-p",
      String(port),
      "-k",
      folder,
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "fsync=off",
    ]),
    {
      stdio: "ignore",
      cwd: "/",
    },
  );
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const address = (name: string) => `postgres://readout@127.0.0.1:${port}/${name}`;
  await answering(address("postgres"));
  let count = 0;
  return {
    async fresh() {
      const name = `test${count++}`;
      const client = new pg.Client(address("postgres"));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return address(name);
    },
    async stop() {
      execFileSync(...as("pg_ctl", ["-D", data, "-m", "immediate", "stop"]), { stdio: "pipe", cwd: "/" });
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt > 100) throw error;
      await wait(100);
    }
  }
}
