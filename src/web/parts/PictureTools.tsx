/** Every picture can be taken away, as SVG and as PNG. */
import "../styles/picture.css";
import type { RefObject } from "react";
import { savePng, saveSvg } from "../picture.ts";

interface PictureToolsProps {
  /** The element that holds the picture. */
  readonly of: RefObject<HTMLElement | null>;
  /** The file's name without its ending. */
  readonly name: string;
}

/** The two buttons. */
export function PictureTools({ of, name }: PictureToolsProps) {
  const picture = () => of.current?.querySelector("svg") ?? null;
  const take = (how: (svg: SVGSVGElement, name: string) => unknown) => () => {
    const svg = picture();
    if (svg) how(svg, name);
  };
  return (
    <span className="picture-tools">
      <button type="button" className="link" onClick={take(saveSvg)} aria-label="Save the picture as SVG">
        SVG
      </button>
      <button type="button" className="link" onClick={take(savePng)} aria-label="Save the picture as PNG">
        PNG
      </button>
    </span>
  );
}
