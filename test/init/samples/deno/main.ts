Deno.serve({ port: 8000 }, (_request) => {
  return new Response("hi");
});
