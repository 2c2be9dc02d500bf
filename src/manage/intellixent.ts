import type { paths } from "../../generated/intellixent/paths.js";
import { AfterwordError } from "../errors.js";
import { type AssistantManager, autocallsManager, numberOf, UUID } from "./autocalls.js";
import { connect, type ManagerOptions } from "./connect.js";
import { targetOf } from "./target.js";

export const SERVER = "https://portal.intellixent.ai/api";

/**
 * Intellixent documents paths with the assistant in them, while the rest of its API is that of Autocalls: where the
 * documented path is not there, the call is made again in Autocalls' form.
 */
export const intellixentManager = (options: ManagerOptions): AssistantManager => {
  const api = { name: "Intellixent", server: SERVER };
  const { client, hide } = connect<paths>(api, options);
  const platform = autocallsManager(options, api);
  const place = (assistant: number | string) => ({ params: { path: { assistantId: idOf(assistant) } } });

  return {
    subscribe({ assistant, url }) {
      const body = { webhook_url: targetOf(url, hide) };
      return documentedFirst(
        assistant,
        async () => {
          const path = "/assistants/{assistantId}/enable-conversation-ended-webhook";
          return (await client.POST(path, { ...place(assistant), body })).data ?? {};
        },
        () => platform.subscribe({ assistant, url }),
      );
    },
    unsubscribe({ assistant }) {
      return documentedFirst(
        assistant,
        async () => {
          const path = "/assistants/{assistantId}/disable-conversation-ended-webhook";
          return (await client.POST(path, place(assistant))).data ?? {};
        },
        () => platform.unsubscribe({ assistant }),
      );
    },
  };
};

/** Whether the path takes the number or the UUID is not documented. */
const idOf = (assistant: number | string): string => {
  const id = String(assistant);
  return UUID.test(id) ? id : String(numberOf(assistant, "Intellixent"));
};

const documentedFirst = async <Answer>(
  assistant: number | string,
  documented: () => Promise<Answer>,
  platform: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await documented();
  } catch (error) {
    if (!isNotFound(error)) throw error;
    // Autocalls' form takes the number only
    if (UUID.test(String(assistant))) {
      const { message, code } = error;
      const hint = "Try the assistant's number instead: which of the two it takes is not documented.";
      throw new AfterwordError(code, message, { hint });
    }
    return platform().catch((second: unknown) => {
      // the path that exists is the one of which the vendor says something
      throw isNotFound(second) && !says(second) ? error : second;
    });
  }
};

const says = ({ message }: AfterwordError): boolean => message.includes(" It says: ");

const isNotFound = (error: unknown): error is AfterwordError =>
  error instanceof AfterwordError && error.code === "ERR_MANAGE_NOT_FOUND";
