/** Whose words a quote of a report is: those of a speaker it stands in the statement of, or the report's own. */
import { contains, type Quote, type Span } from "../../engine/span.ts";
import type { Claim, PartyCode, Polarity, Speaker } from "../../engine/types.ts";
import type { Cited, Saying, Told } from "../types.ts";

/** A voice of one report. */
export interface Speech {
  readonly voice: Saying["voice"];
  readonly party?: PartyCode;
  readonly speaker?: Speaker;
  readonly via: readonly string[];
  readonly polarity?: Polarity;
  /** The same for equal voices. */
  readonly key: string;
}

interface Statement {
  readonly claim: Claim;
  readonly span: Span;
}

/** Voices of one report, for a record of these parties. */
export function createVoices(told: Told, parties: ReadonlySet<PartyCode>) {
  const statements = told.reading.claims.flatMap(statementOf);
  const own = keyed(ownSpeech(told, parties));
  const known = new Map<Claim, Speech>();
  const of = (claim: Claim): Speech => {
    const speech = known.get(claim) ?? keyed(speechOf(told, claim, parties));
    known.set(claim, speech);
    return speech;
  };
  return {
    of,
    own,
    /** The innermost statement that holds the quote decides. */
    saying(quote: Span): Speech {
      const around = statements.filter(({ span }) => contains(span, quote));
      const inner = around.toSorted((a, b) => lengthOf(a.span) - lengthOf(b.span))[0];
      return inner ? of(inner.claim) : own;
    },
  };
}

const keyed = (speech: Omit<Speech, "key">): Speech => ({ ...speech, key: JSON.stringify(speech) });

const lengthOf = ({ start, end }: Span): number => end - start;

/** Where the statement's content stands, so that its speaker's name is not taken for his words. */
function statementOf(claim: Claim): Statement[] {
  const [whole] = claim.evidence;
  if (!whole) return [];
  const at = whole.exact.indexOf(claim.content);
  const start = whole.start + at;
  return [{ claim, span: at < 0 ? whole : { start, end: start + claim.content.length } }];
}

function speechOf(told: Told, { speaker, via, polarity }: Claim, parties: ReadonlySet<PartyCode>): Omit<Speech, "key"> {
  // Somebody without a name or state who speaks in a state-run outlet speaks for that state.
  const state = speaker.state ?? (speaker.name === undefined ? told.reading.report.outletState : undefined);
  return {
    voice: state !== undefined && parties.has(state) ? "side" : "third",
    ...(state ? { party: state } : {}),
    speaker,
    via: [...via, ...(told.outlet && !via.includes(told.outlet) ? [told.outlet] : [])],
    polarity,
  };
}

/** A state-run outlet of a side speaks for that side when nobody is quoted. */
function ownSpeech({ outlet, reading }: Told, parties: ReadonlySet<PartyCode>): Omit<Speech, "key"> {
  const { outletState } = reading.report;
  const isSide = outletState !== undefined && parties.has(outletState);
  return {
    voice: isSide ? "side" : "report",
    ...(isSide ? { party: outletState } : {}),
    via: outlet ? [outlet] : [],
  };
}

/** What a voice says, with its words. */
export const say = (
  report: string,
  { key: _, ...speech }: Speech,
  value: string,
  quotes: readonly Quote[],
): Saying => ({
  ...speech,
  value,
  evidence: quotes.map(({ start, end, exact }): Cited => ({ report, start, end, exact })),
});
