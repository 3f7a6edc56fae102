/** What happens to files, disks and programs around an embedded ledger, and what a person is told. */
import { execFileSync, fork } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { openJournal } from "../../src/ledger/journal.ts";
import { openEmbedded } from "../../src/ledger/pglite.ts";

let data: string;
let notices: string[];
let opened: Ledger[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "readout-damage-"));
  notices = [];
  opened = [];
});
afterEach(async () => {
  for (const ledger of opened) await ledger.close();
  rmSync(data, { recursive: true, force: true });
});

const open = async (): Promise<Ledger> => {
  const ledger = await openLedger({ data }, { notify: (message) => notices.push(message) });
  opened.push(ledger);
  return ledger;
};
const close = async (ledger: Ledger) => {
  opened = opened.filter((other) => other !== ledger);
  await ledger.close();
};
const received = (text: string) => ({ text, bytes: new TextEncoder().encode(text) });
/** A closed ledger with reports of these texts; their ids. */
const filled = async (...texts: string[]): Promise<string[]> => {
  const ledger = await open();
  const ids: string[] = [];
  for (const text of texts) ids.push((await ledger.addReport(received(text))).id);
  await close(ledger);
  return ids;
};
const texts = async (ledger: Ledger, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await ledger.report(id))?.report.text));

describe("a folder in use", () => {
  it("is refused, with the number of the process that holds it", async () => {
    await open();
    await expect(open()).rejects.toThrow(/is in use by another Readout \(this process itself\)/);
  });

  it("names another process, and is free once that one is killed", async () => {
    const holder = join(data, "holder.mjs");
    const { createHash } = await import("node:crypto");
    const name = `\\0readout-${createHash("sha256").update(data).digest("hex").slice(0, 24)}`;
    writeFileSync(
      holder,
      `import { createServer } from "node:net";
      createServer((s) => s.end(String(process.pid))).listen("${name}", () => process.send("held"));`,
    );
    const child = fork(holder);
    await new Promise((resolve) => child.once("message", resolve));
    await expect(open()).rejects.toThrow(new RegExp(`process ${child.pid}.*kill ${child.pid}.*--data`));
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    await open();
  });
});

describe("a damaged journal", () => {
  it("with a torn last entry is cut, kept beside, and said", async () => {
    const ids = await filled("One.", "Two.");
    appendFileSync(join(data, "journal"), '900 0123456789abcdef {"type":"report","id":"r-torn');
    const ledger = await open();
    expect(notices).toEqual([expect.stringMatching(/torn by a crash \(\d+ bytes\) and was cut off/)]);
    expect(readFileSync(join(data, "journal.torn"), "utf8")).toContain("r-torn");
    const { id } = await ledger.addReport(received("Three."));
    await close(ledger);
    expect(await texts(await open(), [...ids, id])).toEqual(["One.", "Two.", "Three."]);
    expect(notices).toHaveLength(1);
  });

  it("with a flaw in the middle keeps what comes after it", () => {
    const path = join(data, "journal");
    const entry = (id: string) => ({ type: "judgement", id, judgedAt: "2022-12-09", judgement: {} }) as const;
    const journal = openJournal(path, () => undefined);
    for (const id of ["j1", "j2", "j3"]) journal.append(entry(id));
    journal.close();
    const bytes = readFileSync(path);
    bytes[bytes.indexOf('"j2"') + 1] = "k".charCodeAt(0);
    writeFileSync(path, bytes);
    const again = openJournal(path, (message) => notices.push(message));
    expect([...again.entries()].map(({ id }) => id)).toEqual(["j1", "j3"]);
    expect(notices).toEqual([expect.stringContaining("1 damaged entry")]);
    again.close();
  });

  it("that was lost is written again from the database", async () => {
    const ids = await filled("One.", "Two.");
    rmSync(join(data, "journal"));
    await close(await open());
    rmSync(join(data, "database"), { recursive: true });
    expect(await texts(await open(), ids)).toEqual(["One.", "Two."]);
  });
});

describe("a damaged database", () => {
  const damages: Record<string, (home: string) => void> = {
    "without its control file": (home) => rmSync(join(home, "global/pg_control")),
    "with an emptied folder": (home) => {
      rmSync(home, { recursive: true });
      mkdirSync(home);
      writeFileSync(join(home, "PG_VERSION"), "17");
    },
    "with cut tables": (home) => {
      for (const file of readdirSync(join(home, "base/5"))) {
        if (/^\d+$/.test(file) && Number(file) < 5000) truncateSync(join(home, "base/5", file), 100);
      }
    },
  };
  it.each(Object.keys(damages))("%s is set aside and made again from the journal", async (how) => {
    const ids = await filled("One.", "Two.");
    damages[how]!(join(data, "database"));
    const ledger = await open();
    expect(await texts(ledger, ids)).toEqual(["One.", "Two."]);
    expect(notices).toEqual([expect.stringMatching(/is damaged.*set aside as .*readout reread/)]);
    expect(readdirSync(data).some((name) => name.startsWith("database.damaged-"))).toBe(true);
    expect(await ledger.outdatedReports("any")).toHaveLength(2);
  });
});

it("of a newer Readout is refused and left alone", async () => {
  await filled("One.");
  const database = await PGlite.create({ dataDir: join(data, "database") });
  await database.query("update readout_schema set version = 999");
  await database.close();
  await expect(open()).rejects.toThrow(/written by a newer Readout \(schema 999; .*Update Readout/);
  expect(readdirSync(data).filter((name) => name.startsWith("database"))).toEqual(["database"]);
});

const canMount = (() => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "readout-mount-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder]);
    return true;
  } catch {
    return false;
  }
})();
if (!canMount) console.warn("Skipped: the test of a full disk mounts a small disk, which needs root on Linux");

describe.skipIf(!canMount)("a full disk", () => {
  it("refuses the report, and keeps all earlier ones", async () => {
    const small = join(data, "small");
    mkdirSync(small);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", small]);
    try {
      const journal = openJournal(join(small, "journal"), () => undefined);
      const entry = (id: string, words: string) =>
        ({ type: "judgement", id, judgedAt: "2022-12-09", judgement: { words } }) as const;
      journal.append(entry("j1", "short"));
      const size = journal.size();
      expect(() => journal.append(entry("j2", "long ".repeat(40_000)))).toThrow(
        /disk is full.*Free some space.*earlier reports are safe/,
      );
      expect(readFileSync(join(small, "journal"))).toHaveLength(size);
      journal.append(entry("j3", "short"));
      expect([...journal.entries()].map(({ id }) => id)).toEqual(["j1", "j3"]);
      journal.close();
      expect(existsSync(join(small, "journal.torn"))).toBe(false);
    } finally {
      execFileSync("umount", [small]);
    }
  });

  it("of the database refuses the report, which is not there later either, and takes it again when there is space", async () => {
    const small = join(data, "small");
    mkdirSync(small);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=140m", "tmpfs", small]);
    const folder = join(small, "ledger");
    let ledger = await openLedger({ data: folder });
    try {
      const { id } = await ledger.addReport(received("One."));
      fill(small, 1_000_000);
      const ids = [id];
      const refused = async (): Promise<unknown> => {
        for (let i = 0; ; i++) {
          try {
            ids.push((await ledger.addReport(received(`${i} ${noise(100_000)}`))).id);
          } catch (error) {
            return error;
          }
        }
      };
      expect(String(await refused())).toMatch(/disk is full.*Free some space/);
      rmSync(join(small, "filling"));
      ids.push((await ledger.addReport(received("Last."))).id);
      await ledger.close();
      ledger = await openLedger({ data: folder });
      expect((await ledger.reports()).items.map((report) => report.id).toSorted()).toEqual(ids.toSorted());
      await ledger.rebuild();
      expect((await ledger.counts()).reports).toBe(ids.length);
    } finally {
      await ledger.close();
      execFileSync("umount", [small]);
    }
  });

  it("in the middle of the write-ahead log does not hang, and loses nothing committed", async () => {
    const small = join(data, "small");
    mkdirSync(small);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=120m", "tmpfs", small]);
    const database = await openEmbedded(join(small, "database"));
    try {
      await database.query("create table kept (id integer, words text)");
      const add = (id: number) => database.query("insert into kept values ($1, $2)", [id, noise(100_000)]);
      const inSegment = async () =>
        Number((await database.query("select (pg_current_wal_lsn() - '0/0') % 16777216 as bytes"))[0]!.bytes);
      let id = 0;
      while ((await inSegment()) < 16_400_000) await add(id++);
      // Enough for some rows, too little for the next segment of 16 MB.
      fill(small, 6_000_000);
      await expect(
        (async () => {
          for (;;) await add(id++);
        })(),
      ).rejects.toThrow(/disk is full.*Free some space/);
      await expect(database.query("select 1")).rejects.toThrow(/less than 64 MB left.*Free some space/);
      rmSync(join(small, "filling"));
      expect(await database.query("select count(*)::integer as count from kept")).toEqual([{ count: id - 1 }]);
    } finally {
      await database.close();
      execFileSync("umount", [small]);
    }
  });
});

/** Words that do not compress. */
const noise = (length: number): string =>
  Array.from({ length: Math.ceil(length / 10) }, () => Math.random().toString(36).slice(2, 12).padEnd(10, "x")).join(
    "",
  );

/** Leaves so much on a disk. */
function fill(disk: string, leave: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filling"), Buffer.alloc(Math.max(0, bavail * bsize - leave)));
}
