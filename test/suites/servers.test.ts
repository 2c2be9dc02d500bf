// Servers under clients that hang up, lie about lengths or are slow. `npm run test:services` sends more of them.
import { afterAll, describe, expect, test } from "vitest";
import { svix } from "../support/deliveries.js";
import { ended } from "../support/receiving.js";
import { soak, started } from "../support/soak/soak.js";

const isLong = process.env.AFTERWORD_TEST === "services";
const CONNECTIONS = isLong ? 10_000 : 220;
const EVENTS = isLong ? 10_000 : 200;
const BODY = JSON.stringify(ended);
/** How much more a process may hold afterwards than before, in bytes. */
const MAY_HOLD = 8 * 1024 * 1024;

const ends: (() => void)[] = [];
afterAll(() => {
  for (const end of ends) end();
});

const figures = (name: string, before: number, after: number, peak: number): void => {
  const mib = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  if (isLong)
    console.log(`${name}: held ${mib(before)} → ${mib(after)} MiB, at most ${mib(peak)} MiB in all`);
};

describe.each(["node:http", "Express 5", "Fastify 5"])("%s", (name) => {
  test(`${CONNECTIONS} hostile connections`, { timeout: 600_000 }, async () => {
    const server = await started(name);
    ends.push(server.end);
    // what is loaded and compiled at first use does not count
    await soak(server.port, 110, BODY);
    const before = await server.memory();
    const statuses = await soak(server.port, CONNECTIONS, BODY);
    expect(server.lives()).toBe(true);
    expect(statuses).toHaveLength(CONNECTIONS / 20);
    expect(new Set(statuses)).toEqual(new Set([200]));
    const after = await server.memory();
    figures(name, before.held, after.held, after.peak);
    expect(after).toMatchObject({ errors: 0, connections: 0 });
    expect(after.held - before.held).toBeLessThan(MAY_HOLD);
  });
});

describe("AWS Lambda", () => {
  const seconds = (): string => String(Math.floor(Date.now() / 1000));
  const genuine = () => ({ headers: svix({ body: BODY, time: seconds() }).headers, body: BODY });
  // a number stands for a body of that many letters
  const large = 1_400_000;
  const hostile = (forged = svix({ body: "another body", time: seconds() }).headers): [number, object][] => [
    [401, { httpMethod: "POST", headers: null, body: large, isBase64Encoded: true }],
    [401, { headers: {}, body: null }],
    [401, { headers: forged, body: large, isBase64Encoded: true }],
    [400, { headers: forged, body: "{}!", isBase64Encoded: true }],
    [401, { headers: forged, body: large }],
    [413, { headers: { ...forged, "content-length": "99999999999" }, body: "{}" }],
    [413, { headers: forged, body: 11_000_000, isBase64Encoded: false }],
    [415, { headers: { ...forged, "content-encoding": "gzip" }, body: large, isBase64Encoded: true }],
    [405, { httpMethod: "PUT", headers: forged, multiValueHeaders: { a: ["b", "c"] }, body: "{}" }],
  ];

  test(`${EVENTS} hostile events`, { timeout: 600_000 }, async () => {
    const process = await started("AWS Lambda");
    ends.push(process.end);
    const batch = async (): Promise<void> => {
      const events = [...hostile(), [200, genuine()] as const];
      expect(await process.events(events.map(([, event]) => event))).toEqual(
        events.map(([status]) => status),
      );
    };
    await batch();
    const before = await process.memory();
    for (let sent = 0; sent < EVENTS; sent += 10) await batch();
    expect(process.lives()).toBe(true);
    const after = await process.memory();
    figures("AWS Lambda", before.held, after.held, after.peak);
    expect(after.errors).toBe(0);
    expect(after.held - before.held).toBeLessThan(MAY_HOLD);
  });
});
