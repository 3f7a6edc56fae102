/** The engine: reads a report. Pure: no clock, network, disk or database; the same in Node, a worker and the browser. */
export { createGrammar } from "./grammar/index.ts";
export { createLexicon, type Lexicon } from "./lexicon/index.ts";
export { createReader, ENGINE_VERSION, type Knowledge, type Reader, type Stage } from "./reader.ts";
export type { Quote, Span } from "./span.ts";
export type * from "./types.ts";
export * from "./vocabulary.ts";
