/** The command line: one file a command, listed here. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../intake/package-root.ts";
import { addCommand } from "./commands/add.ts";
import { checkCommand } from "./commands/check.ts";
import { contactsCommand } from "./commands/contacts.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { judgeCommand, judgementsCommand } from "./commands/judge.ts";
import { originCommand } from "./commands/origin.ts";
import { readCommand } from "./commands/read.ts";
import { rebuildCommand } from "./commands/rebuild.ts";
import { relationCommand } from "./commands/relation.ts";
import { removeCommand } from "./commands/remove.ts";
import { reportsCommand } from "./commands/reports.ts";
import { rereadCommand } from "./commands/reread.ts";
import { reviewCommand } from "./commands/review.ts";
import { serveCommand } from "./commands/serve.ts";
import { showCommand } from "./commands/show.ts";

export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string }).version;

export function createProgram(): Command {
  const program = new Command("readout")
    .description("Reads news reports and keeps a sourced record of diplomacy.")
    .version(packageVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      "after",
      "\nExamples:\n  readout read report.txt\n  readout add archive/*.txt\n  readout contacts --between RUS,USA --since 2022-01-01\n  readout serve",
    );
  for (const create of [
    readCommand,
    addCommand,
    contactsCommand,
    showCommand,
    relationCommand,
    checkCommand,
    reviewCommand,
    judgeCommand,
    judgementsCommand,
    originCommand,
    reportsCommand,
    serveCommand,
    exportCommand,
    importCommand,
    rereadCommand,
    rebuildCommand,
    removeCommand,
  ]) {
    const command = create().exitOverride();
    program.addCommand(command);
  }
  return program;
}
