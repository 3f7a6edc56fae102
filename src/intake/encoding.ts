import chardet from "chardet";
import { IntakeError } from "./errors.ts";

export interface Decoded {
  readonly text: string;
  /** Name of the encoding by the WHATWG Encoding Standard. */
  readonly encoding: string;
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** How many of the first bytes are looked at to tell what they are. */
const SAMPLE = 64_000;

/** Share of control characters above which bytes are no text. */
const BINARY_SHARE = 0.02;

/** Turns bytes into text: by byte order mark, declaration, UTF-8 when it is valid, else by the statistics of the letters. */
export function decode(bytes: Uint8Array, name: string, declared?: string): Decoded {
  if (bytes.length === 0) throw new IntakeError(`${name} is empty`, "Give a file with the text of a report");
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (!marked) refuseBinary(bytes, name);
  const encoding = marked ?? wideEncoding(bytes) ?? usable(declared) ?? (isUtf8(bytes) ? "utf-8" : detect(bytes));
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === "")
    throw new IntakeError(`${name} holds nothing but space`, "Give a file with the text of a report");
  return { text: text.replace(/\r\n?/g, "\n"), encoding };
}

function usable(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  return even > half * 0.6 && odd < half * 0.05 ? "utf-16be" : undefined;
}

function detect(bytes: Uint8Array): string {
  return usable(chardet.detect(bytes.subarray(0, SAMPLE)) ?? undefined) ?? "windows-1252";
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  if (wideEncoding(bytes)) return;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  if (controls > sample.length * BINARY_SHARE) {
    throw new IntakeError(
      `${name} is not text (it looks like a picture, an archive or another binary file)`,
      "Give plain text or an HTML page; a PDF or Word file must be saved as text first",
    );
  }
}
