/** The keys that a page listens to, told beside it. */
interface KeysProps {
  readonly keys: readonly (readonly [keys: readonly string[], does: string])[];
}

/** What moves along the lines of a list, and to the words beside it. */
export const listKeys: KeysProps["keys"] = [
  [["/"], "search"],
  [["j", "k"], "move"],
  [["e"], "the words"],
];

/** What a record's own page listens to; its buttons name their keys themselves. */
export const recordKeys: KeysProps["keys"] = [
  [["Tab"], "along the doors"],
  [["e"], "the words"],
  [["Esc"], "back"],
];

/** The list of keys. */
export const Keys = ({ keys }: KeysProps) => (
  <section className="keys" aria-label="Keys">
    {keys.map(([names, does]) => (
      <span key={does}>
        {names.map((name) => (
          <kbd key={name}>{name}</kbd>
        ))}{" "}
        {does}
      </span>
    ))}
  </section>
);
