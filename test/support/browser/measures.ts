// What a page costs: memory, time, and how much of it is in the document.
import { existsSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/**
 * The memory of a page, in megabytes: what its scripts hold, and all that its process holds for itself, with the document
 * and what is painted. Linux tells the second; elsewhere it is what the scripts hold.
 */
export const memoryOf = async (
  page: Page,
): Promise<{ readonly scripts: number; readonly process: number }> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const scripts = (metrics.find(({ name }) => name === "JSHeapTotalSize")?.value ?? 0) / 1e6;
  await session.detach();
  const own = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await own?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  await own?.detach();
  const sizes = processInfo
    .filter(({ type, id }) => type === "renderer" && existsSync(`/proc/${id}/status`))
    .map(({ id }) =>
      Number(/RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0),
    );
  return { scripts, process: Math.max(scripts, ...sizes.map((size) => size / 1e3)) };
};

/** How much is in the document: elements and texts, and characters. */
export const sizeOf = (page: Page): Promise<{ readonly nodes: number; readonly characters: number }> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let nodes = 0;
    let characters = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes++;
      if (node.nodeType === Node.TEXT_NODE && !node.parentElement?.closest("script, style"))
        characters += node.nodeValue?.length ?? 0;
    }
    return { nodes, characters };
  });

/**
 * Clicks the entry of the list that is at a place, as slowly as a person, and says how many milliseconds pass until its
 * delivery is painted. The page's own clock tells: from the event to the frame. Null if there was no entry. The entry may
 * move away while the button is down, because the list grows at its top.
 */
export const clickTime = async (page: Page, position: number): Promise<number | null> => {
  await page.evaluate(() => {
    const own = window as unknown as { answered: Promise<number | null> };
    own.answered = new Promise((resolve) => {
      const onPress = (event: Event): void => {
        const id = (event.target as Element).closest("[role=treeitem]")?.id;
        if (!id) {
          resolve(null);
          return;
        }
        const isShown = (): boolean =>
          document.getElementById(id)?.getAttribute("aria-selected") === "true" &&
          document
            .querySelector(".delivery-facts")
            ?.textContent?.startsWith(`#${id.replace("delivery-", "")} `) === true;
        const look = (): void => {
          if (isShown()) setTimeout(() => resolve(performance.now() - event.timeStamp));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      addEventListener("pointerdown", onPress, { once: true, capture: true });
    });
  });
  const box = await page.locator(".entries").boundingBox();
  if (!box) throw new Error("there is no list");
  await page.mouse.click(box.x + box.width / 2, box.y + 30 + position * 70, { delay: 80 });
  return page.evaluate(() => (window as unknown as { answered: Promise<number | null> }).answered);
};
