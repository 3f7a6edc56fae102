/** XML records small enough for memory, as trees; a malformed one is an error that says where. */
import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly children: Element[];
  text: string;
}

/** Parses one document; throws with line and column when it is malformed. Entities of other files are never fetched. */
export function parseXml(source: string): Element {
  const top: Element = { name: "", children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    const element: Element = { name, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.write(source).close();
  return top.children[0] ?? top;
}

/** The text of the element at the end of a path, with its white space evened out; empty when there is none. */
export function textAt(element: Element, ...path: readonly string[]): string {
  const found = path.reduce<Element | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    element,
  );
  return (found?.text ?? "").replace(/\s+/gu, " ").trim();
}

/** All elements of a name, at any depth. */
export const elementsOf = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
