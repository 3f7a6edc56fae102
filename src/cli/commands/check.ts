import { Command, Option } from "commander";
import { CONTACT_KINDS, type ContactKind, LEVELS, type Level } from "../../engine/index.ts";
import { withoutGaps } from "../../intake/particulars.ts";
import type { Answer, Question } from "../../record/index.ts";
import { withOpenLedger } from "../ledger.ts";
import { codes, count, day, type LedgerOptions, oneOf, withLedger } from "../options.ts";
import { contactText, coverageText } from "../print/lines.ts";
import { style } from "../print/style.ts";

interface CheckOptions extends LedgerOptions {
  readonly between: string[];
  readonly assertion: "any" | "highest" | "first" | "count";
  readonly count: number;
  readonly level?: Level[];
  readonly kind?: ContactKind[];
  readonly country?: string[];
  readonly since?: string;
  readonly until?: string;
  readonly about?: string;
  readonly format: "text" | "json";
}

export const checkCommand = (): Command =>
  withLedger(new Command("check"))
    .description("ask the record for a superlative or a count, with how far it reaches")
    .requiredOption("--between <codes>", "states that all take part, RUS,USA", codes)
    .addOption(
      new Option("--assertion <kind>", "what is asserted: any contact, none higher, none before, this many")
        .choices(["any", "highest", "first", "count"])
        .default("any"),
    )
    .option("--count <n>", "how many, with --assertion count", count, 1)
    .option("--level <word>", "this level or a higher one, for instance minister", oneOf(LEVELS))
    .option("--kind <words>", "kinds, for instance call,summit", oneOf(CONTACT_KINDS))
    .option("--country <code>", "country in which they took place", codes)
    .option("--since <day>", "first day", day)
    .option("--until <day>", "last day", day)
    .option("--about <id>", "the contact that it is said of")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      "\nExamples:\n  readout check --between RUS,USA --level minister --since 2022-02-24\n  readout check --between CHN,USA --assertion first --level head --until 1972-02-20",
    )
    .action(async (options: CheckOptions) => {
      const answer = await withOpenLedger(options, (ledger) => ledger.check(questionFrom(options)));
      console.log(options.format === "json" ? JSON.stringify(answer, null, 2) : answerText(answer));
    });

const questionFrom = ({
  assertion,
  count: number,
  between,
  level,
  kind,
  country,
  since,
  until,
  about,
}: CheckOptions): Question =>
  withoutGaps({
    assertion: assertion === "count" ? { kind: assertion, count: number } : { kind: assertion },
    between,
    level: level?.[0],
    kinds: kind,
    country: country?.[0],
    since,
    until,
    about,
  });

function answerText({ verdict, reason, contacts, total, coverage }: Answer): string {
  const paint = style(process.stdout);
  return [
    `${paint.strong(verdict)}  ${reason}`,
    ...contacts.map((line) => `  ${contactText(line)}`),
    ...(total > contacts.length ? [`  and ${total - contacts.length} more`] : []),
    ...coverageText(coverage).map((line) => paint.faint(line)),
  ].join("\n");
}
