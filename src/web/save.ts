/** Files made in the browser: pictures as they stand on the page, tables as CSV and JSON. */

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
];
const written = ["font-family", "font-size", "font-weight", "font-style", "text-anchor"];

/** A copy of the picture that carries its looks in itself, on paper of the page's colour. */
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
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", getComputedStyle(document.documentElement).backgroundColor);
  copy.prepend(paper);
  return copy;
}

const asSvg = (svg: SVGSVGElement): string => new XMLSerializer().serializeToString(standalone(svg));

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
  canvas.width = svg.viewBox.baseVal.width * DENSITY;
  canvas.height = svg.viewBox.baseVal.height * DENSITY;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (png) save(`${name}.png`, png);
}
