const server = Bun.serve({
  port: 3000,
  fetch(req) {
    return new Response("hi");
  },
});

console.log(server.url.href);
