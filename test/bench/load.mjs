// Posts signed deliveries to servers, in a process of its own: a message { port, requests } is answered with how many
// milliseconds they took. Bytes over sockets, for a client as busy as the server would be what is measured.
import { connect } from "node:net";
import { deliveries } from "./deliveries.mjs";

const CONNECTIONS = 16;

const bytesOf = ({ headers, body }) => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([
    Buffer.from(`POST /webhooks/phonic HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`),
    body,
  ]);
};

/** Whether an answer has come whole; an error when it is not 200. */
const whole = (answer) => {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  if (!answer.startsWith("HTTP/1.1 200 ")) throw new Error(`answered ${answer.slice(0, end)}`);
  const length = /\r\ncontent-length: (\d+)/i.exec(answer);
  return length ? answer.length === end + 4 + +length[1] : answer.endsWith("\r\n0\r\n\r\n");
};

const open = (port) =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true }, () => resolve(socket));
    socket.setEncoding("latin1").once("error", reject);
  });

/** Sends from a common list, one delivery after the other's answer, until none is left. */
const work = (socket, next) =>
  new Promise((resolve, reject) => {
    let answer = "";
    const send = () => {
      const bytes = next();
      if (bytes) socket.write(bytes);
      else resolve();
    };
    socket.on("data", (text) => {
      answer += text;
      try {
        if (!whole(answer)) return;
      } catch (error) {
        reject(error);
      }
      answer = "";
      send();
    });
    socket.on("close", () => reject(new Error("the server hung up")));
    send();
  });

process.on("disconnect", () => process.exit());
process.on("message", async ({ port, requests }) => {
  // signed anew every time: signatures age
  const list = (await deliveries("phonic", { kilobytes: 10 })).map(bytesOf);
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(port)));
  let sent = 0;
  const start = performance.now();
  await Promise.all(
    sockets.map((socket) => work(socket, () => (sent < requests ? list[sent++ % list.length] : undefined))),
  );
  process.send(performance.now() - start);
  for (const socket of sockets) socket.removeAllListeners("close").destroy();
});
