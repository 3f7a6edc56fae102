import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphs, segment, segmentParagraphs } from "../../src/web/text/segments.ts";

const text = fc.string({ unit: fc.constantFrom("a", " ", "\n", "é", "𝔘", "😀", "\r"), maxLength: 40 });
const marks = fc.array(
  fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 60 }), id: fc.nat(9) }),
  { maxLength: 12 },
);

describe("segment", () => {
  it("joins back to the whole text, without gap or overlap", () => {
    fc.assert(
      fc.property(text, marks, (text, marks) => {
        const parts = segment(text, marks);
        expect(parts.map((p) => text.slice(p.start, p.end)).join("")).toBe(text);
        expect(parts.every((p) => p.start < p.end)).toBe(true);
      }),
    );
  });

  it("lays on each character exactly the marks that cover it", () => {
    fc.assert(
      fc.property(text, marks, (text, marks) => {
        for (const part of segment(text, marks)) {
          for (let at = part.start; at < part.end; at++) {
            const covering = marks.filter((m) => m.start <= at && at < m.end);
            for (const mark of covering) expect(part.marks).toContain(mark);
          }
          for (const mark of part.marks) {
            expect(mark.start).toBeLessThan(part.end);
            expect(mark.end).toBeGreaterThan(part.start);
          }
        }
      }),
    );
  });

  it("never cuts a character in half", () => {
    fc.assert(
      fc.property(text, marks, (text, marks) => {
        for (const part of segment(text, marks)) expect(text.slice(part.start, part.end).isWellFormed()).toBe(true);
      }),
    );
  });

  it("opens each mark that lies on the text exactly once, at its first character", () => {
    fc.assert(
      fc.property(text, marks, (text, marks) => {
        const opened = segment(text, marks).flatMap((p) => p.opens);
        const visible = marks.filter((m) => Math.max(0, m.start) < Math.min(text.length, m.end));
        expect(opened.length).toBe(visible.length);
        expect(new Set(opened)).toEqual(new Set(visible));
      }),
    );
  });

  it("puts the widest mark first and the innermost last", () => {
    const sentence = { start: 0, end: 20, id: "sentence" };
    const name = { start: 4, end: 9, id: "name" };
    const middle = segment("The envoy met the other.", [name, sentence])[1];
    expect(middle?.marks).toEqual([sentence, name]);
  });

  it("does not cut where nothing begins or ends", () => {
    fc.assert(
      fc.property(text, marks, (text, marks) => {
        const parts = segment(text, marks);
        for (let i = 1; i < parts.length; i++) expect(parts[i]!.marks).not.toEqual(parts[i - 1]!.marks);
      }),
      {
        examples: [
          [
            "aaa",
            [
              { start: 0, end: 1, id: 1 },
              { start: 1, end: 2, id: 2 },
            ],
          ],
        ],
      },
    );
  });
});

describe("paragraphs", () => {
  it("joins back to the text and keeps every line break at a paragraph's end", () => {
    fc.assert(
      fc.property(text, (text) => {
        const parts = paragraphs(text).map((p) => text.slice(p.start, p.end));
        expect(parts.join("")).toBe(text);
        for (const part of parts) expect(part.replace(/[\r\n]+$/, "")).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("cuts marks that run over several paragraphs at each of them", () => {
    fc.assert(
      fc.property(text, marks, (text, marks) => {
        const parts = segmentParagraphs(text, marks);
        for (const { span, segments } of parts) {
          expect(segments.map((s) => text.slice(s.start, s.end)).join("")).toBe(text.slice(span.start, span.end));
        }
        expect(parts.map((p) => text.slice(p.span.start, p.span.end)).join("")).toBe(text);
      }),
    );
  });
});
