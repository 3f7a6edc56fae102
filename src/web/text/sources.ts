/** The sources of a record as a small picture: speakers → outlets → origins → copies. Pure. */
import type { PartyCode } from "../../engine/types.ts";
import type { CitedClaim, ReportSummary } from "../../server/types.ts";

export type SourceColumn = "speaker" | "outlet" | "origin" | "copy";

/** A node of the picture; `at` counts rows from the top, in halves where a column is shorter than the others. */
export interface SourceNode {
  readonly key: string;
  readonly column: SourceColumn;
  readonly label: string;
  readonly at: number;
  readonly party?: PartyCode;
  /** The report that an origin began with, or a copy. */
  readonly report?: ReportSummary;
}

export interface SourcePicture {
  readonly nodes: readonly SourceNode[];
  /** Keys of the nodes that a line joins. */
  readonly edges: readonly (readonly [string, string])[];
  readonly rows: number;
}

/** Whether every report stands in the picture by itself. */
export const isWhole = ({ nodes }: SourcePicture, reports: readonly ReportSummary[]): boolean =>
  nodes.filter(({ report }) => report).length >= reports.length;

type Unplaced = Omit<SourceNode, "at">;

/** Speakers that are drawn; of more the last node tells the number. */
const MOST_SPEAKERS = 8;

/** Copies of one origin that are drawn each by itself; the picture stays small, the list beneath it has all. */
const MOST_COPIES = 4;

/** Origins that are drawn. */
const MOST_ORIGINS = 8;

const earliest = (a: ReportSummary, b: ReportSummary): number =>
  (a.publishedAt ?? "9999").localeCompare(b.publishedAt ?? "9999");

/** Reports by their origin, the earliest of each first, origins with the most copies first. */
export function byOrigin(reports: readonly ReportSummary[]): ReportSummary[][] {
  const origins = new Map<string, ReportSummary[]>();
  for (const report of reports) {
    const origin = report.origin ?? report.id;
    origins.set(origin, [...(origins.get(origin) ?? []), report]);
  }
  return [...origins.values()]
    .map((carried) => carried.toSorted(earliest))
    .toSorted((a, b) => b.length - a.length || earliest(a[0]!, b[0]!));
}

/** The label of an outlet, or of a report whose outlet is not stated. */
const outletOf = ({ outlet, title }: ReportSummary): string => outlet ?? title ?? "Outlet not stated";

const speakerOf = ({ speaker }: CitedClaim): string | undefined =>
  speaker.name ?? ([...new Set([speaker.office, speaker.institution])].filter(Boolean).join(", ") || undefined);

interface Drawn {
  readonly nodes: Map<string, Unplaced>;
  readonly edges: Map<string, readonly [string, string]>;
}

const node = (drawn: Drawn, one: Unplaced): string => {
  if (!drawn.nodes.has(one.key)) drawn.nodes.set(one.key, one);
  return one.key;
};

const edge = (drawn: Drawn, from: string, to: string): void => {
  drawn.edges.set(`${from} ${to}`, [from, to]);
};

function drawOrigin(drawn: Drawn, carried: readonly ReportSummary[], claims: readonly CitedClaim[]): void {
  const [lead, ...copies] = carried;
  const origin = node(drawn, { key: `origin ${lead!.id}`, column: "origin", label: outletOf(lead!), report: lead! });
  const most = copies.length > MOST_COPIES + 1 ? MOST_COPIES : copies.length;
  for (const copy of copies.slice(0, most)) {
    edge(drawn, origin, node(drawn, { key: `copy ${copy.id}`, column: "copy", label: outletOf(copy), report: copy }));
  }
  if (copies.length > most) {
    const label = `and ${copies.length - most} more`;
    edge(drawn, origin, node(drawn, { key: `copies ${lead!.id}`, column: "copy", label }));
  }
  const ids = new Set(carried.map(({ id }) => id));
  for (const claim of claims) {
    const label = ids.has(claim.report) && speakerOf(claim);
    if (!label) continue;
    const { state } = claim.speaker;
    const speaker = node(drawn, {
      key: `speaker ${label} ${state ?? ""}`,
      column: "speaker",
      label,
      ...(state ? { party: state } : {}),
    });
    const via = claim.via[0];
    if (!via) edge(drawn, speaker, origin);
    else {
      const outlet = node(drawn, { key: `outlet ${via}`, column: "outlet", label: via });
      edge(drawn, speaker, outlet);
      edge(drawn, outlet, origin);
    }
  }
}

const columnNames: readonly SourceColumn[] = ["speaker", "outlet", "origin", "copy"];

const byColumn = (nodes: readonly Unplaced[]): Unplaced[][] =>
  columnNames.map((name) => nodes.filter(({ column }) => column === name));

type Edges = SourcePicture["edges"];

/** A column's nodes spread over the picture's rows. */
const spread = (column: readonly Unplaced[], rows: number): SourceNode[] =>
  column.map((one, i) => ({ ...one, at: ((i + 0.5) * rows) / column.length - 0.5 }));

/** Nodes in the order of what they lead to, so that few lines cross; what leads nowhere stands last. */
function towards(column: readonly Unplaced[], later: readonly SourceNode[], edges: Edges): Unplaced[] {
  const at = new Map(later.map((node) => [node.key, node.at]));
  const middle = new Map(
    column.map(({ key }) => {
      const ends = edges.flatMap(([from, to]) => (from === key ? (at.get(to) ?? []) : []));
      return [key, ends.length ? ends.reduce((sum, end) => sum + end, 0) / ends.length : Number.MAX_VALUE];
    }),
  );
  return column.toSorted((a, b) => middle.get(a.key)! - middle.get(b.key)!);
}

/** All nodes in their places: origins and copies as they came, outlets and speakers by what they lead to. */
function placed(nodes: readonly Unplaced[], edges: Edges, rows: number): SourceNode[] {
  const [speakers, outlets, origins, copies] = byColumn(nodes);
  const late = [...spread(origins!, rows), ...spread(copies!, rows)];
  const middle = spread(towards(outlets!, late, edges), rows);
  return [...spread(towards(speakers!, [...middle, ...late], edges), rows), ...middle, ...late];
}

/** The picture of a record's sources; every speaker and outlet stands in it once. */
export function sourcePicture(reports: readonly ReportSummary[], claims: readonly CitedClaim[]): SourcePicture {
  const drawn: Drawn = { nodes: new Map(), edges: new Map() };
  const origins = byOrigin(reports);
  for (const carried of origins.slice(0, MOST_ORIGINS)) drawOrigin(drawn, carried, claims);
  const speakers = [...drawn.nodes.values()].filter(({ column }) => column === "speaker");
  const hidden = new Set(speakers.slice(MOST_SPEAKERS).map(({ key }) => key));
  const nodes = [...drawn.nodes.values()].filter(({ key }) => !hidden.has(key));
  if (hidden.size) nodes.push({ key: "speaker more", column: "speaker", label: `and ${hidden.size} more` });
  const undrawn = origins.length - MOST_ORIGINS;
  if (undrawn > 0) nodes.push({ key: "origin more", column: "origin", label: `and ${undrawn} more` });
  const rows = Math.max(1, ...byColumn(nodes).map(({ length }) => length));
  const edges = [...drawn.edges.values()].filter(([from]) => !hidden.has(from));
  return { nodes: placed(nodes, edges, rows), edges, rows };
}
