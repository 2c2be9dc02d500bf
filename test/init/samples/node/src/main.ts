import { createServer } from "node:http";

const server = createServer((req, res) => {
  if (req.url === "/health") {
    res.end("ok");
    return;
  }
  res.statusCode = 404;
  res.end();
});

server.listen(process.env.PORT);
