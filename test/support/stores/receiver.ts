// A process that takes one delivery and never ends it. The tests bundle and start it, and kill it.
import { createHandler } from "afterword";
import { phonic } from "afterword/phonic";
import { kinds } from "./kinds.js";

const { kind, port, endpoint, secret, timeout, headers, body } = JSON.parse(process.argv[2] ?? "");
const connected = kinds[kind]?.connect({ host: "127.0.0.1", port }, endpoint);
const handle = createHandler(phonic, {
  secret,
  timeout,
  ...(connected && { store: connected.store }),
  onConversation: () => {
    console.log("running");
    return new Promise(() => {});
  },
});
handle(new Request("https://example.com/", { method: "POST", headers, body }));
setInterval(() => {}, 1000);
