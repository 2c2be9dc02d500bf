// Proposes what of an entry is a tool's call or answer.

import { isBoolean, isIdLike, isObjects, isText, type Place, pointerTo } from "../place.js";
import { followedBy, memberNamed, withoutNothing } from "../sources.js";

const IDS = ["tool_call_id", "call_id", "tool_use_id", "request_id", "invocation_id"];
const NAMES = ["tool_name", "function_name", "name"];
const INNER = ["function", "tool"];
const ARGUMENTS = [
  "arguments",
  "args",
  "tool_arguments",
  "tool_args",
  "function_arguments",
  "tool_arguments_json",
  "arguments_json",
  "parameters",
  "params",
  "params_as_json",
  "tool_input",
  "input",
  "request_body",
];
const OUTPUTS = [
  "output",
  "tool_output",
  "result_value",
  "result",
  "tool_result",
  "response",
  "response_body",
];
const ERRORS = ["is_error", "tool_is_error", "has_error", "failed", "is_failed"];
const SUCCESSES = ["successful", "is_successful", "success", "succeeded"];

/** The members of a tool, as sources. `at` is what is known of it. */
export interface ToolSources {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly arguments?: unknown;
  readonly output?: unknown;
  readonly isError?: unknown;
}

const hasValues = ({ types }: Place): boolean => types.size > 0;

/**
 * What an entry says of a tool.
 *
 * @param isCall whether the entry is nothing but a call or an answer, so that `id`, `name` and `type` are the tool's
 */
export const toolSources = (entry: Place, isCall: boolean): ToolSources => {
  const to = (place: Place | undefined): string | undefined => place && pointerTo(place, entry);
  const inner = INNER.flatMap(
    (name) => memberNamed(entry, [name], ({ members }) => members.size > 0) ?? [],
  )[0];
  const id = memberNamed(entry, isCall ? [...IDS, "id"] : IDS, isIdLike);
  const name =
    (inner && memberNamed(inner, ["name"], isText)) ??
    memberNamed(entry, isCall ? [...NAMES, "tool", "function"] : NAMES, isText);
  const args =
    (inner && memberNamed(inner, ARGUMENTS, hasValues)) ?? memberNamed(entry, ARGUMENTS, hasValues);
  const output = memberNamed(entry, OUTPUTS, hasValues);
  const error = memberNamed(entry, ERRORS, isBoolean);
  const success = memberNamed(entry, SUCCESSES, isBoolean);
  const isError = to(error) ?? (success && opposite(to(success) as string));
  return withoutNothing({ id: to(id), name: to(name), arguments: to(args), output: to(output), isError });
};

/** The opposite of a boolean. */
const opposite = (at: string): unknown => [
  { when: { at, equals: true }, value: false },
  { when: { at, equals: false }, value: true },
];

/** The lists of calls and answers in an entry. */
export const toolLists = (
  entry: Place,
): { readonly calls: Place | undefined; readonly results: Place | undefined } => ({
  calls: memberNamed(entry, ["tool_calls", "function_calls", "tool_invocations"], isObjects),
  results: memberNamed(entry, ["tool_results", "function_results", "tool_outputs"], isObjects),
});

/** The rules for the calls and answers that an entry lists. The AI agent calls tools. */
export const toolRules = (entry: Place, times: Readonly<Record<string, unknown>>): unknown[] => {
  const { calls, results } = toolLists(entry);
  return [
    ...(calls ? callRule(calls, entry, times) : []),
    ...(results ? resultRule(results, entry, times) : []),
  ];
};

const callRule = (list: Place, entry: Place, times: Readonly<Record<string, unknown>>): unknown[] => {
  const { output, isError, ...tool } = toolSources(list.entries as Place, true);
  if (tool.name === undefined) return [];
  const answer =
    output === undefined
      ? []
      : [
          {
            when: { at: output, is: "given" },
            kind: "tool_result",
            role: "tool",
            tool: withoutNothing({ id: tool.id, name: tool.name, output, isError }),
          },
        ];
  // what has a time of its own did not happen when the turn began
  const isTimed = [...(list.entries as Place).members.values()].some(({ format }) => format === "date-time");
  const call = {
    each: pointerTo(list, entry),
    kind: "tool_call",
    role: "agent",
    ...(!isTimed && times),
    tool,
  };
  return [followedBy(call, answer)];
};

const resultRule = (list: Place, entry: Place, times: Readonly<Record<string, unknown>>): unknown[] => {
  const { arguments: _, ...tool } = toolSources(list.entries as Place, true);
  if (tool.output === undefined) return [];
  return [{ each: pointerTo(list, entry), kind: "tool_result", role: "tool", ...times, tool }];
};
