/**
 * Speed of the grammar beside wink-nlp and compromise, on the same text, in one run and on one core.
 *
 *   npm run bench                         our samples, repeated
 *   npm run bench -- --file TEXT          a text of yours; blank lines do not matter
 *   npm run bench -- --characters N --seconds S --json
 */
import { parseArgs } from "node:util";
import { measure, type Speed } from "./measure.ts";
import { loadSystems } from "./systems.ts";
import { documentsOf } from "./text.ts";

const { values } = parseArgs({
  options: {
    file: { type: "string" },
    characters: { type: "string", default: "400000" },
    seconds: { type: "string", default: "3" },
    json: { type: "boolean", default: false },
  },
});

const systems = loadSystems();
const documents = documentsOf(values.file, Number(values.characters));
const words = documents.map((document) => systems[0]!.run(document));
const speeds = systems.map((system) => measure(system, documents, words, Number(values.seconds)));

if (values.json) console.log(JSON.stringify(speeds, null, 2));
else console.log(table(speeds));

function table(rows: readonly Speed[]): string {
  const characters = documents.reduce((sum, document) => sum + document.length, 0);
  const count = words.reduce((sum, n) => sum + n, 0);
  return [
    `${documents.length} documents, ${characters} characters, ${count} words as Readout counts them; one core, Node ${process.version}`,
    "",
    "task               system              words/s   characters/s",
    ...rows.map(
      (row) =>
        row.task.padEnd(19) +
        row.system.padEnd(16) +
        format(row.wordsPerSecond).padStart(11) +
        format(row.charactersPerSecond).padStart(15),
    ),
  ].join("\n");
}

function format(n: number): string {
  return Math.round(n).toLocaleString("en-US");
}
