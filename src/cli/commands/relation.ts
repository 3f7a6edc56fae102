import { Argument, Command, Option } from "commander";
import type { Relation } from "../../record/index.ts";
import { withOpenLedger } from "../ledger.ts";
import { codes, day, type LedgerOptions, withLedger } from "../options.ts";
import { contactText, coverageText, measureText } from "../print/lines.ts";
import { style } from "../print/style.ts";

interface RelationOptions extends LedgerOptions {
  readonly asOf?: string;
  readonly format: "text" | "json";
}

export const relationCommand = (): Command =>
  withLedger(new Command("relation"))
    .description("show two states: contacts by level, how long each level is silent, measures and what they answer")
    .addArgument(new Argument("<states>", "two codes, RUS,USA").argParser(codes))
    .option("--as-of <day>", "count silence to this day; today when left out", day)
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      "\nExamples:\n  readout relation RUS,USA\n  readout relation CHN,USA --as-of 2022-12-31 --format json",
    )
    .action(async (states: string[], options: RelationOptions) => {
      const [one, other] = states;
      if (!one || !other || states.length !== 2) throw new Error("A relation is of two states, for instance RUS,USA");
      const asOf = options.asOf ?? new Date().toISOString().slice(0, 10);
      const relation = await withOpenLedger(options, (ledger) => ledger.relation([one, other], asOf));
      console.log(options.format === "json" ? JSON.stringify(relation, null, 2) : relationText(relation));
    });

/** Topics that are printed; JSON has them all. */
const MOST_TOPICS = 20;

const topicText = ({ label, contacts, last }: Relation["topics"][number]): string =>
  `  ${label}: ${contacts} ${contacts === 1 ? "contact" : "contacts"}${last ? `, the last on ${last}` : ""}`;

function relationText({ channels, topics, contacts, measures, replies, disputes, coverage, asOf }: Relation): string {
  const { strong, faint } = style(process.stdout);
  const replyOf = new Map(replies.map((reply) => [reply.measure, reply]));
  return [
    strong(`Levels, on ${asOf}`),
    ...channels.map(
      ({ level, institutions, contacts: held, last, silentDays, usualDays }) =>
        `  ${institutions ? `  ${institutions.join(" and ")}` : level}: ${held} contacts, the last on ${last.date?.start}, silent for ${silentDays} days${usualDays === undefined ? "" : ` (usually ${usualDays})`}`,
    ),
    ...(topics.length > 0 ? [strong("Topics"), ...topics.slice(0, MOST_TOPICS).map(topicText)] : []),
    strong("Contacts"),
    ...contacts.map((line) => `  ${contactText(line)}`),
    strong("Measures"),
    ...measures.flatMap((line) => {
      const reply = replyOf.get(line.id);
      return [`  ${measureText(line)}`, ...(reply ? [faint(`    answers ${reply.to}: ${reply.reason}`)] : [])];
    }),
    strong("Open disagreements"),
    ...disputes.map(
      ({ record, dispute }) =>
        `  ${record}  ${dispute.field}: ${dispute.says.map(({ value }) => value).join(" against ")}`,
    ),
    ...coverageText(coverage).map(faint),
  ].join("\n");
}
