import { describe, expect, it } from "vitest";
import { loadLexicon, loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const contactsOf = (text: string) => reader.read({ text, publishedAt: "2023-06-14" }).contacts;

/** "Talks" of named people are a meeting. */
const kindsOf = (kind: string): string[] => (kind === "negotiation" ? ["negotiation", "meeting"] : [kind]);

describe("every contact frame of the lexicon", () => {
  const rows = loadLexicon().table("contact-frames");

  it("has an example", () => {
    expect(rows.filter((row) => !row.example).map((row) => row.trigger)).toEqual([]);
  });

  it.each(rows.map((row) => [row.trigger!, row.pos!, row] as const))("%s (%s) is read in its example", (_, __, row) => {
    const contacts = contactsOf(row.example!);
    expect(contacts).toHaveLength(1);
    expect(kindsOf(row.kind!)).toContain(contacts[0]!.kind);
    expect(contacts[0]!.parties.length).toBeGreaterThanOrEqual(2);
  });

  it.each(rows.filter((row) => row.trap).map((row) => [row.trap!] as const))("is not read in: %s", (trap) => {
    expect(contactsOf(trap)).toEqual([]);
  });
});
