// The conversation-ended webhook of assistants on Intellixent, a reseller of Autocalls.
import type { paths } from "../../generated/intellixent/paths.js";
import { AfterwordError } from "../errors.js";
import { type AssistantManager, autocallsManager, numberOf, UUID } from "./autocalls.js";
import { connect, type ManagerOptions } from "./connect.js";
import { targetOf } from "./target.js";

/** The documented address of the API. */
export const SERVER = "https://portal.intellixent.ai/api";

/**
 * Makes the manager of assistants. Intellixent documents paths with the assistant in them, while the rest of its API is
 * that of Autocalls. If the documented path does not exist, the call is repeated in the form of Autocalls.
 */
export const intellixentManager = (options: ManagerOptions): AssistantManager => {
  const api = { name: "Intellixent", server: SERVER };
  const { client, hide } = connect<paths>(api, options);
  const platform = autocallsManager(options, api);
  const pathOf = (assistant: number | string) => ({ params: { path: { assistantId: idOf(assistant) } } });

  return {
    subscribe({ assistant, url }) {
      const body = { webhook_url: targetOf(url, hide) };
      return documentedFirst(
        assistant,
        async () => {
          const path = "/assistants/{assistantId}/enable-conversation-ended-webhook";
          return (await client.POST(path, { ...pathOf(assistant), body })).data ?? {};
        },
        () => platform.subscribe({ assistant, url }),
      );
    },
    unsubscribe({ assistant }) {
      return documentedFirst(
        assistant,
        async () => {
          const path = "/assistants/{assistantId}/disable-conversation-ended-webhook";
          return (await client.POST(path, pathOf(assistant))).data ?? {};
        },
        () => platform.unsubscribe({ assistant }),
      );
    },
  };
};

/** The number or the UUID. It is not documented which of them the path takes. */
const idOf = (assistant: number | string): string => {
  const id = String(assistant);
  return UUID.test(id) ? id : String(numberOf(assistant, "Intellixent"));
};

/** Makes the documented call. If its path does not exist, makes the call of the platform, Autocalls. */
const documentedFirst = async <Answer>(
  assistant: number | string,
  documented: () => Promise<Answer>,
  platform: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await documented();
  } catch (error) {
    if (!isNotFound(error)) throw error;
    // the form of Autocalls takes only the number
    if (UUID.test(String(assistant))) {
      const { message, code } = error;
      const hint =
        "Try the assistant's number instead: it is not documented which of the two the path takes.";
      throw new AfterwordError(code, message, { hint });
    }
    return platform().catch((second: unknown) => {
      // if both are not found, throw the error that quotes the vendor: its path exists
      throw isNotFound(second) && !says(second) ? error : second;
    });
  }
};

/** Whether the error quotes the vendor. */
const says = ({ message }: AfterwordError): boolean => message.includes(" It says: ");

const isNotFound = (error: unknown): error is AfterwordError =>
  error instanceof AfterwordError && error.code === "ERR_MANAGE_NOT_FOUND";
