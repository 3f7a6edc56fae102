import { Command } from "commander";
import { loadLexicon } from "../../intake/engine.ts";
import { readPocom } from "../../intake/pocom.ts";
import { withOpenLedger } from "../ledger.ts";
import { type LedgerOptions, withLedger } from "../options.ts";
import { importListCommand } from "./import-list.ts";

export const importCommand = (): Command =>
  new Command("import")
    .description("take in official records: people with their posts, travels, visits")
    .addCommand(
      withLedger(new Command("pocom"))
        .description("principal officers and chiefs of mission of the United States, by the Office of the Historian")
        .argument("<folder>", "folder of the register's XML files")
        .addHelpText("after", "\nExamples:\n  readout import pocom ./pocom\n  readout reread")
        .action((folder: string, options: LedgerOptions) => importPocom(folder, options)),
    )
    .addCommand(importListCommand("travels", "journeys of presidents and secretaries of state"))
    .addCommand(importListCommand("visits", "visits of foreign leaders to the United States"));

async function importPocom(folder: string, options: LedgerOptions): Promise<void> {
  const { terms, problems } = readPocom(folder, loadLexicon());
  await withOpenLedger(options, (ledger) => ledger.importPeople("pocom", terms));
  for (const problem of problems) console.error(problem);
  const left = problems.length > 0 ? `, ${problems.length} records left out (named above)` : "";
  console.log(`${terms.length} terms of office${left}`);
  if (terms.length > 0) console.log("reports in the ledger are read with them by: readout reread");
}
