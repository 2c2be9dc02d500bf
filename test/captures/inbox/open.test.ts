import { join } from "node:path";
import { expect, test } from "vitest";
import { openInbox } from "../../../scripts/captures/inbox/open.js";
import { inboxPlaceOf } from "../../../scripts/captures/inbox/place.js";
import { filesOf, folder } from "../../support/files.js";

test.each([true, false])("where no inbox is, nothing is made (read-only: %s)", async (isReadOnly) => {
  const cwd = folder({ "a.txt": "" });
  const before = filesOf(cwd);
  for (const [written, hint] of [
    ["none.db", "There is no such file."],
    ["none/none.db", "There is no such file."],
    ["sqlite:none.db?table=calls", "There is no such file."],
    [".", "It is not a file."],
  ] as const)
    await expect(
      openInbox(inboxPlaceOf(written, cwd), { isReadOnly, command: "inbox" }),
      join(cwd, written),
    ).rejects.toMatchObject({ code: "ERR_INBOX_OPEN", hint });
  expect(filesOf(cwd)).toEqual(before);
});
