/** One claim: who says it, through whom, how, and the report's own words. */
import type { ReactNode } from "react";
import type { Claim } from "../../engine/types.ts";
import { few, modeNames, polarities } from "../text/labels.ts";
import type { Side } from "../text/sides.ts";
import { partyName } from "../text/states.ts";

type Spoken = Pick<Claim, "speaker">;

const speakerName = ({ speaker }: Spoken): string =>
  speaker.name ??
  speaker.office ??
  speaker.institution ??
  (speaker.state ? partyName(speaker.state) : "Speaker not stated");

/** What is known of the speaker besides the name, nothing twice. */
const speakerRest = (claim: Spoken): string =>
  [claim.speaker.office, claim.speaker.institution]
    .filter((words) => words && words !== speakerName(claim))
    .map((words) => `, ${words}`)
    .join("");

interface SpeakerProps {
  readonly claim: Spoken;
  readonly side: (party: string | undefined) => Side;
}

/** The speaker in the side's colour, with office and institution. */
export const SpeakerWords = ({ claim, side }: SpeakerProps) => (
  <>
    <span className={`side-${side(claim.speaker.state)}`}>{speakerName(claim)}</span>
    <span className="quietly">{speakerRest(claim)}</span>
  </>
);

/** The polarity, its glyph never without the word. */
const PolarityWords = ({ claim }: { readonly claim: Pick<Claim, "polarity"> }) => {
  const { glyph, word } = polarities[claim.polarity];
  return (
    <span className="polarity">
      <span className="glyph" aria-hidden="true">
        {glyph}
      </span>{" "}
      {word}
    </span>
  );
};

interface StatementProps {
  readonly claim: Claim;
  /** Who published the reports that carry the claim: the last link of the chain. */
  readonly outlets?: readonly string[];
  /** The speaker, where no heading names him. */
  readonly speaker?: ReactNode;
  /** What stands for the claim's words, such as a door to their evidence; the bare words when left out. */
  readonly children?: ReactNode;
}

/** What is said, under the way that it came: polarity, then via → outlet. */
export function Statement({ claim, outlets = [], speaker, children }: StatementProps) {
  const last = few(outlets.filter((outlet) => !claim.via.includes(outlet)));
  const through = [...claim.via, ...(last ? [last] : [])];
  return (
    <div className="claim">
      <p className="claim-chain">
        {speaker} <PolarityWords claim={claim} />
        {through.map((via) => (
          <span key={via} className="via">
            <span aria-hidden="true"> → </span>
            <span className="hidden"> through </span>
            {via}
          </span>
        ))}
      </p>
      <blockquote
        className={claim.mode === "direct" ? "claim-content direct" : "claim-content"}
        title={modeNames[claim.mode]}
      >
        {children ?? claim.content}
      </blockquote>
    </div>
  );
}

/** A claim by itself: speaker, polarity, via → outlet, and the words. */
export const ClaimWords = ({ claim, side }: SpeakerProps & { readonly claim: Claim }) => (
  <Statement claim={claim} speaker={<SpeakerWords claim={claim} side={side} />} />
);
