/** Whose post an office is: "deputy foreign minister" serves the Foreign Ministry. */
import { type Lexicon, list } from "../lexicon/index.ts";
import type { Mention } from "./types.ts";

/** Gives holders of a post the institution that its name tells, where the text names none. */
export function createPosts(lexicon: Lexicon): (mention: Mention) => Mention {
  const posts = lexicon.table("post-institutions").map(({ words, institution = "", level }) => ({
    forms: list(words).map((form) => ` ${form} `),
    institution,
    level,
  }));
  // The same few hundred offices come again and again.
  const known = new Map<string, typeof posts>();
  const postsOf = (office: string): typeof posts => {
    const padded = ` ${office.replaceAll("-", " ")} `;
    const found = known.get(office) ?? posts.filter(({ forms }) => forms.some((form) => padded.includes(form)));
    known.set(office, found);
    return found;
  };
  return (mention) => {
    const { office, level, institution } = mention;
    if (!office || institution || (mention.kind !== "person" && mention.kind !== "office")) return mention;
    const post = postsOf(office).find((one) => !one.level || one.level === level);
    return post ? { ...mention, serves: post.institution } : mention;
  };
}
