// Reads documents that `afterword infer` wrote.

/** The schema of one event. */
export const schemaIn = (document, tag) =>
  document.webhooks[tag]?.post.requestBody.content["application/json"].schema;

/** What a `$ref` leads to. */
export const resolved = (document, ref) =>
  document.components?.schemas?.[ref.slice("#/components/schemas/".length)];

/** Whether the document names no place of a tag. */
export const hasNoTag = ({ "x-afterword": { event } }) =>
  event === undefined || (typeof event === "object" && Object.hasOwn(event, "required"));

/** The pointer of the conversation's id in an event; null where there is none. */
export const idIn = ({ "x-afterword": { conversationId = null } }, tag) =>
  typeof conversationId === "object" && conversationId !== null && !Array.isArray(conversationId)
    ? (conversationId[tag] ?? null)
    : conversationId;

/** The event that was inferred for one of the vendor's: the same tag, or the one whose members a payload has. */
export const eventFor = (document, tag, payload) => {
  const all = Object.keys(document.webhooks);
  if (all.includes(tag)) return tag;
  return all.find((each) => {
    const schema = schemaIn(document, each);
    const { properties = {}, required = [] } = schema.$ref ? resolved(document, schema.$ref) : schema;
    return (
      required.every((member) => Object.hasOwn(payload, member)) &&
      Object.keys(payload).every((member) => Object.hasOwn(properties, member))
    );
  });
};
