// Chromium, as the tests start it, and pages in it that note what a page must not do.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { root } from "../files.js";

const PLACES = ["chromium", "chromium-browser", "google-chrome"].map((name) => join("/usr/bin", name));
const CHROMIUM = [process.env.CHROMIUM ?? "", ...PLACES].find((path) => path !== "" && existsSync(path));

/** Nothing but what a test asks for goes over the network, and memory is measured to the byte. */
const FLAGS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  "--enable-precise-memory-info",
];

/** What a page is opened with. */
export interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
  /** Takes the policy of the document away, so that nothing but the page itself keeps text from being markup. */
  readonly withoutPolicy?: boolean;
}

export type Theme = "light" | "dark";
export const THEMES: readonly Theme[] = ["light", "dark"];

/** A page, and what it did that somebody would have to explain. */
export interface Opened {
  readonly page: Page;
  /** The URLs that it asked for, without `data:`. */
  readonly requests: string[];
  /** Errors and warnings of its console, exceptions, dialogs and windows that it opened. */
  readonly complaints: string[];
}

/** Opens pages of one browser. */
export type Open = (url: string, opening?: Opening) => Promise<Opened>;

/**
 * A group of tests in Chromium. Without one they are skipped, by a name that says so; `test:services` takes no skipped
 * tests.
 */
export const inChromium = (name: string, tests: (open: Open) => void): void => {
  const missing = `${name}: no Chromium is there (apt-get install chromium, or name one in CHROMIUM)`;
  describe.skipIf(CHROMIUM === undefined)(CHROMIUM === undefined ? missing : name, () => {
    let browser: Browser;
    const contexts: BrowserContext[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM as string, args: FLAGS });
    });
    afterAll(() => browser?.close());
    tests(async (url, { width = 1440, height = 900, theme = "light", withoutPolicy = false } = {}) => {
      // a test opens one after another: those before it need no more memory
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: "reduce",
        bypassCSP: withoutPolicy,
        permissions: ["clipboard-read", "clipboard-write"],
      });
      contexts.push(context);
      const opened = watched(await context.newPage());
      await opened.page.goto(url);
      return opened;
    });
  });
};

const watched = (page: Page): Opened => {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.context().on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("popup", (popup) => complaints.push(`window: ${popup.url()}`));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, requests, complaints };
};

/** Waits until what has changed is painted. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Keeps a picture in `test/artefacts`, for people to look at. */
export const pictured = async (page: Page, name: string): Promise<void> => {
  const folder = join(root, "test/artefacts");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
