import { Command, Option } from "commander";
import type { RecordContact, RecordMeasure } from "../../record/types.ts";
import { withOpenLedger } from "../ledger.ts";
import { type LedgerOptions, withLedger } from "../options.ts";
import { contactLines, measureLines, printReading, speakerText } from "../print/reading.ts";
import { POLARITY_GLYPHS, style } from "../print/style.ts";

interface ShowOptions extends LedgerOptions {
  readonly format: "text" | "json";
}

export const showCommand = (): Command =>
  withLedger(new Command("show"))
    .description("show one contact, measure or report with its sources")
    .argument("<id>", "as the lists print it")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nExamples:\n  readout show ID\n  readout show ID --format json")
    .action(async (id: string, options: ShowOptions) => {
      const shown = await withOpenLedger(options, async (ledger) => {
        const contact = await ledger.contact(id);
        if (contact) return { value: contact, text: () => contactText(contact) };
        const measure = await ledger.measure(id);
        if (measure) return { value: measure, text: () => measureText(measure) };
        const stored = await ledger.report(id);
        if (stored)
          return {
            value: stored,
            text: () =>
              stored.reading
                ? printReading(stored.reading, stored.report, id)
                : `${id} is not read yet; run: readout reread`,
          };
        throw new Error(
          `There is no record or report ${id}. The lists print the ids: readout contacts, readout reports`,
        );
      });
      console.log(options.format === "json" ? JSON.stringify(shown.value, null, 2) : shown.text());
    });

function contactText(contact: RecordContact): string {
  return [...contactLines(contact, style(process.stdout)), ...backing(contact)].join("\n");
}

function measureText(measure: RecordMeasure): string {
  return [...measureLines(measure, style(process.stdout)), ...backing(measure)].join("\n");
}

function backing({
  claims,
  sources,
  joins,
  evidence,
  backing: { reports, origins },
}: RecordContact | RecordMeasure): string[] {
  const paint = style(process.stdout);
  return [
    "",
    paint.strong("Who says so"),
    ...claims.map(
      (claim) =>
        `  ${POLARITY_GLYPHS[claim.polarity] ?? ""} ${claim.polarity}  ${[speakerText(claim.speaker), ...claim.via, claim.outlet].filter(Boolean).join(" ← ")}: ${claim.content.replace(/\s+/g, " ")}`,
    ),
    "",
    paint.strong(`Sources: ${origins} origins, ${reports} reports`),
    ...sources.map(
      (source) => `  ${source.report}  ${[source.outlet, source.publishedAt, source.title].filter(Boolean).join(", ")}`,
    ),
    ...joins.map(({ reason }) => paint.faint(`  one event because of ${reason}`)),
    "",
    paint.strong("Words"),
    ...evidence.map((cited) => paint.faint(`  ${cited.report}: “${cited.exact.replace(/\s+/g, " ")}”`)),
  ];
}
