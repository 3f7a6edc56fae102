/** The two accounts: a column for each side, a row for each subject; silence is an empty cell with a thin rule. */
import type { ContactDetail, Saying } from "../../server/types.ts";
import {
  type AccountRow,
  accountColumns,
  accountRows,
  accountsTitle,
  byValue,
  sayingWords,
  throughWords,
  voiceWords,
} from "../text/accounts.ts";
import { sidesOf } from "../text/sides.ts";
import { partyName } from "../text/states.ts";
import { Evident } from "./Evident.tsx";

type Subject = Parameters<typeof sayingWords>[0];

interface SaidProps {
  readonly subject: Subject;
  /** Voices that say the same. */
  readonly says: readonly Saying[];
  readonly field: string;
}

const byWhom = (saying: Saying): string => [voiceWords(saying), throughWords(saying)].filter(Boolean).join(", ");

/** Voices that are named; a door shows the words of all. */
const MOST_VOICES = 2;

function fewVoices(says: readonly Saying[]): string {
  const voices = [...new Set(says.map(byWhom))];
  const rest = voices.length - MOST_VOICES;
  return rest > 1 ? [...voices.slice(0, MOST_VOICES), `${rest} others`].join("; ") : voices.join("; ");
}

function Said({ subject, says, field }: SaidProps) {
  const words = sayingWords(subject, says[0]!.value);
  return (
    <>
      <Evident field={field} label={words} cited={says.flatMap(({ evidence }) => evidence)}>
        {words}
      </Evident>{" "}
      <span className="said-by">{fewVoices(says)}</span>
    </>
  );
}

function Cell({ row, says, at }: { row: AccountRow; says: readonly Saying[]; at: number }) {
  const subject = row.key.split(":")[0] as Subject;
  if (says.length === 0) {
    return (
      <td className="said-nothing">
        <span className="hidden">Says nothing of this</span>
      </td>
    );
  }
  return (
    <td>
      {byValue(says).map((same) => (
        <p key={same[0]!.value}>
          <Said subject={subject} says={same} field={`account:${row.key}:${at}:${same[0]!.value}`} />
        </p>
      ))}
    </td>
  );
}

function Others({ row, width }: { readonly row: AccountRow; readonly width: number }) {
  const subject = row.key.split(":")[0] as Subject;
  return (
    <tr className="account-others">
      <td colSpan={width}>
        <span className="hidden">Others: </span>
        {byValue(row.others).map((same) => (
          <span key={same[0]!.value} className="other-said">
            <Said subject={subject} says={same} field={`account:${row.key}:other:${same[0]!.value}`} />
          </span>
        ))}
      </td>
    </tr>
  );
}

function Row({ row, columns }: { readonly row: AccountRow; readonly columns: readonly string[] }) {
  const isTopic = row.key.startsWith("topic:");
  return (
    <>
      <tr className="account-row">
        <th scope="row" rowSpan={row.others.length ? 2 : 1}>
          <span className={isTopic ? "account-topic" : ""}>{row.subject}</span>
          <span className={row.contradicts ? "standing doubt" : "standing"}>{row.standing}</span>
        </th>
        {columns.map((party, at) => (
          <Cell key={party} row={row} says={row.columns[at] ?? []} at={at} />
        ))}
      </tr>
      {row.others.length ? <Others row={row} width={columns.length} /> : null}
    </>
  );
}

/** The table of a contact's accounts. */
export function Accounts({ contact }: { readonly contact: ContactDetail }) {
  const columns = accountColumns(contact.parties);
  const rows = accountRows(contact.accounts, columns);
  const side = sidesOf(contact.parties);
  return (
    <section className="part" aria-labelledby="accounts">
      <h2 id="accounts">{accountsTitle(contact.parties)}</h2>
      <table className={`account-table of-${columns.length}`}>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Subject</span>
            </th>
            {columns.map((party) => (
              <th key={party} scope="col" className={`account-head account-${side(party)}`}>
                {partyName(party)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
