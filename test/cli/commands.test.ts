import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../../src/engine/types.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const PROGRAM = join(ROOT, "bin/readout.mjs");
const RIYADH =
  "U.S. Secretary of State Marco Rubio met Russian Foreign Minister Sergei Lavrov in Riyadh on 18 February 2025. Ukraine was not discussed, the Kremlin said.";
const LONDON =
  "Britain summoned the Chinese ambassador, Zheng Zeguang, on 29 November 2022 over the arrest of a journalist in Shanghai.";

const folder = mkdtempSync(join(tmpdir(), "readout-cli-"));
const data = join(folder, "ledger");
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const readout = (args: readonly string[], input?: string) =>
  spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: "utf8",
    cwd: folder,
    ...(input === undefined ? {} : { input }),
  });

beforeAll(() => {
  write("riyadh.txt", RIYADH);
  write("riyadh.meta.json", '{"outlet":"Example News","publishedAt":"2025-02-18","title":"Talks in Riyadh"}');
  write("london.txt", LONDON);
  write("empty.txt", "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("readout read", () => {
  it("prints a reading for people, without colours where there is no terminal", () => {
    const { stdout, status } = readout(["read", "riyadh.txt"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/● .*USA.* meeting, held · level: minister · Riyadh, SAU · 2025-02-18/);
    expect(stdout).toMatch(/not discussed: Ukraine/);
    expect(stdout).toMatch(/line 1: “/);
    expect(stdout).not.toContain("\u001b[");
  });

  it("prints JSON whose evidence slices to exactly its words", () => {
    const reading = JSON.parse(readout(["read", "riyadh.txt", "--format", "json"]).stdout) as Reading;
    expect(reading.report).toMatchObject({
      outlet: "Example News",
      publishedAt: "2025-02-18",
      title: "Talks in Riyadh",
    });
    expect(reading.contacts[0]).toMatchObject({
      kind: "meeting",
      status: "held",
      place: { city: "Riyadh", country: "SAU" },
    });
    for (const item of [...reading.contacts, ...reading.measures, ...reading.claims]) {
      expect(item.evidence.length).toBeGreaterThan(0);
      for (const { start, end, exact } of item.evidence) expect(RIYADH.slice(start, end)).toBe(exact);
    }
  });

  it("prints several as an array, or a line each", () => {
    expect(JSON.parse(readout(["read", "riyadh.txt", "london.txt", "--format", "json"]).stdout)).toHaveLength(2);
    const lines = readout(["read", "riyadh.txt", "london.txt", "--format", "jsonl"]).stdout.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as Reading).contacts[0]?.kind)).toEqual(["meeting", "summoning"]);
  });

  it("reads standard input, with a day and an outlet", () => {
    const { stdout } = readout(
      ["read", "-", "--format", "json", "--date", "2022-11-29", "--outlet", "Example"],
      "Britain summoned the Chinese ambassador on Tuesday.",
    );
    expect((JSON.parse(stdout) as Reading).contacts[0]?.date).toMatchObject({ start: "2022-11-29" });
    expect((JSON.parse(stdout) as Reading).report.outlet).toBe("Example");
  });

  it("names a bad file with its reason, reads the others, and ends with 1", () => {
    const { stdout, stderr, status } = readout([
      "read",
      "riyadh.txt",
      "empty.txt",
      "absent.txt",
      "london.txt",
      "--out",
      "out",
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/empty\.txt is empty/);
    expect(stderr).toMatch(/absent\.txt does not exist/);
    expect(stderr).toMatch(/2 of 4 reports read, 2 refused/);
    expect(stdout).toBe("");
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["london.json", "riyadh.json"]);
  });

  it("does not write two reports of one name over each other", () => {
    mkdirSync(join(folder, "other"), { recursive: true });
    write("other/riyadh.txt", LONDON);
    readout(["read", "riyadh.txt", "other/riyadh.txt", "--out", "both"]);
    expect(readdirSync(join(folder, "both")).sort()).toEqual(["riyadh-2.json", "riyadh.json"]);
  });

  it("leaves only whole files when it is interrupted", async () => {
    const many = Array.from({ length: 300 }, (_, i) => write(`many-${i}.txt`, `${RIYADH} ${i}`));
    const child = spawn(process.execPath, [PROGRAM, "read", ...many, "--out", "stopped", "--jobs", "1"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr!.on("data", (text: Buffer) => {
      said += text.toString();
    });
    const out = join(folder, "stopped");
    for (let i = 0; i < 200; i++) {
      await new Promise((done) => setTimeout(done, 25));
      try {
        if (readdirSync(out).length > 3) break;
      } catch {
        // not made yet
      }
    }
    child.kill("SIGINT");
    const status = await new Promise((done) => child.once("close", done));
    expect(status).toBe(130);
    expect(said).toMatch(/Stopped after \d+ of 300 reports.*same command again/);
    const files = readdirSync(out);
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThan(300);
    for (const file of files.filter((name) => name.endsWith(".json")))
      JSON.parse(readFileSync(join(out, file), "utf8"));
    expect(files.filter((name) => !name.endsWith(".json"))).toEqual([]);
  });

  it.skipIf(process.platform !== "linux")("says that its output cannot be written", () => {
    const { stderr, status } = spawnSync(
      "bash",
      ["-c", `"${process.execPath}" "${PROGRAM}" read riyadh.txt > /dev/full`],
      { encoding: "utf8", cwd: folder },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot be written .*Free some space/);
    expect(stderr).not.toMatch(/ at /);
  });

  it.each([
    [["read", "riyadh.txt", "--out", "riyadh.txt"], /cannot be made .*--out/],
    [["reports", "--data", "riyadh.txt"], /cannot be made .*--data/],
    [["reports", "--data", "/proc/nowhere/ledger"], /cannot be made .*--data/],
    [["reports", "--database", "mysql://host/name"], /none of PostgreSQL.*postgres:\/\//],
  ])("%j says what is wrong with the place", (args, message) => {
    const { stderr, status } = readout(args);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });

  it("stays quiet when its reader goes away", () => {
    const { stderr } = spawnSync(
      "bash",
      ["-c", `"${process.execPath}" "${PROGRAM}" read riyadh.txt london.txt riyadh.txt --format jsonl | head -n 1`],
      { encoding: "utf8", cwd: folder },
    );
    expect(stderr).not.toMatch(/EPIPE|at /);
  });

  it.each([
    [["read"], /missing required argument/],
    [["read", "riyadh.txt", "--formt", "json"], /unknown option.*--format/s],
    [["read", "riyadh.txt", "--date", "2022-13-01"], /YYYY-MM-DD/],
    [["contacts", "--status", "gone"], /one of: planned/],
    [["nothing"], /unknown command/],
  ])("%j is a usage error, 2", (args, message) => {
    const { stderr, status } = readout(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it.each(["read", "add", "contacts", "show", "reports", "serve", "export", "reread", "rebuild"])(
    "readout %s --help has examples",
    (command) => {
      const { stdout, status } = readout([command, "--help"]);
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`Examples:\\n {2}readout ${command}`));
    },
  );
});

describe("readout with a ledger", () => {
  const on = (command: string, ...args: string[]) => readout([command, ...args, "--data", data]);

  it("adds reports once", () => {
    expect(on("add", "riyadh.txt", "london.txt").stdout).toBe("2 reports added\n");
    expect(on("add", "riyadh.txt", "london.txt").stdout).toBe("0 reports added, 2 known already\n");
  });

  it("lists, shows and exports what it holds", () => {
    const list = JSON.parse(
      on("contacts", "--between", "RUS,USA", "--since", "2025-01-01", "--format", "json").stdout,
    ) as { id: string; kind: string }[];
    expect(list.map((contact) => contact.kind)).toEqual(["meeting"]);
    const shown = on("show", list[0]!.id).stdout;
    expect(shown).toMatch(/Sources: 1 origins?, 1 reports?/);
    expect(shown).toContain("Marco Rubio");
    expect(on("contacts", "--status", "cancelled").stdout).toMatch(/No record of this/);
    expect(on("reports").stdout.trim().split("\n")).toHaveLength(2);
    const csv = on("export", "--format", "csv").stdout.trim().split("\r\n");
    expect(csv[0]).toMatch(/^id,type,kind,status/);
    expect(csv.some((line) => line.includes("summoning"))).toBe(true);
    expect(JSON.parse(on("export").stdout)).toHaveLength(csv.length - 1);
    expect(on("show", "c-none").status).toBe(1);
  });

  it("reads again and rebuilds to the same record", () => {
    const before = on("export").stdout;
    expect(on("reread").stdout).toMatch(/read by this engine/);
    expect(on("rebuild").stdout).toMatch(/2 reports restored: 2 contacts/);
    expect(on("export").stdout).toBe(before);
  });

  it("says who holds a folder", async () => {
    const server = spawn(process.execPath, [PROGRAM, "serve", "--port", "0", "--data", data], { cwd: folder });
    try {
      await new Promise<void>((open) =>
        server.stdout.on("data", (text: Buffer) => text.toString().includes("open at") && open()),
      );
      const { stderr, status } = on("reports");
      expect(status).toBe(1);
      expect(stderr).toMatch(new RegExp(`in use.*${server.pid}.*--data`, "s"));
    } finally {
      server.kill("SIGINT");
      await new Promise((done) => server.once("exit", done));
    }
  });
});
