/**
 * The rooms of scripts from the ground up, and src below them. Rooms of one floor stand side by side. A file imports
 * files of its own floor and of lower ones; `import type` counts.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ["src", "generated"],
  ["text", "json", "pattern", "command", "package", "libraries", "at-the-end", "html", "page"],
  ["schema"],
  ["documents", "captures", "mapping"],
  ["lint", "project", "program"],
  ["bundle", "validate"],
  ["generate", "diff", "drift", "infer", "options"],
  ["redact", "management", "uses", "init", "adopt", "inbox"],
  ["run"],
  ["play", "parts", "report"],
  ["listen"],
  ["commands"],
  ["cli"],
];
