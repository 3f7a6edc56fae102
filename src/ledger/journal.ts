/** What cannot be had again, in an append-only file that is on the disk before it is acknowledged. */
import { createHash } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import type { Report } from "../engine/types.ts";
import { LedgerError } from "./errors.ts";

/** A received report with its original bytes. */
export interface ReportEntry {
  readonly type: "report";
  readonly id: string;
  readonly receivedAt: string;
  /** Base64. */
  readonly bytes: string;
  readonly report: Report;
}

export type Entry = ReportEntry;

export interface Journal {
  /** Resolves once the entry is on the disk; on failure the file is as it was before. */
  append(entry: Entry): void;
  /** All entries, first to last. */
  entries(): Generator<Entry>;
  /** Bytes of a torn last entry that were cut off on opening; 0 when it was whole. */
  readonly torn: number;
  close(): void;
}

const CHUNK = 1 << 20;
const DIGEST = 16;

/** One entry a line: checksum, space, JSON. JSON holds no line break. */
const lineOf = (entry: Entry): Buffer => {
  const json = JSON.stringify(entry);
  return Buffer.from(`${digest(json)} ${json}\n`);
};

const digest = (json: string): string => createHash("sha256").update(json).digest("hex").slice(0, DIGEST);

/** Opens or makes the journal; an entry torn by a crash is cut off, since it was never acknowledged. */
export function openJournal(path: string): Journal {
  const file = openSync(path, "a+");
  const whole = endOfWhole(file);
  const torn = fstatSync(file).size - whole;
  if (torn > 0) ftruncateSync(file, whole);
  let size = whole;
  return {
    torn,
    append(entry) {
      const line = lineOf(entry);
      try {
        let written = 0;
        while (written < line.length) written += writeSync(file, line, written);
        fsyncSync(file);
        size += line.length;
      } catch (error) {
        ftruncateSync(file, size);
        throw new LedgerError(
          `The report cannot be kept (${(error as Error).message})`,
          "Free some space on the disk and add it again; nothing was half written",
          error,
        );
      }
    },
    *entries() {
      for (const { json } of linesOf(file)) yield JSON.parse(json) as Entry;
    },
    close: () => closeSync(file),
  };
}

/** Offset behind the last entry that is whole and right; what follows it was torn by a crash. */
function endOfWhole(file: number): number {
  let end = 0;
  for (const line of linesOf(file)) end = line.end;
  return end;
}

/** Lines with a right checksum, up to the first that has none. */
function* linesOf(file: number): Generator<{ json: string; end: number }> {
  const chunk = Buffer.alloc(CHUNK);
  let pending: Buffer[] = [];
  let position = 0;
  let start = 0;
  for (;;) {
    const read = readSync(file, chunk, 0, CHUNK, position);
    if (read === 0) return;
    position += read;
    let from = 0;
    for (let at = chunk.indexOf(10, 0); at >= 0 && at < read; at = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...pending, Buffer.from(chunk.subarray(from, at))]).toString("utf8");
      pending = [];
      start += Buffer.byteLength(line) + 1;
      from = at + 1;
      const json = line.slice(DIGEST + 1);
      if (line[DIGEST] !== " " || digest(json) !== line.slice(0, DIGEST)) return;
      yield { json, end: start };
    }
    if (from < read) pending.push(Buffer.from(chunk.subarray(from, read)));
  }
}
