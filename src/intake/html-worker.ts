/** Takes the article out of an HTML page. Runs in a thread of its own, so that a hostile page can be stopped. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

export interface Article {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  /** When the page says that it came out, in the page's own words: "2022-11-29T22:30:00Z". */
  readonly published?: string;
  readonly language?: string;
}

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datePublished",
  "date",
  "dc.date",
  "DC.date.issued",
  "parsely-pub-date",
  "pubdate",
];
const SITE = ["og:site_name", "application-name"];
const PARAGRAPHS = "p, h1, h2, h3, h4, li, blockquote, td, figcaption";

/** Plain text of the article, paragraphs apart, with the particulars that the page declares of itself. */
export default function readArticle(html: string): Article {
  const { document } = parseHTML(html);
  const meta = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const tag = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
      const content = tag?.getAttribute("content")?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const published = meta(PUBLISHED) ?? document.querySelector("time[datetime]")?.getAttribute("datetime");
  const outlet = meta(SITE);
  const language = document.documentElement?.getAttribute("lang")?.trim();
  const pageTitle = document.title?.trim();
  const article = new Readability(document as never).parse();
  const text = article?.content ? paragraphsOf(article.content) : paragraphsOf(html);
  const title = article?.title?.trim() || pageTitle;
  return {
    text,
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  };
}

/** Text of the innermost paragraphs, one a line, blank lines between. */
function paragraphsOf(content: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  for (const noise of document.querySelectorAll("script, style, noscript, template, nav, form")) noise.remove();
  const blocks = [...document.querySelectorAll(PARAGRAPHS)].filter((block) => !block.querySelector("p"));
  const lines = blocks
    .map((block) => (block.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  return lines.length > 0 ? lines.join("\n\n") : (document.body?.textContent ?? "").replace(/[ \t]+/g, " ").trim();
}
