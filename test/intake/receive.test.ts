import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";
import { isPublic } from "../../src/intake/fetch.ts";
import { receive, receiveBytes } from "../../src/intake/receive.ts";

const SENTENCE = "Marco Rubio met Sergei Lavrov in Riyadh on 18 February 2025.";
const RUSSIAN =
  "Министр иностранных дел Сергей Лавров встретился в Эр-Рияде с государственным секретарём США Марко Рубио. Стороны обсудили работу посольств.";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Windows-1251 has the Cyrillic letters in the order of Unicode. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (c) => {
    const code = c.charCodeAt(0);
    if (code === 0x451) return 0xb8;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });

const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const buffer = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return big ? buffer.swap16() : buffer;
};

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Talks in Riyadh</title><meta property="og:site_name" content="Example News"><meta property="article:published_time" content="2025-02-18T10:00:00Z"></head><body><nav>Home Sport</nav><article><h1>Talks in Riyadh</h1>${body}</article></body></html>`;

describe("what comes in at the door", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-intake-"));
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["empty", new Uint8Array(), /is empty.*Give a file/],
    ["only space", bytes(" \n\t "), /nothing but space/],
    ["binary", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256), /is not text.*saved as text first/],
    [
      "a PNG",
      Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
      ]),
      /is not text/,
    ],
  ])("refuses %s, with cause and remedy", async (_, content, message) => {
    await expect(receiveBytes(content, "report.txt")).rejects.toThrow(message);
  });

  it("refuses 50 MB before reading them", async () => {
    const path = file("huge.txt", "");
    truncateSync(path, 50_000_000);
    await expect(receive(path)).rejects.toThrow(/50 MB.*Split it/);
  });

  it.each([
    ["UTF-8", bytes(SENTENCE)],
    ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(SENTENCE)])],
    ["UTF-16 LE with a mark", utf16(SENTENCE, false, true)],
    ["UTF-16 BE with a mark", utf16(SENTENCE, true, true)],
    ["UTF-16 LE without", utf16(SENTENCE, false, false)],
    ["UTF-16 BE without", utf16(SENTENCE, true, false)],
  ])("reads %s", async (_, content) => {
    expect((await receiveBytes(content, "report.txt")).report.text).toBe(SENTENCE);
  });

  it("reads Windows-1251, undeclared as text and declared in a page", async () => {
    expect((await receiveBytes(windows1251(RUSSIAN), "report.txt")).report.text).toBe(RUSSIAN);
    const html = `<html><head><meta charset="windows-1251"></head><body><article><p>${RUSSIAN}</p><p>${RUSSIAN}</p></article></body></html>`;
    expect((await receiveBytes(windows1251(html), "page.html")).report.text).toContain("Лавров");
  });

  it("reads Windows-1251 among Latin words and markup, declared as something else or not at all", async () => {
    const mixed = `Foreign Minister Sergei Lavrov («Лавров») met Marco Rubio in Riyadh. ${SENTENCE}`;
    const marked = Uint8Array.from(windows1251(mixed), (byte, i) =>
      mixed[i] === "«" ? 0xab : mixed[i] === "»" ? 0xbb : byte,
    );
    expect((await receiveBytes(marked, "report.txt")).report.text).toBe(mixed);
    const html = `<html><head><title>Page</title></head><body><article><p>${RUSSIAN}</p><p>${SENTENCE}</p></article></body></html>`;
    expect((await receiveBytes(windows1251(html), "page.html")).report.text).toContain("Лавров");
    const lying = html.replace("<head>", '<head><meta charset="utf-8">');
    expect((await receiveBytes(windows1251(lying), "page.html")).report.text).toContain("Лавров");
  });

  it.each(["windows-1251", "utf-16", "nonsense"])("reads UTF-8 that declares itself %s", async (charset) => {
    const html = `<html><head><meta charset="${charset}"></head><body><article><p>${RUSSIAN}</p></article></body></html>`;
    expect((await receiveBytes(bytes(html), "page.html")).report.text).toContain("Лавров");
  });

  it("reads UTF-16 without a mark in other alphabets than the Latin", async () => {
    expect((await receiveBytes(utf16(RUSSIAN, false, false), "report.txt")).report.text).toBe(RUSSIAN);
    expect((await receiveBytes(utf16(RUSSIAN, true, false), "report.txt")).report.text).toBe(RUSSIAN);
  });

  it("reads the quotation marks of Windows-1252", async () => {
    const text = Uint8Array.from([...Buffer.from("\x93We met,\x94 said Jos\xe9 Albares\x92s aide.", "latin1")]);
    expect((await receiveBytes(text, "report.txt")).report.text).toBe("“We met,” said José Albares’s aide.");
  });

  it("takes one token of a megabyte and reads it to nothing", async () => {
    const { report } = await receiveBytes(bytes("x".repeat(1_000_000)), "report.txt");
    expect(loadReader().read(report).contacts).toEqual([]);
  });

  it("takes the article out of a page, with what the page says of itself", async () => {
    const { report } = await receiveBytes(
      bytes(
        page(
          `<p>${SENTENCE}</p>${"<p>The talks were about the work of embassies, the two ministries said in the evening.</p>".repeat(8)}`,
        ),
      ),
      "page.html",
    );
    expect(report).toMatchObject({ outlet: "Example News", publishedAt: "2025-02-18", language: "en" });
    expect(report.title).toContain("Talks in Riyadh");
    expect(report.text).toContain(SENTENCE);
    expect(report.text).not.toContain("Home Sport");
  });

  it("reads a page that breaks off in the middle of a tag", async () => {
    const whole = page(`<p>${SENTENCE}</p>`);
    const { report } = await receiveBytes(bytes(whole.slice(0, whole.indexOf("</p>") + 2)), "page.html");
    expect(report.text).toContain("Riyadh");
  });

  it.each(["<p>", "<li>x</li>", "<dt><dd>"])(
    "refuses a page of a hundred thousand elements at once: %s",
    async (tag) => {
      const before = performance.now();
      await expect(receiveBytes(bytes(`<html><body>${tag.repeat(100_000)}x`), "wide.html")).rejects.toThrow(
        "wide.html has more than 60000 elements",
      );
      expect(performance.now() - before).toBeLessThan(2_000);
    },
  );

  it("refuses a page nested a hundred thousand deep", async () => {
    await expect(receiveBytes(bytes(`<html><body>${"<div>".repeat(100_000)}x`), "deep.html")).rejects.toThrow(
      /nests its elements.*Save the page's text/,
    );
  });

  it("says what is wrong with a file", async () => {
    await expect(receive(join(folder, "absent.txt"))).rejects.toThrow(/does not exist.*Check the spelling/);
    await expect(receive(folder)).rejects.toThrow(/is a folder/);
    file("bad.meta.json", "{");
    await expect(receive(file("bad.txt", SENTENCE))).rejects.toThrow(/bad\.meta\.json is not JSON/);
    file("wrong.meta.json", '{"publishedAt": "18 February"}');
    await expect(receive(file("wrong.txt", SENTENCE))).rejects.toThrow(/publishedAt.*YYYY-MM-DD/);
  });

  it("takes the particulars beside a text, and what is given over them", async () => {
    file("good.meta.json", '{"outlet": "Example News", "publishedAt": "2025-02-18"}');
    const path = file("good.txt", SENTENCE);
    expect((await receive(path)).report).toMatchObject({ outlet: "Example News", publishedAt: "2025-02-18" });
    expect((await receive(path, { outlet: "Other" })).report.outlet).toBe("Other");
  });
});

describe("addresses", () => {
  let server: Server;
  let base: string;
  const answers: Record<string, (response: ServerResponse) => void> = {
    "/ok": (r) => r.end(SENTENCE),
    "/moved": (r) => r.writeHead(302, { location: "/ok" }).end("x".repeat(1_000_000)),
    "/loop": (r) => r.writeHead(302, { location: "/loop" }).end(),
    "/script": (r) => r.writeHead(302, { location: "file:///etc/passwd" }).end(),
    "/large": (r) => r.writeHead(200, { "content-length": "60000000" }).end("x"),
    "/endless": (r) => {
      const chunk = "x".repeat(1_000_000);
      const more = (): void => {
        while (!r.destroyed && r.write(chunk));
        if (!r.destroyed) r.once("drain", more);
      };
      more();
    },
    "/broken": (r) => {
      r.writeHead(200, { "content-length": "1000" });
      r.write("half");
      setTimeout(() => r.destroy(), 50);
    },
    "/missing": (r) => r.writeHead(404).end(),
  };
  beforeAll(async () => {
    server = createServer((request, response) => (answers[request.url ?? ""] ?? answers["/missing"]!)(response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const get = (path: string) => receive(base + path, {}, { allowPrivate: true });

  it("follows a redirect and keeps the address where it ended", async () => {
    expect((await get("/moved")).report).toEqual({ text: SENTENCE, url: `${base}/ok` });
  });

  it.each([
    ["/loop", /redirects more than 5 times/],
    ["/script", /file: addresses are not read/],
    ["/large", /60 MB, larger than/],
    ["/endless", /larger than the 20 MB/],
    ["/broken", /broke off.*nothing of it was kept/],
    ["/missing", /answered 404/],
  ])("refuses %s, with cause and remedy", async (path, message) => {
    await expect(get(path)).rejects.toThrow(message);
  });

  it("says that an address cannot be reached", async () => {
    await expect(receive("http://127.0.0.1:9/", {}, { allowPrivate: true })).rejects.toThrow(
      /cannot be reached.*Check the address/,
    );
    await expect(receive("http://no-such-host.invalid/")).rejects.toThrow(/cannot be found/);
  });

  it("does not follow a redirect from outside to inside", async () => {
    // The first hop stands for a public server: only addresses of hops after it are checked.
    let hops = 0;
    const isAllowed = (address: string): boolean => hops++ === 0 || isPublic(address);
    await expect(receive(`${base}/moved`, {}, { isAllowed })).rejects.toThrow(/private network.*public address/);
    expect(hops).toBe(2);
  });

  it("refuses addresses that lead inside", async () => {
    for (const inside of [
      base,
      "http://localhost/",
      "http://[::1]/",
      "http://10.1.2.3/",
      "http://169.254.169.254/latest",
      "http://0.0.0.0/",
      "http://2130706433/",
      "http://0x7f.1/",
      "http://0177.0.0.1/",
      "http://①②⑦.⓪.⓪.①/",
      "http://[::ffff:7f00:1]/",
      "http://[64:ff9b::7f00:1]/",
    ]) {
      await expect(receive(inside), inside).rejects.toThrow(/private network.*public address/);
    }
  });

  it.each([
    "127.0.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "fe80::1",
    "fc00::1",
    "::ffff:127.0.0.1",
    "::127.0.0.1",
    "::10.0.0.1",
    "fec0::1",
    "64:ff9b::10.0.0.1",
    "2002:7f00:1::",
    "224.0.0.1",
    "not an address",
  ])("%s is not public", (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(["8.8.8.8", "2001:4860:4860::8888"])("%s is public", (address) => {
    expect(isPublic(address)).toBe(true);
  });
});
