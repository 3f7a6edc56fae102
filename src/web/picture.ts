/** Pictures as they stand on the page, made files that are read alone: looks and letters in them, title above, source beneath. */
import { save } from "./save.ts";
import { dayInWords } from "./text/dates.ts";
import { wrapped } from "./text/wrapped.ts";

const painted = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
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

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

interface Lettering {
  readonly size: number;
  readonly weight: number;
}
const TITLE: Lettering = { size: 15, weight: 600 };
const SOURCE: Lettering = { size: 11, weight: 400 };
const EDGE = 12;
const lineHeight = ({ size }: Lettering): number => Math.round(size * 1.4);

/** Lines of words, the first at `top`. */
function linesAt(top: number, lines: readonly string[], lettering: Lettering): SVGElement[] {
  const page = getComputedStyle(document.documentElement);
  return lines.map((words, i) => {
    const line = element("text", {
      x: EDGE,
      y: top + lettering.size + i * lineHeight(lettering),
      fill: page.color,
      "font-family": page.fontFamily,
      "font-size": lettering.size,
      "font-weight": lettering.weight,
    });
    line.textContent = words;
    return line;
  });
}

const KEY: Lettering = { size: 11.5, weight: 400 };
const SHAPE = 14;

/** The page's key to the shapes of status, which a timeline or a map cannot be read without; empty where it has none. */
function keyAt(top: number): SVGElement[] {
  let x = EDGE;
  return [...document.querySelectorAll<HTMLElement>("main .status-key .status")].flatMap((status) => {
    const shape = standalone(status.querySelector("svg")!);
    const place = { x, y: top, width: SHAPE, height: SHAPE };
    for (const [name, value] of Object.entries(place)) shape.setAttribute(name, String(value));
    const name = status.textContent.trim();
    const [word] = linesAt(top, [name], KEY);
    word!.setAttribute("x", String(x + SHAPE + 5));
    x += SHAPE + 5 + name.length * KEY.size * 0.6 + 14;
    return [shape, word!];
  });
}

/** The letters of the page's sans that occur in `words`, as a style sheet that needs no other file. */
async function letters(words: string): Promise<SVGElement> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const family = getComputedStyle(document.documentElement).fontFamily.split(",")[0]!;
  const faces = rules.filter(
    (rule): rule is CSSFontFaceRule =>
      rule instanceof CSSFontFaceRule && rule.style.getPropertyValue("font-family") === family,
  );
  const style = element("style", {});
  for (const face of faces.filter((one) => hasLetterOf(words, one.style.getPropertyValue("unicode-range")))) {
    const address = /url\("([^"]+)"\)/.exec(face.style.getPropertyValue("src"))?.[1];
    const file = address && (await fetch(new URL(address, face.parentStyleSheet?.href ?? location.href)));
    if (!file) continue;
    style.textContent += `@font-face{font-family:${family};font-weight:100 900;src:url(${await dataUrl(await file.blob())})}`;
  }
  return style;
}

/** Whether words hold a letter of a CSS `unicode-range`. */
const hasLetterOf = (words: string, range: string): boolean =>
  range.split(",").some((part) => {
    const [from = "0", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    const [low, high] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    return Array.from(words).some((letter) => letter.codePointAt(0)! >= low && letter.codePointAt(0)! <= high);
  });

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsDataURL(blob);
  });

/** The picture on paper of the page's colour, with its title above, and beneath where and when it was taken. */
async function framed(svg: SVGSVGElement): Promise<SVGElement> {
  const { x, y, width: own, height } = svg.viewBox.baseVal;
  const width = own + 2 * EDGE;
  const source = `Source: Readout, ${location.href}, ${dayInWords(new Date().toISOString().slice(0, 10))}`;
  const title = wrapped(document.title.replace(/ · Readout$/, ""), own, TITLE.size);
  const credit = wrapped(source, own, SOURCE.size);
  const top = EDGE + title.length * lineHeight(TITLE) + EDGE;
  const key = keyAt(top + height + EDGE);
  const below = top + height + EDGE + (key.length ? SHAPE + EDGE : 0);
  const whole = below + credit.length * lineHeight(SOURCE) + EDGE;
  const picture = standalone(svg);
  const place = { x: EDGE, y: top, width: own, height, viewBox: `${x} ${y} ${own} ${height}` };
  for (const [name, value] of Object.entries(place)) picture.setAttribute(name, String(value));
  const frame = element("svg", { xmlns: SVG, width, height: whole, viewBox: `0 0 ${width} ${whole}` });
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  frame.append(
    await letters(
      `${title.join("")}${credit.join("")}${svg.textContent}${key.map(({ textContent }) => textContent).join("")}`,
    ),
    element("rect", { width, height: whole, fill: paper }),
    ...linesAt(EDGE, title, TITLE),
    picture,
    ...key,
    ...linesAt(below, credit, SOURCE),
  );
  return frame;
}

const asSvg = async (svg: SVGSVGElement): Promise<string> => new XMLSerializer().serializeToString(await framed(svg));

/** Saves the picture as SVG. */
export const saveSvg = async (svg: SVGSVGElement, name: string): Promise<void> =>
  save(`${name}.svg`, new Blob([await asSvg(svg)], { type: "image/svg+xml" }));

/** Points of a PNG for each unit of the picture: sharp in print. */
const DENSITY = 3;

/** Saves the picture as PNG. */
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await asSvg(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (png) save(`${name}.png`, png);
}
