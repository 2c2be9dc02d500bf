/** The event of each vendor that ends a conversation, by the name that it is exported under. */
export const ended = {
  ada: "conversationEnded",
  autocalls: "conversationEnded",
  intellixent: "conversationEnded",
  phonic: "conversationEnded",
  speaknode: "conversationComplete",
};

/** The built event. */
export const endedEvent = async (vendor) =>
  (await import(new URL(`../../dist/src/vendors/${vendor}.js`, import.meta.url)))[ended[vendor]];
