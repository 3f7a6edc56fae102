/** What cannot be had again, in an append-only file that is on the disk before it is acknowledged. */
import { createHash } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Report, Term } from "../engine/types.ts";
import type { LoggedJudgement } from "../record/index.ts";
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

/** A person's decision on the record. */
export interface JudgementEntry {
  readonly type: "judgement";
  readonly judgement: LoggedJudgement;
}

/** A report was taken out. */
export interface RemovalEntry {
  readonly type: "removal";
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly removedAt: string;
}

/** A register of people and their posts was imported, in place of an earlier import of it. */
export interface RegisterEntry {
  readonly type: "register";
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly importedAt: string;
  readonly terms: readonly Term[];
}

export type Entry = ReportEntry | JudgementEntry | RemovalEntry | RegisterEntry;

export interface Journal {
  /** Returns once the entry is on the disk; when it throws, the file is as it was before. */
  append(entry: Entry): void;
  /** Takes back what follows an offset: an entry that was not acknowledged. */
  cut(size: number): void;
  /** Entries behind an offset, first to last. */
  entries(from?: number): Generator<Entry>;
  /** Length in bytes; where the next entry begins. */
  size(): number;
  close(): void;
}

const CHUNK = 1 << 20;
const NEWLINE = 10;

/** One entry a line: length of the JSON in bytes, checksum, JSON. JSON holds no line break. */
const lineOf = (entry: Entry): Buffer => {
  const json = Buffer.from(JSON.stringify(entry));
  return Buffer.concat([Buffer.from(`${json.length} ${digest(json)} `), json, Buffer.from("\n")]);
};

const digest = (json: Uint8Array): string => createHash("sha256").update(json).digest("hex").slice(0, 16);

/** The entry in a line, or undefined when its length or checksum is wrong. */
function entryIn(line: Buffer): Entry | undefined {
  const [, length, checksum] = /^(\d+) ([0-9a-f]{16}) /.exec(line.subarray(0, 40).toString("latin1")) ?? [];
  if (length === undefined) return undefined;
  const json = line.subarray(length.length + 18);
  if (json.length !== Number(length) || digest(json) !== checksum) return undefined;
  return JSON.parse(json.toString()) as Entry;
}

/** Opens or makes the journal. What follows the last whole entry was torn by a crash: it is put beside the journal and cut. */
export function openJournal(path: string, notify: (message: string) => void): Journal {
  const file = openSync(path, "a+");
  fsyncFolder(dirname(path));
  let size = cutTorn(file, path, notify);
  let broken = false;
  const cut = (to: number): void => {
    broken = true;
    ftruncateSync(file, to);
    fsyncSync(file);
    size = to;
    broken = false;
  };
  return {
    append(entry) {
      if (broken) throw new LedgerError("The journal could not be mended after a failed write", "Restart Readout");
      const line = lineOf(entry);
      try {
        let written = 0;
        while (written < line.length) written += writeSync(file, line, written);
        fsyncSync(file);
        size += line.length;
      } catch (error) {
        cut(size);
        throw refusal(error as NodeJS.ErrnoException);
      }
    },
    cut,
    *entries(from = 0) {
      for (const { entry } of linesOf(file, from)) if (entry) yield entry;
    },
    size: () => size,
    close: () => closeSync(file),
  };
}

const refusal = (error: NodeJS.ErrnoException): LedgerError =>
  error.code === "ENOSPC" || error.code === "EDQUOT"
    ? new LedgerError(
        "The report was not added: the disk is full",
        "Free some space and add it again; all earlier reports are safe",
        error,
      )
    : new LedgerError(
        `The report was not added: the journal cannot be written (${error.message})`,
        "Check the disk and the folder's permissions, then add it again; all earlier reports are safe",
        error,
      );

/** A new file is only certain to be there after a power cut when its folder is on the disk, too. */
function fsyncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Cuts what follows the last whole entry and returns where it ends; says what was cut and what is damaged before it. */
function cutTorn(file: number, path: string, notify: (message: string) => void): number {
  let whole = 0;
  let damaged = 0;
  let pending = 0;
  for (const { entry, end } of linesOf(file, 0)) {
    if (!entry) pending++;
    else [whole, damaged, pending] = [end, damaged + pending, 0];
  }
  if (damaged > 0) {
    notify(
      `${damaged} damaged ${damaged === 1 ? "entry" : "entries"} in ${path}; the entries before and after are whole.`,
    );
  }
  const torn = fstatSync(file).size - whole;
  if (torn === 0) return whole;
  const rest = Buffer.alloc(torn);
  readSync(file, rest, 0, torn, whole);
  writeFileSync(`${path}.torn`, rest);
  ftruncateSync(file, whole);
  fsyncSync(file);
  notify(
    `The last entry of ${path} was torn by a crash (${torn} bytes) and was cut off into ${path}.torn; no acknowledged report was in it.`,
  );
  return whole;
}

interface Line {
  /** Absent when the line is damaged. */
  readonly entry: Entry | undefined;
  readonly end: number;
}

/** Complete lines from an offset on. */
function* linesOf(file: number, from: number): Generator<Line> {
  const chunk = Buffer.alloc(CHUNK);
  let pending: Buffer[] = [];
  let end = from;
  for (let position = from; ; ) {
    const read = readSync(file, chunk, 0, CHUNK, position);
    if (read === 0) return;
    position += read;
    const bytes = Buffer.from(chunk.subarray(0, read));
    let start = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, start)) {
      const line = Buffer.concat([...pending, bytes.subarray(start, at)]);
      pending = [];
      start = at + 1;
      end += line.length + 1;
      yield { entry: entryIn(line), end };
    }
    if (start < read) pending.push(bytes.subarray(start));
  }
}
