// A few lines for what the data in a schema folder cannot say. They change the record that the mapping made.
import { defineVendor, type Mapped } from "afterword";
import { text, valueAt } from "afterword/mapping";
import { phonic as generated } from "afterword/phonic"; // for you: from "./generated/acme/vendor.js"

const KEY = "/data/conversation/external_id";

export const acme = defineVendor(generated, {
  refine: ({ references }, payload): Mapped | null => {
    // "north/7421": a customer's number, after the branch
    const [, branch, customer] = /^(\w+)\/(\d+)$/.exec(text(valueAt(payload, KEY)) ?? "") ?? [];
    if (branch === undefined || customer === undefined) return null;
    // the record holds both, so nothing of the text is lost
    return {
      record: { references: [...references, { name: "branch", value: branch }], customer: { id: customer } },
      uses: [KEY],
    };
  },
});
