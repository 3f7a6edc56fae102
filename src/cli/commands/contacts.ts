import { Command, Option } from "commander";
import {
  CONTACT_KINDS,
  CONTACT_STATUSES,
  type ContactKind,
  type ContactStatus,
  LEVELS,
  type Level,
} from "../../engine/index.ts";
import { withoutGaps } from "../../intake/particulars.ts";
import { withOpenLedger } from "../ledger.ts";
import { codes, count, day, type LedgerOptions, oneOf, withLedger } from "../options.ts";
import { contactLines } from "../print/reading.ts";
import { style } from "../print/style.ts";

interface ContactsOptions extends LedgerOptions {
  readonly between?: string[];
  readonly since?: string;
  readonly until?: string;
  readonly status?: ContactStatus[];
  readonly level?: Level[];
  readonly kind?: ContactKind[];
  readonly words?: string;
  readonly limit: number;
  readonly format: "text" | "json";
}

export const contactsCommand = (): Command =>
  withLedger(new Command("contacts"))
    .description("list contacts of the record, newest first")
    .option("--between <codes>", "states that all take part, RUS,USA", codes)
    .option("--since <day>", "first day", day)
    .option("--until <day>", "last day", day)
    .option("--status <words>", CONTACT_STATUSES.join(", "), oneOf(CONTACT_STATUSES))
    .option("--level <words>", "levels, for instance head,minister", oneOf(LEVELS))
    .option("--kind <words>", "kinds, for instance call,summit", oneOf(CONTACT_KINDS))
    .option("--words <text>", "words that the record holds")
    .option("--limit <n>", "how many", count, 50)
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      "\nExamples:\n  readout contacts --between RUS,USA --since 2022-01-01\n  readout contacts --status cancelled,postponed\n  readout contacts --level head --format json",
    )
    .action(async (options: ContactsOptions) => {
      const { between, since, until, status, level, kind, limit } = options;
      const page = await withOpenLedger(options, (ledger) =>
        ledger.contacts(withoutGaps({ between, since, until, status, level, kind, limit, q: options.words })),
      );
      if (options.format === "json") {
        console.log(JSON.stringify(page.items, null, 2));
        return;
      }
      const paint = style(process.stdout);
      for (const contact of page.items) {
        const { reports, origins } = contact.backing;
        console.log(
          [...contactLines(contact, paint), paint.faint(`  ${reports} reports, ${origins} origins`)].join("\n"),
        );
      }
      if (page.items.length === 0) console.log("No record of this. Add reports with: readout add FILE");
      else if (page.total > page.items.length) console.log(`${page.items.length} of ${page.total}; --limit shows more`);
    });
