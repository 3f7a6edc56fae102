// Reads reports with an engine of its own, in whatever host runs this file.

/** The readings as JSON, and the tree of a sentence. */
export async function readAll({ engine, tables, model, reports, sentence }) {
  const { createGrammar, createLexicon, createReader } = await import(engine);
  const lexicon = createLexicon(tables);
  const grammar = createGrammar(model, lexicon);
  const reader = createReader({ lexicon, grammar });
  return {
    tree: JSON.stringify(grammar.analyse(sentence)),
    readings: reports.map((report) => JSON.stringify(reader.read(report))),
  };
}
