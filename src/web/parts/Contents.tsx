/** Where you are on a long page: its parts, to jump to. */
interface ContentsProps {
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}

/** The list of the page's parts. */
export const Contents = ({ sections }: ContentsProps) => (
  <nav className="contents" aria-label="On this page">
    <ul>
      {sections.map(({ id, name }) => (
        <li key={id}>
          <a href={`#${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  </nav>
);
