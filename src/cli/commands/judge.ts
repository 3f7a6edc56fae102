import { userInfo } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import type { JudgementRequest } from "../../ledger/index.ts";
import type { LoggedJudgement } from "../../record/index.ts";
import { withOpenLedger } from "../ledger.ts";
import { count, type LedgerOptions, withLedger } from "../options.ts";

interface JudgeOptions extends LedgerOptions {
  readonly author: string;
  readonly note?: string;
}

const withAuthor = (command: Command): Command =>
  withLedger(command).option("--author <name>", "who decides", userInfo().username).option("--note <text>", "why");

export function judgeCommand(): Command {
  const judge = new Command("judge").description(
    "decide what the record shows: accept, reject, correct, merge, split, undo; logged, and stronger than the program",
  );
  const add = (name: string, description: string, example: string) =>
    withAuthor(judge.command(name).description(description)).addHelpText(
      "after",
      `\nExample:\n  readout judge ${example}`,
    );
  add("accept", "say that a record is right", "accept ID")
    .argument("<record>")
    .action((record: string, options: JudgeOptions) => decide({ kind: "accept", record }, options));
  add("reject", "take a record out of lists and answers", "reject ID")
    .argument("<record>")
    .action((record: string, options: JudgeOptions) => decide({ kind: "reject", record }, options));
  add(
    "correct",
    "set a field; null says that it is not known",
    'correct ID place \'{"city":"Istanbul","country":"TUR"}\'',
  )
    .argument("<record>")
    .argument("<field>", "status, level, place, date …")
    .argument("<value>", "a word, or JSON", valueFrom)
    .action((record: string, field: string, value: unknown, options: JudgeOptions) =>
      decide({ kind: "correct", record, field, value }, options),
    );
  add("merge", "say that two records are one", "merge ID ID")
    .argument("<record>")
    .argument("<other>")
    .action((record: string, other: string, options: JudgeOptions) =>
      decide({ kind: "merge", records: [record, other] }, options),
    );
  add("split", "say that parts of a record are another event", "split ID PART")
    .argument("<record>")
    .argument("<part...>", "addresses of the parts, as show --format json lists them under members")
    .action((record: string, leaves: string[], options: JudgeOptions) =>
      decide({ kind: "split", record, leaves }, options),
    );
  add("undo", "take a decision back", "undo JUDGEMENT")
    .argument("<judgement>", "as the log prints it")
    .action((judgement: string, options: JudgeOptions) => decide({ kind: "undo", judgement }, options));
  return judge;
}

/** JSON where it is JSON, else the words themselves. */
function valueFrom(text: string): unknown {
  if (text.trim() === "") throw new InvalidArgumentError("A value is needed; null says that the field is not known.");
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function decide(request: JudgementRequest, { author, note, ...place }: JudgeOptions): Promise<void> {
  const logged = await withOpenLedger(place, (ledger) => ledger.judge(request, { author, ...(note ? { note } : {}) }));
  console.log(`${logged.id}  ${judgementText(logged)}`);
}

export const judgementsCommand = (): Command =>
  withLedger(new Command("judgements"))
    .description("list what people decided, newest first")
    .option("--record <id>", "only of this record")
    .option("--limit <n>", "how many", count, 50)
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nExamples:\n  readout judgements\n  readout judgements --record ID --format json")
    .action(async (options: LedgerOptions & { record?: string; limit: number; format: "text" | "json" }) => {
      const { limit, record } = options;
      const page = await withOpenLedger(options, (ledger) =>
        ledger.judgements({ limit, ...(record ? { record } : {}) }),
      );
      if (options.format === "json") console.log(JSON.stringify(page.items, null, 2));
      else
        for (const logged of page.items)
          console.log(`${logged.id}  ${logged.at}  ${logged.author}  ${judgementText(logged)}`);
      if (options.format === "text" && page.items.length === 0) console.log("Nobody has decided anything yet");
    });

function judgementText({ judgement, note, undoneBy }: LoggedJudgement): string {
  const what = (() => {
    switch (judgement.kind) {
      case "correct":
        return `corrects ${judgement.field} of ${judgement.record} to ${JSON.stringify(judgement.value)}`;
      case "merge":
        return `merges ${judgement.left.join(", ")} and ${judgement.right.join(", ")}`;
      case "split":
        return `splits ${judgement.leaves.join(", ")} from ${judgement.stays.join(", ")}`;
      case "undo":
        return `undoes ${judgement.judgement}`;
      default:
        return `${judgement.kind}s ${judgement.record}`;
    }
  })();
  return [what, ...(note ? [`(${note})`] : []), ...(undoneBy ? [`undone by ${undoneBy}`] : [])].join("  ");
}
