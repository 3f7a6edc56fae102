/** One claim: who says it, through whom, how, and the report's own words. */
import type { ReactNode } from "react";
import type { Claim } from "../../engine/types.ts";
import { list, modeNames, polarities } from "../text/labels.ts";
import type { Side } from "../text/sides.ts";
import { partyName } from "../text/states.ts";

const speakerName = ({ speaker }: Pick<Claim, "speaker">): string =>
  speaker.name ??
  speaker.office ??
  speaker.institution ??
  (speaker.state ? partyName(speaker.state) : "Speaker not stated");

const speakerRest = ({ speaker }: Pick<Claim, "speaker">): string =>
  [speaker.name ? speaker.office : undefined, speaker.name || speaker.office ? speaker.institution : undefined]
    .filter(Boolean)
    .map((words) => `, ${words}`)
    .join("");

interface ClaimWordsProps {
  readonly claim: Claim;
  readonly side: (party: string | undefined) => Side;
  /** Who published the reports that carry the claim: the last link of the chain. */
  readonly outlets?: readonly string[];
  /** What stands for the claim's words, such as a door to their evidence; the bare words when left out. */
  readonly children?: ReactNode;
}

/** A claim as a line: polarity with its glyph, speaker → via → outlet, and the words themselves. */
export function ClaimWords({ claim, side, outlets = [], children }: ClaimWordsProps) {
  const { glyph, word } = polarities[claim.polarity];
  const last = list(outlets.filter((outlet) => !claim.via.includes(outlet)));
  const through = [...claim.via, ...(last ? [last] : [])];
  return (
    <div className="claim">
      <p className="claim-chain">
        <span className={`side-${side(claim.speaker.state)}`}>{speakerName(claim)}</span>
        <span className="quietly">{speakerRest(claim)}</span>{" "}
        <span className="polarity">
          <span className="glyph" aria-hidden="true">
            {glyph}
          </span>{" "}
          {word}
        </span>
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
