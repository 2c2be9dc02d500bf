// Where Call Control applications of Telnyx send the events of their calls.
import type { Application, ApplicationAnswer, paths } from "../../generated/telnyx/paths.js";
import { bodyOf, connect, type ManagerOptions } from "./connect.js";
import { unexpected } from "./endpoints.js";
import { idOf, type Settings, type SettingsManager, type SettingsPlan, settingsManager } from "./settings.js";
import { hideUrl } from "./target.js";

/** An application. */
export interface TelnyxApplication {
  /** The application's id. Deliveries have it as `connection_id`. */
  readonly application: string;
}

/** What is set. `events` is null: an application sends all events of its calls. */
export interface TelnyxSettings extends Settings {
  /** The form of the events: `2` is the one that Afterword knows. */
  readonly version: string | null;
}

/** What `subscribe` would do. */
export type TelnyxPlan = SettingsPlan<TelnyxSettings>;

/**
 * Manages where Call Control applications send the events of their calls. There is no `unsubscribe`: an application must
 * have a URL. The key that deliveries are signed with is not in the API, but in the portal.
 */
export type TelnyxManager = Omit<SettingsManager<TelnyxApplication, unknown, TelnyxSettings>, "unsubscribe">;

/** The documented address of the API. */
export const SERVER = "https://api.telnyx.com/v2";

/** Makes the manager of applications. */
export const telnyxManager = (options: ManagerOptions): TelnyxManager => {
  const { client, hide } = connect<paths>({ name: "Telnyx", server: SERVER }, options);
  const pathOf = ({ application }: TelnyxApplication) => ({
    params: { path: { id: idOf("Telnyx", "application", application) } },
  });
  const { subscribe, plan, read } = settingsManager<TelnyxApplication, unknown, TelnyxSettings, Application>(
    {
      name: "Telnyx",
      words: { url: "another URL", events: "other events", version: "another form of events" },
      none: {},
      called: ({ application }) => `application ${idOf("Telnyx", "application", application)}`,
      wanted: () => ({ version: "2" }),
      read: async (of) =>
        bodyOf<ApplicationAnswer>(await client.GET("/call_control_applications/{id}", pathOf(of)))?.data ??
        {},
      settingsOf: ({ webhook_event_url, webhook_event_failover_url, webhook_api_version }) => {
        hideUrl(webhook_event_failover_url ?? undefined, hide);
        return {
          url: webhook_event_url || null,
          events: null,
          version: typeof webhook_api_version === "string" ? webhook_api_version : null,
        };
      },
      write: async (of, { url, version }, { application_name, webhook_event_url }) => {
        // both must be given with every change
        const address = url ?? webhook_event_url;
        if (typeof application_name !== "string" || typeof address !== "string")
          throw unexpected("Telnyx", "the answer does not have the application's name");
        const body = {
          application_name,
          webhook_event_url: address,
          ...(typeof version === "string" && { webhook_api_version: version }),
        };
        const answer = await client.PATCH("/call_control_applications/{id}", { ...pathOf(of), body });
        return bodyOf<ApplicationAnswer>(answer)?.data;
      },
    },
    hide,
  );
  return { subscribe, plan, read };
};
