// node sql.mjs <path> <statement>…: runs statements on a file of SQLite, and writes the rows of the last one as JSON. With
// a parent that listens it then waits: a transaction that was begun stays open until the parent lets go.
import { DatabaseSync } from "node:sqlite";

const [path, ...statements] = process.argv.slice(2);
const db = new DatabaseSync(path);
db.exec("pragma busy_timeout = 20000");
let rows = [];
for (const text of statements) rows = db.prepare(text).all();
if (process.send) {
  process.on("disconnect", () => db.close());
  process.send({ ready: true });
} else {
  console.log(JSON.stringify(rows));
  db.close();
}
