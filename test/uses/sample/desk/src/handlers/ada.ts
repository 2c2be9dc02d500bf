// What happens when Ada calls: most names of its members are those of other vendors, too.
import { type Conversation, createHandler, receive } from "afterword";
import { ada, type ConversationMessage, type MessageContent, type TextContent } from "afterword/ada";

/** Only Ada's deliveries come here. */
const saveAda = async (conversation: Conversation): Promise<void> => {
  console.log(conversation.id, conversation.durationMs, conversation.endedBy?.raw);
};

export const POST = createHandler(ada, {
  secret: "shared",
  on: {
    "v1.conversation.ended": ({ data }) => {
      console.log(data.conversation_id, data.ended_by?.role, data.metadata?.external_id);
      switch (data.ended_by?.role) {
        case "end_user":
          return console.log("user");
        case "system":
          return console.log("error");
      }
    },
    "v1.conversation.message": (payload) => {
      console.log(textOf(payload));
    },
  },
  onConversation: saveAda,
});

export const direct = createHandler(ada, {
  secret: "shared",
  onConversation: (conversation) => {
    console.log(conversation.durationMs, conversation.tenant, conversation.endedBy?.role);
    for (const { role, roleRaw } of conversation.transcript.items) console.log(role, roleRaw);
  },
});

export const receipt = async (request: Request): Promise<number | null> => {
  const { conversation } = await receive(ada, request, { secret: "shared" });
  return conversation?.durationMs ?? null;
};

export const textOf = ({ data }: ConversationMessage): string => {
  const content: MessageContent | undefined = data.content; // uses: content property
  switch (content?.type) { // uses: content/type switch; may: content
    case "text": // may: content/type; may: content
      return content.body; // no compile
    case "link": // may: content/type; uses: content branch
      return content.url ?? ""; // may: content; no compile
    default:
      return "";
  }
};

export const isText = (content: MessageContent): content is TextContent => content.type === "text"; // uses: content/type property; may: content
export const textual = (body: string): TextContent => ({ type: "text", body }); // uses: content/type write
export const kindOf = (message: ConversationMessage): string | undefined => message.data.content?.type; // uses: content property; uses: content/type property
export const channelType = (message: ConversationMessage): string | undefined => message.data.channel?.type;
export const tag = (message: ConversationMessage): string => message.type;
export const author = (message: ConversationMessage): string | undefined => message.data.author?.role;
