/** A short name that is always the same for the same words: 53 bits of cyrb53, as fourteen hex digits. */
export function nameOf(words: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, "0");
}

/** The address that a finding has alone: its report and its id there decide it, nothing else. */
export const addressOf = (type: "contact" | "measure", report: string, finding: string): string =>
  `${type === "contact" ? "c" : "m"}-${nameOf(`${type}\n${report}\n${finding}`)}`;
