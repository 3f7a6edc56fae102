/** Who says so: the claims about a record, by side, third parties beneath. */
import type { PartyCode } from "../../engine/types.ts";
import type { CitedClaim } from "../../server/types.ts";
import { byVoice, type SaidOnce } from "../text/claims.ts";
import { type Side, sidesOf } from "../text/sides.ts";
import { partyName } from "../text/states.ts";
import { SpeakerWords, Statement } from "./ClaimWords.tsx";
import { Evident } from "./Evident.tsx";
import { useFold } from "./useFold.tsx";

interface ClaimsProps {
  readonly claims: readonly CitedClaim[];
  readonly parties: readonly PartyCode[];
}

type ListProps = ClaimsProps & { readonly empty: string };

/** A voice, and under its name everything that it says, each statement once. */
function Voice({ said, side }: { readonly said: readonly SaidOnce[]; readonly side: (party?: string) => Side }) {
  return (
    <li className="voice">
      <p className="voice-name">
        <SpeakerWords claim={said[0]!.claim} side={side} />
      </p>
      <ul className="claims">
        {said.map(({ claim, outlets, cited }) => (
          <li key={`${claim.report}:${claim.id}`}>
            <Statement claim={claim} outlets={outlets}>
              <Evident field={`claim:${claim.report}:${claim.id}`} label={claim.content} cited={cited}>
                {claim.content}
              </Evident>
            </Statement>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Voices that are heard at once. */
const MOST_VOICES = 8;

function List({ claims, parties, empty }: ListProps) {
  const side = sidesOf(parties);
  const { shown, rest } = useFold(byVoice(claims), MOST_VOICES, "voices");
  if (claims.length === 0) return <p className="silence">{empty}</p>;
  return (
    <ul className="voices">
      {shown.map((said) => (
        <Voice key={`${said[0]!.claim.report}:${said[0]!.claim.id}`} said={said} side={side} />
      ))}
      {rest}
    </ul>
  );
}

/** The two accounts in two columns, in the order of their sides, and everybody else beneath. */
export function Claims({ claims, parties }: ClaimsProps) {
  const side = sidesOf(parties);
  const [a, b] = [...new Set(parties)].sort();
  const of = (party: PartyCode | undefined) => claims.filter((k) => party !== undefined && k.speaker.state === party);
  const others = claims.filter(
    (k) => k.speaker.state === undefined || (k.speaker.state !== a && k.speaker.state !== b),
  );
  return (
    <section className="part" aria-labelledby="claims">
      <h2 id="claims">In their words</h2>
      <div className="columns accounts">
        {[a, b].map((party) =>
          party ? (
            <div key={party} className={`account account-${side(party)}`}>
              <h3 className={`side-${side(party)}`}>{partyName(party)}</h3>
              <List claims={of(party)} parties={parties} empty="Nothing said, as far as the record goes" />
            </div>
          ) : null,
        )}
      </div>
      {others.length ? (
        <div className="account others">
          <h3>Others</h3>
          <List claims={others} parties={parties} empty="" />
        </div>
      ) : null}
    </section>
  );
}
