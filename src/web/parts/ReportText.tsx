/** A report's text as received, with marks laid on it. The text is only ever text: React escapes every character. */
import { memo, useMemo } from "react";
import type { Mark } from "../text/marks.ts";
import { type Segment, segmentParagraphs } from "../text/segments.ts";

interface ReportTextProps {
  readonly text: string;
  readonly language?: string | undefined;
  readonly marks: readonly Mark[];
  /** The item that is pointed at, on the text or elsewhere. */
  readonly active?: string | null;
  readonly onPoint?: (item: string | null) => void;
  /** Where the sign behind a mark leads: the item's card. */
  readonly cardOf?: ((item: string) => { readonly id: string; readonly name: string } | undefined) | undefined;
}

const innermost = (segment: Segment<Mark>): Mark | undefined =>
  segment.marks.findLast((mark) => mark.kind !== "note") ?? segment.marks.at(-1);

const classes = (segment: Segment<Mark>, active: string | null): string => {
  const kinds = new Set(segment.marks.map((mark) => `is-${mark.kind}`));
  const claim = segment.marks.findLast((mark) => mark.kind === "claim");
  const person = segment.marks.findLast((mark) => mark.kind === "person");
  if (claim?.side) kinds.add(`claim-${claim.side}`);
  if (person?.side) kinds.add(`person-${person.side}`);
  if (active !== null && segment.marks.some((mark) => mark.item === active)) kinds.add("is-active");
  return [...kinds].join(" ");
};

type SignProps = { readonly mark: Mark } & Pick<ReportTextProps, "cardOf">;

function Sign({ mark, cardOf }: SignProps) {
  const card = cardOf?.(mark.item);
  if (!card || !mark.sign) return null;
  // biome-ignore lint/a11y/useAnchorContent: the sign is drawn by the style sheet; its name is the label
  return <a className="sign" href={`#${card.id}`} data-sign={mark.sign} aria-label={card.name} data-item={mark.item} />;
}

function Piece({
  text,
  segment,
  active,
  cardOf,
}: { readonly text: string; readonly segment: Segment<Mark> } & Pick<ReportTextProps, "active" | "cardOf">) {
  const words = text.slice(segment.start, segment.end);
  const mark = innermost(segment);
  if (!mark) return words;
  const closing = segment.marks.filter((m) => m.sign && Math.min(m.end, text.length) === segment.end);
  return (
    <>
      <mark className={classes(segment, active ?? null)} data-item={mark.item}>
        {words}
      </mark>
      {closing.map((m) => (
        <Sign key={m.item} mark={m} cardOf={cardOf} />
      ))}
    </>
  );
}

const itemAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>("[data-item]")?.dataset.item ?? null) : null;

/** The whole text in paragraphs; its textContent is exactly the text as received. */
export const ReportText = memo(function ReportText({
  text,
  language,
  marks,
  active,
  onPoint,
  cardOf,
}: ReportTextProps) {
  const parts = useMemo(() => segmentParagraphs(text, marks), [text, marks]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only lights up what the signs and cards reach by keyboard
    <div
      className="report-text"
      lang={language}
      dir="auto"
      onPointerOver={(event) => onPoint?.(itemAt(event.target))}
      onPointerLeave={() => onPoint?.(null)}
      onFocus={(event) => onPoint?.(itemAt(event.target))}
      onBlur={() => onPoint?.(null)}
    >
      {parts.map(({ span, segments }) => (
        <p key={span.start}>
          {segments.map((segment) => (
            <Piece key={segment.start} text={text} segment={segment} active={active ?? null} cardOf={cardOf} />
          ))}
        </p>
      ))}
    </div>
  );
});
