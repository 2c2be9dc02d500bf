// Recipes save a conversation with console.log. This replaces it, in the process of the test or of what the test starts,
// by a function that fails or hangs when it is first called with an id that says so.
const { log } = console;
const tried = new Set();
globalThis.saved = [];
console.log = (...said) => {
  const id = String(said[0]);
  const isFirst = !tried.has(id);
  tried.add(id);
  if (isFirst && id.startsWith("conv_fails")) throw new Error("the database is away");
  // an async function waits for what it returns
  if (isFirst && id.startsWith("conv_hangs")) return new Promise(() => {});
  if (id.startsWith("conv_")) globalThis.saved.push(id);
  return log(...said);
};
