import fc from "fast-check";

/** What breaks programs that read text, to be repeated. */
export const PATTERNS = [
  '"',
  '" ',
  "(",
  "( ",
  ". ",
  "!? ",
  "1. x ",
  "U.S. ",
  "a\n",
  "\n",
  " ",
  "\0a",
  "\ud800 \udc00x",
  "\u200f\u202ea ",
  "\u200b\u200d\ufeffk",
  "👩🏽‍✈️😀 ",
  "a_a-b/",
  "x(y ",
  ":( ",
  "ended.The ",
  "http://a.b/(( ",
] as const;

const BITS = [
  ...PATTERNS,
  "\n\n",
  "“",
  "”",
  "n't",
  "’s",
  "…",
  ". . . .",
  "[1]",
  "🇳🇴",
  "1)",
  "2)",
  "é́",
  "met ",
  "Kyiv ",
  "he said ",
  "ISTANBUL, Dec 9 (Reuters) – ",
  "on Friday",
  "Mr. ",
  "5pm",
  "\u00ad",
  "\ud83d",
];

/** Text of such pieces and of arbitrary code units between them. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(""));
