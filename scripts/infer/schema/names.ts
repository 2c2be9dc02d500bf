// Names of schemas, from names of members.

/** `tool_calls` as `tool_call`, `entries` as `entry`. */
export const singular = (name: string): string =>
  /(?:s|x|z|ch|sh)es$/i.test(name) && !/(?:ases|ides|ices|ages|ases|uses|oses)$/i.test(name)
    ? name.slice(0, -2)
    : /[a-z]ies$/i.test(name)
      ? `${name.slice(0, -3)}y`
      : /[a-z](?<!s|u|i)s$/i.test(name)
        ? name.slice(0, -1)
        : name;

/** `tool_call` as `ToolCall`, `conversation.ended` as `ConversationEnded`. */
export const typeName = (name: string): string => {
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").split(/[^A-Za-z\d]+/);
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join("");
  return /^[A-Za-z]/.test(joined) ? joined : `Event${joined}`;
};

/** Names that say nothing without the object around them. */
const VAGUE =
  /^(?:item|data|object|value|entry|result|info|detail|details|part|payload|record|element|content|body|message_?data|properties|list|row)$/i;

/** Gives each schema a name of its own. */
export interface NameGiver {
  /** @param around the name of the schema around it */
  give(name: string, around: string | undefined): string;
}

/** A giver of names, none of which are taken. */
export const nameGiver = (taken: Iterable<string> = []): NameGiver => {
  // names that differ only in case would be the same file or type
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const take = (name: string): string | undefined => {
    if (used.has(name.toLowerCase())) return undefined;
    used.add(name.toLowerCase());
    return name;
  };
  return {
    give: (name, around) => {
      const own = typeName(name);
      const longer = around === undefined ? own : `${around}${own}`;
      const free = (VAGUE.test(name) ? undefined : take(own)) ?? take(longer);
      if (free !== undefined) return free;
      for (let index = 2; ; index++) {
        const numbered = take(`${longer}${index}`);
        if (numbered !== undefined) return numbered;
      }
    },
  };
};
