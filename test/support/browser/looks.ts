// What is wrong with how a page looks, as a list of sentences: findings of axe, weak contrast, and what is cut or sticks out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { painted, pictured, THEMES, type Theme } from "./chromium.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The widths at which nothing may be cut. */
const WIDTHS = [320, 400, 600, 900, 1100, 1440, 2000];

/** Those at which a designer would look. */
const LOOKED_AT = [400, 900, 1440];

/** The least contrast of text, as WCAG asks of text of any size below large. */
const CONTRAST = 4.5;

/** What is wrong at any width, in light and dark. Each line begins with where. Pictures are kept under the name. */
export const faultsOf = async (page: Page, name: string): Promise<string[]> => {
  const before = page.viewportSize() ?? { width: 1440, height: 900 };
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: before.height });
    await painted(page);
    faults.push(...(await overflowOf(page)).map((fault) => `${width}: ${fault}`));
    if (!LOOKED_AT.includes(width)) continue;
    for (const theme of THEMES) {
      faults.push(...(await faultsAt(page, width, theme)));
      await pictured(page, `${name}-${width}-${theme}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(before);
  await painted(page);
  return faults;
};

const faultsAt = async (page: Page, width: number, theme: Theme): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: theme });
  await painted(page);
  const weak = await contrastOf(page);
  // the structure is the same in both themes
  const found = theme === "light" ? await axeOf(page) : [];
  return [...weak, ...found].map((fault) => `${width} ${theme}: ${fault}`);
};

/** What axe calls serious or critical. */
export const axeOf = async (page: Page): Promise<string[]> => {
  // as an expression, because the policy of the document takes no script element
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import("axe-core") }).axe.run(document, {
        resultTypes: ["violations"],
      }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, html }) => `${id} ${target}: ${html.slice(0, 160)}`),
    );
};

/** Text whose contrast with what is behind it is below 4.5, each look of a text once. */
export const contrastOf = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const known = new Map<string, Colour>();
    const colour = (text: string): Colour => {
      const made = known.get(text);
      if (made) return made;
      if (!context) throw new Error("there is no canvas");
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = text;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      const read: Colour = [red, green, blue, alpha / 255];
      known.set(text, read);
      return read;
    };
    const over = (front: Colour, back: Colour): Colour => [
      front[0] * front[3] + back[0] * (1 - front[3]),
      front[1] * front[3] + back[1] * (1 - front[3]),
      front[2] * front[3] + back[2] * (1 - front[3]),
      1,
    ];
    const luminance = (of: Colour): number => {
      const [red = 0, green = 0, blue = 0] = of.slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element): Colour => {
      const layers: Colour[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const layer = colour(getComputedStyle(at).backgroundColor);
        layers.push(layer);
        if (layer[3] === 1) break;
      }
      const dark = matchMedia("(prefers-color-scheme: dark)").matches;
      const canvas: Colour = dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
      return layers.reduceRight((back, front) => over(front, back), canvas);
    };
    const opacity = (element: Element): number => {
      let product = 1;
      for (let at: Element | null = element; at; at = at.parentElement)
        product *= Number(getComputedStyle(at).opacity);
      return product;
    };
    const weak = new Map<string, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.textContent?.trim() || !element?.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest(":disabled, [aria-disabled=true], noscript, script, style")) continue;
      const back = behind(element);
      const [red, green, blue, alpha] = colour(getComputedStyle(element).color);
      const front = over([red, green, blue, alpha * opacity(element)], back);
      const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio >= least) continue;
      const look = `contrast ${ratio.toFixed(2)} of ${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
      weak.set(look, `${look}: ${node.textContent.trim().slice(0, 60)}`);
    }
    return [...weak.values()];
  }, CONTRAST);

/** What makes the page scroll sideways, lies outside of it, or is cut where nothing says that there is more. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page is ${wide} px too wide`);
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} ${(element.textContent ?? "").trim().slice(0, 40)}`;
    /** Whether it is there for those who listen, and not to be seen. */
    const isHidden = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 || height <= 1 || element.closest("[hidden], [inert]") !== null;
    };
    /** The nearest around it that scrolls or cuts sideways. */
    const frameOf = (element: Element): { at: Element; cuts: boolean } | undefined => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if (overflowX === "auto" || overflowX === "scroll") return { at, cuts: false };
        if (overflowX === "hidden" || overflowX === "clip") return { at, cuts: true };
      }
      return undefined;
    };
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      if (!element.checkVisibility({ visibilityProperty: true }) || isHidden(element)) continue;
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
      const cuts = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      if (cuts(overflowX) && textOverflow === "clip" && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut at its side: ${nameOf(element)}`);
      if (cuts(overflowY) && webkitLineClamp === "none" && element.scrollHeight > element.clientHeight + 2)
        found.push(`cut at its foot: ${nameOf(element)}`);
      // what is said in text or is worked with has to be within what is around it
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      if (!hasText && !element.matches("button, input, select, a, [role=button], [role=tab]")) continue;
      const { left, right } = element.getBoundingClientRect();
      const frame = frameOf(element);
      const edges = frame?.at.getBoundingClientRect() ?? { left: 0, right: innerWidth };
      if (frame && !frame.cuts) continue;
      const isCut = left < edges.left - 1 || right > edges.right + 1;
      if (isCut && !(frame && getComputedStyle(frame.at).textOverflow !== "clip"))
        found.push(`sticks out: ${nameOf(element)}`);
    }
    return [...new Set(found)].slice(0, 12);
  });
