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
  return (mention) => {
    const { office, level, institution } = mention;
    if (!office || institution || (mention.kind !== "person" && mention.kind !== "office")) return mention;
    const padded = ` ${office.replaceAll("-", " ")} `;
    const post = posts.find(
      (one) => (!one.level || one.level === level) && one.forms.some((form) => padded.includes(form)),
    );
    return post ? { ...mention, serves: post.institution } : mention;
  };
}
