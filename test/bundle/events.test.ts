import { expect, test } from "vitest";
import { openapi, problemsOf } from "../support/generating.js";

const payload = { type: "object", properties: { id: { type: "string" } } };

test.each(["types", "vendor", "normalize", "paths"])(
  "no event can have the name of a file: %s",
  async (tag) => {
    expect(await problemsOf({ "v/openapi.json": openapi({ [tag]: payload }) })).toMatchObject([
      {
        rule: "name-clash",
        message: `${tag} would name both this event and a file of its own in the folder.`,
      },
    ]);
  },
);

test.each(["normalized", "normalize.call"])("an event can have a name like it: %s", async (tag) => {
  expect(await problemsOf({ "v/openapi.json": openapi({ [tag]: payload }) })).toEqual([]);
});
