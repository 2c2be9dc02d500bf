// Other Nodes than the one at hand, from npm. With `npm run test:services` each runs the tests of what differs between
// them: zstd (from 22.15), web crypto, streams, the frameworks' servers and the command line. With `npm run test:nodes`
// each runs all tests.
import { expect, test } from "vitest";
import { testsOn } from "../support/commands/nodes.js";

const FILES =
  process.env.AFTERWORD_TEST === "nodes"
    ? []
    : [
        ...["test/captures/", "test/suites/captures", "test/suites/recipes"],
        ...[
          "test/signature/",
          "test/receive",
          "test/delivery",
          "test/jwt",
          "test/cli",
          "test/commands/verify",
        ],
      ];

test.each(["22", "24", "26"])("Node %s", { timeout: 1_200_000 }, async (version) => {
  const { failed, skipped, broken, names, output } = await testsOn(version, "dist", FILES);
  expect({ failed, skipped, broken }, output).toEqual({ failed: [], skipped: 0, broken: [] });
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter((name) => name.includes("zstd")).length).toBeGreaterThan(5);
});
