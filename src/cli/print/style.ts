import { createColors } from "picocolors";

/** Colours for meaning only; none when the stream is no terminal or NO_COLOR is set. */
export function style(stream: NodeJS.WriteStream) {
  const colors = createColors(stream.isTTY === true && !process.env.NO_COLOR);
  return { strong: colors.bold, faint: colors.dim, doubt: colors.yellow, bad: colors.red, key: colors.cyan };
}

export type Style = ReturnType<typeof style>;

/** Shape of a status, as on the page; always printed with the word beside it. */
export const STATUS_SHAPES: Readonly<Record<string, string>> = {
  held: "●",
  ongoing: "◐",
  planned: "○",
  postponed: "○→",
  cancelled: "⊘",
  refused: "⊗",
  denied: "◇",
  done: "●",
  announced: "○",
  threatened: "△",
  demanded: "!",
  reversed: "↺",
};

export const POLARITY_GLYPHS: Readonly<Record<string, string>> = {
  affirm: "✓",
  deny: "✕",
  blame: "↗",
  plan: "…",
  demand: "!",
  decline: "–",
  threaten: "△",
  expect: "~",
  characterise: "≈",
};
