/** From what a person asks for to a judgement that can be logged. */
import { randomUUID } from "node:crypto";
import { type Judgement, type LoggedJudgement, refusalOf } from "../record/index.ts";
import type { Query } from "./database.ts";
import { LedgerError } from "./errors.ts";
import { findJudgement } from "./judgements.ts";
import type { JudgementRequest } from "./types.ts";

/** The judgement with all findings that it is about, at this moment; rejects what cannot be decided. */
export async function judgementFor(
  query: Query,
  request: JudgementRequest,
  who: { readonly author: string; readonly note?: string },
): Promise<LoggedJudgement> {
  const author = who.author.trim();
  if (author === "")
    throw new LedgerError("A judgement needs an author", "Say who decides, for instance with --author");
  return {
    id: `j-${randomUUID()}`,
    at: new Date().toISOString(),
    author,
    ...(who.note ? { note: who.note } : {}),
    judgement: await complete(query, request),
  };
}

async function complete(query: Query, request: JudgementRequest): Promise<Judgement> {
  switch (request.kind) {
    case "accept":
    case "reject":
      return { kind: request.kind, record: (await recordAt(query, request.record)).id };
    case "correct": {
      const { id, type } = await recordAt(query, request.record);
      const refusal = refusalOf(type, request.field, request.value);
      if (refusal)
        throw new LedgerError(`This cannot be corrected: ${refusal}`, "Give a value that the field can have");
      return { kind: "correct", record: id, field: request.field, value: request.value };
    }
    case "merge":
      return merged(await recordAt(query, request.records[0]), await recordAt(query, request.records[1]));
    case "split":
      return split(await recordAt(query, request.record), request.leaves);
    case "undo":
      return { kind: "undo", judgement: await undoable(query, request.judgement) };
  }
}

interface RecordAt {
  readonly id: string;
  readonly type: "contact" | "measure";
  readonly members: readonly string[];
}

/** The record that an address leads to, with the addresses of its findings. */
async function recordAt(query: Query, address: string): Promise<RecordAt> {
  const [row] = await query(
    `select record.id, type, array(select address from member where member.record = record.id order by address) as members
     from record where id = (select member.record from member where address = $1)`,
    [address],
  );
  if (!row) throw new LedgerError(`There is no record ${address}`, "The lists print the ids: readout contacts");
  return { id: String(row.id), type: row.type as RecordAt["type"], members: row.members as string[] };
}

function merged(one: RecordAt, other: RecordAt): Judgement {
  if (one.id === other.id) throw new LedgerError(`${one.id} is one record already`, "Name two records to merge");
  if (one.type !== other.type)
    throw new LedgerError(`A ${one.type} and a ${other.type} cannot be one`, "Name two contacts or two measures");
  return { kind: "merge", left: one.members, right: other.members };
}

function split({ id, members }: RecordAt, leaves: readonly string[]): Judgement {
  const strangers = leaves.filter((address) => !members.includes(address));
  if (strangers.length > 0)
    throw new LedgerError(`${strangers.join(", ")} is no part of ${id}`, `Its parts are ${members.join(", ")}`);
  const stays = members.filter((address) => !leaves.includes(address));
  if (leaves.length === 0 || stays.length === 0)
    throw new LedgerError(
      `Nothing of ${id} would be split off, or nothing left`,
      `Name some of its parts: ${members.join(", ")}`,
    );
  return { kind: "split", stays, leaves };
}

async function undoable(query: Query, id: string): Promise<string> {
  const known = await findJudgement(query, id);
  if (!known) throw new LedgerError(`There is no judgement ${id}`, "The log prints the ids: readout judgements");
  if (known.undoneBy) throw new LedgerError(`${id} was undone already`, "Decide anew instead");
  if (known.judgement.kind === "undo") throw new LedgerError(`${id} is itself an undoing`, "Decide anew instead");
  return id;
}
