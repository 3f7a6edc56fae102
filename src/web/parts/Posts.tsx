/** Where it is known from who a person is: the reports and registers that tell of the person's posts. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Post } from "../../server/types.ts";
import { postsQuery } from "../api.ts";
import { dayInWords, shortDay } from "../text/dates.ts";
import { partyName } from "../text/states.ts";

/** "ambassador of United States in Chile, 2010 to 2014". */
function postWords({ term: { office, state, at, from, until }, register }: Post): string {
  const post = [office || "no post", partyName(state)].join(", ");
  const where = at ? ` in ${partyName(at)}` : "";
  // A report tells of its own day, a register of a whole term.
  const time = register && from ? `, ${dayInWords(from)} to ${until ? dayInWords(until) : "now"}` : "";
  return `${post}${where}${time}`;
}

const Source = ({ report, register }: Post) =>
  report ? (
    <>
      told by{" "}
      <Link to="/reports/$id" params={{ id: report.id }} className="link">
        {report.outlet ?? "a report"}
        {report.publishedAt ? `, ${shortDay(report.publishedAt)}` : ""}
      </Link>
    </>
  ) : (
    <>register {register}</>
  );

/** The posts; nothing where nobody tells of any. */
export function Posts({ name }: { readonly name: string }) {
  const { data } = useQuery(postsQuery(name));
  if (!data?.length) return null;
  return (
    <ul className="posts">
      {data.map((post) => (
        <li key={JSON.stringify([post.term, post.report?.id, post.register])}>
          {postWords(post)}
          {" · "}
          <span className="quietly">
            <Source {...post} />
          </span>
        </li>
      ))}
    </ul>
  );
}
