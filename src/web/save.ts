/** Files made in the browser: pictures as they stand on the page, tables as CSV and JSON. */

import { dayInWords } from "./text/dates.ts";

/** Offers bytes or text for saving under a name. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const painted = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "fill-opacity",
  "stroke-opacity",
  "vector-effect",
  "paint-order",
];
const written = ["font-family", "font-size", "font-weight", "font-style", "text-anchor"];

/** A copy of the picture that carries its looks in itself. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg, copy].map((one) => [one, ...one.querySelectorAll<SVGElement>("*")]);
  from!.forEach((element, i) => {
    const style = getComputedStyle(element);
    const target = to![i]!;
    for (const name of element instanceof SVGTextContentElement ? [...painted, ...written] : painted) {
      target.setAttribute(name, style.getPropertyValue(name));
    }
    target.removeAttribute("class");
    target.removeAttribute("tabindex");
  });
  return copy;
}

const SVG = "http://www.w3.org/2000/svg";
const LINE = 22;

function textAt(y: number, size: number, weight: number, words: string): SVGTextElement {
  const ink = getComputedStyle(document.documentElement);
  const text = document.createElementNS(SVG, "text");
  const looks = { x: 10, y, fill: ink.color, "font-family": ink.fontFamily, "font-size": size, "font-weight": weight };
  for (const [name, value] of Object.entries(looks)) text.setAttribute(name, String(value));
  text.textContent = words;
  return text;
}

/** The picture on paper of the page's colour, with its title above, and beneath where and when it was taken. */
function framed(svg: SVGSVGElement): SVGSVGElement {
  const picture = standalone(svg);
  const { x, y, width, height } = svg.viewBox.baseVal;
  const whole = height + 2 * LINE + 10;
  const frame = document.createElementNS(SVG, "svg");
  const size = { xmlns: SVG, width, height: whole, viewBox: `0 0 ${width} ${whole}` };
  for (const [name, value] of Object.entries(size)) frame.setAttribute(name, String(value));
  const paper = document.createElementNS(SVG, "rect");
  paper.setAttribute("width", String(width));
  paper.setAttribute("height", String(whole));
  paper.setAttribute("fill", getComputedStyle(document.documentElement).backgroundColor);
  const place = { x: 0, y: LINE + 6, width, height, viewBox: `${x} ${y} ${width} ${height}` };
  for (const [name, value] of Object.entries(place)) picture.setAttribute(name, String(value));
  const source = `Source: Readout, ${location.href}, ${dayInWords(new Date().toISOString().slice(0, 10))}`;
  frame.append(
    paper,
    textAt(LINE - 4, 15, 600, document.title.replace(/ · Readout$/, "")),
    picture,
    textAt(whole - 9, 11, 400, source),
  );
  return frame;
}

const asSvg = (svg: SVGSVGElement): string => new XMLSerializer().serializeToString(framed(svg));

/** Saves the picture as SVG. */
export const saveSvg = (svg: SVGSVGElement, name: string): void =>
  save(`${name}.svg`, new Blob([asSvg(svg)], { type: "image/svg+xml" }));

/** Points of a PNG for each unit of the picture: sharp in print. */
const DENSITY = 3;

/** Saves the picture as PNG. */
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asSvg(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (png) save(`${name}.png`, png);
}
