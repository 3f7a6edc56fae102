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

/** High byte of UTF-16 in the alphabets of Europe and the Near East: U+0000 to U+06FF. */
const HIGHEST_ROW = 7;

/** How many of the first bytes are searched for letters beyond ASCII. */
const LARGEST_DETECTED = 1_000_000;

/** Share of control characters above which bytes are no text. */
const BINARY_SHARE = 0.02;

/** Turns bytes into text: by byte order mark, declaration, UTF-8 when it is valid, else by the statistics of the letters. */
export function decode(bytes: Uint8Array, name: string, declared?: string): Decoded {
  if (bytes.length === 0) throw new IntakeError(`${name} is empty`, "Give a file with the text of a report");
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (!marked) refuseBinary(bytes, name);
  const encoding = marked ?? wideEncoding(bytes) ?? narrowEncoding(bytes, usable(declared));
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === "windows-1252" ? withPunctuation(decoded) : decoded;
  if (text.trim() === "")
    throw new IntakeError(`${name} holds nothing but space`, "Give a file with the text of a report");
  return { text: text.replace(/\r\n?/g, "\n"), encoding };
}

/** Windows-1252 from 0x80 to 0x9F by the WHATWG Encoding Standard. */
const PUNCTUATION = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 decodes Windows-1252 as Latin 1, which has control characters where the quotation marks are. */
const withPunctuation = (text: string): string =>
  text.replace(/[\u0080-\u009f]/gu, (c) => PUNCTUATION[c.charCodeAt(0) - 0x80]!);

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

/**
 * Bytes that are valid UTF-8 are UTF-8 whatever is declared of them: text of another encoding never is by chance. Of the
 * rest the declaration is believed unless it names one that these bytes cannot be in.
 */
function narrowEncoding(bytes: Uint8Array, declared: string | undefined): string {
  if (isUtf8(bytes) && !declared?.startsWith("iso-2022")) return "utf-8";
  return declared && !/^utf-/.test(declared) ? declared : detect(bytes);
}

/** UTF-16 without a mark: every other byte is the same small number, zero in Latin text, 4 in Cyrillic. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i]! < HIGHEST_ROW) even++;
    if (sample[i + 1]! < HIGHEST_ROW) odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  return even > half * 0.6 && odd < half * 0.05 ? "utf-16be" : undefined;
}

/** By the statistics of the words that are not plain ASCII: markup and Latin names around them would drown them. */
function detect(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.subarray(0, LARGEST_DETECTED))
    .toString("latin1")
    .replace(/<[^<>]*>/gu, " ");
  const words = (text.match(/[^\s]*[\x80-\xff][^\s]*/gu) ?? []).join(" ").slice(0, SAMPLE);
  // Without letters there are only quotation marks and dashes to go by.
  if (!/[\xc0-\xff]/u.test(words)) return "windows-1252";
  return usable(chardet.detect(Buffer.from(words, "latin1")) ?? undefined) ?? "windows-1252";
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
