/** Names across spellings: whether two ways of writing a name can be one person's. Knows letters, and no list of people. */

/** Letters that Unicode does not take apart into a base and an accent. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  æ: "ae",
  œ: "oe",
  ə: "a",
};

/** Case and accents do not tell names apart: "Türkiye", "Turkiye". */
export const fold = (form: string): string => (PLAIN.test(form) ? form.toLowerCase() : foldLetters(form));

/** Most words: nothing in them but case to level. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const PLAIN = /^[\x00-\x7f]*$/u;

const foldLetters = (form: string): string =>
  form
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[łøßđðþıæœə]/gu, (letter) => WHOLE_LETTERS[letter] ?? letter);

/**
 * What romanisations of Arabic, Persian, Russian, Ukrainian and the Turkic languages differ in, in the order in which it is
 * levelled. Words of one syllable are left alone: in Zhang and Zheng, Chan and Chen the vowel tells two names apart.
 */
const ROMANISATION: readonly (readonly [RegExp, string])[] = [
  // Abdel Fattah, Abd al-Fattah, Abdul-Fattah; Abdullah, Abdallah, Abdollah.
  [/^abd[aeou]l+/u, "abd"],
  [/t?sch|tch/gu, "ch"],
  [/dzh|dj/gu, "j"],
  [/gh/gu, "g"],
  [/dh/gu, "d"],
  [/th/gu, "t"],
  [/ph/gu, "f"],
  [/q|ck|c(?=[^ehiy]|$)/gu, "k"],
  [/ks/gu, "x"],
  // Yevgeny, Evgeny; Nazarbayev, Nazarbaev; Aliyev, Aliev.
  [/^ye/u, "e"],
  [/(?<=[aeiou])y(?=[aeiou])/gu, ""],
  [/ee/gu, "i"],
  [/oo|ou/gu, "u"],
  [/[ae][iyj]/gu, "ai"],
  [/(?<!^)y/gu, "i"],
  // Abdullah, Abdulla; Mehdi and Mahdi keep theirs apart from no other name.
  [/(?<=[aeiou])h(?=[^aeiou]|$)/gu, ""],
  [/(?<=[^aeiou])er$/u, "r"],
  [/e/gu, "a"],
  [/o/gu, "u"],
];

const ARTICLE = /^(?:al|el|ul)$/u;
const HYPHENED_ARTICLE = /(?<![\p{L}\p{N}])(?:a[sdrztn]|ash|ath|adh)-(?=\p{L})/gu;
const JUNIOR = /^(?:jr|sr)$/u;
/** Without XI, which is a name more often than Pius XI is in the news. */
const ORDINAL = /^(?:i{1,3}|iv|vi{0,3}|ix|x|xi{2,3}|xiv|xvi?)$/u;

interface Name {
  /** Its words, levelled, without articles and ordinals. */
  readonly words: readonly string[];
  /** "ii" of a monarch or pope. */
  readonly ordinal?: string;
  /** Words and ordinal as one. */
  readonly key: string;
  /** The words without what parts them, and in the order of the alphabet. */
  readonly joined: string;
  readonly sorted: string;
}

/** Names worked out lately; the same few are compared again and again. */
const worked = new Map<string, Name>();
const MOST_WORKED = 5_000;

function nameFrom(text: string): Name {
  const known = worked.get(text);
  if (known) return known;
  if (worked.size >= MOST_WORKED) worked.clear();
  const name = workOut(text);
  worked.set(text, name);
  return name;
}

function workOut(text: string): Name {
  const plain = fold(text).replaceAll(HYPHENED_ARTICLE, "");
  const all = plain
    .replace(/['ʼʻ`]s$/u, "")
    .replace(/['ʼʻ`]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const ordinal = all.find((word, i) => i > 0 && i === all.length - 1 && ORDINAL.test(word));
  const words = all.filter((word) => word !== ordinal && !JUNIOR.test(word));
  const bare = words.filter((word) => !ARTICLE.test(word));
  const keys = (bare.length > 0 ? bare : words).map(wordKey);
  return {
    words: keys,
    ...(ordinal ? { ordinal } : {}),
    key: [...keys, ...(ordinal ? [ordinal] : [])].join(" "),
    joined: keys.join(""),
    sorted: [...keys].sort().join(" "),
  };
}

/** One word of a name, the same for all its usual romanisations. */
function wordKey(word: string): string {
  const syllables = word.match(/[aeiouy]+/gu)?.length ?? 0;
  return syllables < 2 ? single(word.replace(/[iy]{2}$|y$/u, "i")) : levelled(word);
}

const levelled = (word: string): string =>
  single(ROMANISATION.reduce((form, [spelling, key]) => form.replace(spelling, key), word));

const single = (word: string): string => word.replace(/(\p{L})\1+/gu, "$1");

/** Keys of a name's words, the same for "Sergei Lavrov" and "Sergey Lavrov", "al-Sisi" and "el-Sissi". */
export const nameKeys = (name: string): readonly string[] => nameFrom(name).words;

/** A key that a name and its other spellings share; for tables by name. */
export const nameKey = (name: string): string => nameFrom(name).key;

/** Key of the last word, which most languages' newspapers use alone. */
export const surnameKey = (name: string): string => nameFrom(name).words.at(-1) ?? "";

/**
 * Whether two names can be one person's: spelled otherwise, with a part left out, an initial, the family name first, or one
 * of them a single word of the other. "Li Qiang" is not "Li Keqiang", nor "Bill Clinton" "Hillary Clinton".
 */
export function doNamesFit(one: string, other: string): boolean {
  const a = nameFrom(one);
  const b = nameFrom(other);
  if (a.ordinal && b.ordinal && a.ordinal !== b.ordinal) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length === 0) return false;
  if (a.joined === b.joined) return true;
  if (short.length === 1) return short[0] === long.at(-1) || short[0] === long[0];
  if (a.sorted === b.sorted) return true;
  return !initialsDiffer(short, long) && isOneShortened(short, long);
}

/** "Tayyip Erdogan" of "Recep Tayyip Erdogan", "Mohammed bin Salman" of "… Al Saud", "S. Lavrov". */
const isOneShortened = (short: readonly string[], long: readonly string[]): boolean =>
  (short.at(-1) === long.at(-1) || short[0] === long[0]) && isSubsequence(short, long);

/** Initials between first and last name: "George W. Bush", "George H. W. Bush". */
function initialsDiffer(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a, b].map((words) => words.slice(1, -1).filter((word) => word.length === 1));
  return one!.length > 0 && other!.length > 0 && one!.join("") !== other!.join("");
}

/** "S.", "Rob", "Alex" for "Sergei", "Robert", "Alexander"; but "Paul" is no short "Paula". */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return true;
  const mayBeShort = short.length === 1 || (short.length >= 3 && long.length - short.length >= 2);
  return mayBeShort && long.startsWith(levelled(short));
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (at < short.length && isShortFor(short[at]!, word)) at++;
  return at === short.length;
}
