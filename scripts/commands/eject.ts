// `afterword eject`: copies the schemas of a built-in vendor into the project.

import { join, relative, resolve } from "node:path";
import { vendors } from "../../src/vendors/index.js";
import { type Call, exit, unknownWord, usageError } from "../command.js";
import { requireLibraries } from "../libraries.js";
import { eject } from "../project/eject.js";
import { projectOf, shownPath } from "../project/file.js";
import { PROJECT_FILE } from "../project/find.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage = `Usage: afterword eject VENDOR [-o DIR]

Copies the schemas of a built-in vendor into your project, so that you can change them, also with
drift --patch. From then on every command uses them instead of the built-in ones. Other vendors that they
refer to are copied, too. A folder that is there already is not overwritten. Either everything is written or
nothing.

If there is no afterword.json, one is written, which names the folder.

Options:
  -o, --output DIR   the folder of your own vendors; otherwise afterword.json says it, or it is schemas
  -h, --help

To go back, remove the vendor's folder and run afterword generate.
`;

/** The options of the command line. */
export const options = { output: { type: "string", short: "o" } } as const;

/** Runs `afterword eject`. */
export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  const [slug, ...more] = positionals;
  const known = vendors.map((each) => each.slug);
  if (slug === undefined || more.length > 0)
    throw usageError("eject takes one vendor", `It takes one of: ${known.join(", ")}.`);
  if (!known.includes(slug)) throw unknownWord("eject", slug, known);
  // from then on commands read the schemas
  requireLibraries("reading schemas of your own", ["yaml"]);
  const project = projectOf(io);
  const schemas =
    values.output === undefined
      ? (project?.schemas ?? resolve(io.cwd, "schemas"))
      : resolve(io.cwd, String(values.output));
  const inProject = relative(io.cwd, schemas).replaceAll("\\", "/");
  const isInside = inProject !== "" && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(inProject);
  const isNew = !project && isInside;
  const shown = (path: string): string => shownPath(io.cwd, relative(io.cwd, path));
  const { files, slugs } = eject({
    slug,
    schemas,
    projectFile: isNew ? { path: join(io.cwd, PROJECT_FILE), text: projectText(inProject) } : undefined,
    shown,
  });
  for (const path of files) io.stdout(`${printable(shown(path))}\n`);
  const folder = printable(shown(schemas));
  const isUsed = isNew || project?.schemas === schemas;
  io.stderr(isUsed ? usedMessage(slugs, folder) : unusedMessage(folder, project !== undefined));
  if (project?.vendors && !project.vendors.includes(slug))
    io.stderr(
      `afterword: vendors in ${PROJECT_FILE} does not list ${slug}\n  Add it, so that payloads are recognised.\n`,
    );
  return exit.clean;
};

const usedMessage = (slugs: readonly string[], folder: string): string =>
  `afterword: from now on ${slugs.join(" and ")} ${slugs.length === 1 ? "is" : "are"} read from ${folder}\n  Next: npx afterword generate\n`;

/** What is said if commands do not look for schemas in the folder by themselves. */
const unusedMessage = (folder: string, hasProject: boolean): string =>
  `afterword: ${PROJECT_FILE} ${hasProject ? "names another folder" : "does not name this folder"}: give commands --schemas ${folder}\n  Next: npx afterword generate --schemas ${folder}\n`;

const projectText = (schemas: string): string => `${JSON.stringify({ $schema: SCHEMA, schemas }, null, 2)}\n`;

const SCHEMA = "./node_modules/afterword/schemas/_vocabulary/afterword.schema.json";
