// Conversations of all vendors, in the one form.
import type { Conversation } from "afterword";
import type { ConversationEnded } from "afterword/phonic";
import { phonic } from "afterword/phonic";

export interface Saved {
  id: string;
  durationMs: number;
  tenant: string;
}

export const save = async (conversation: Conversation): Promise<void> => {
  const { durationMs, tenant, startedAt } = conversation; // uses: duration_ms conversation durationMs; uses: workspace conversation tenant
  console.log(durationMs, tenant, startedAt);
};

export const savedOf = (conversation: Conversation): Saved => ({
  id: conversation.id ?? "",
  durationMs: conversation.durationMs ?? 0, // uses: duration_ms conversation durationMs
  tenant: conversation.tenant ?? "none", // uses: workspace conversation tenant
});

export const whoEnded = ({ endedBy }: Conversation): string =>
  endedBy?.role === "unknown" ? (endedBy.raw ?? "") : (endedBy?.role ?? ""); // uses: ended_by conversation endedBy.raw|endedBy.role

export const rolesOf = (conversation: Conversation): (string | null)[] =>
  conversation.transcript.items.map(({ roleRaw }) => roleRaw); // uses: role conversation transcript.items.*.roleRaw; may: response_status_code

export const isAgent = (item: Conversation["transcript"]["items"][number]): boolean => item.role === "agent"; // uses: role conversation transcript.items.*.role; may: response_status_code

export const failures = (conversation: Conversation): number =>
  conversation.transcript.items // may: response_status_code
    .filter(({ tool }) => tool?.isError).length; // uses: response_status_code conversation transcript.items.*.tool.isError

export const ticketOf = (conversation: Conversation): string | undefined =>
  conversation.references.find(({ name }) => name === "external_id")?.value; // uses: external_id conversation references

export const inputs = (conversation: Conversation) => conversation.variables.input; // uses: template_variables/* conversation variables.input

export const normalised = (payload: ConversationEnded): number | null =>
  phonic.normalize("conversation.ended", payload).durationMs; // uses: duration_ms conversation durationMs

// Other members of the record, and members of the same name of our own.
export const total = (rows: readonly Saved[]): number => rows.reduce((sum, row) => sum + row.durationMs, 0);
export const byTenant = (rows: readonly Saved[], tenant: string): Saved[] => rows.filter((row) => row.tenant === tenant);
export const summary = ({ id, channel, outcome }: Conversation): string => `${id} ${channel} ${outcome?.summary ?? ""}`;
export const agentOf = (conversation: Conversation): string | null => conversation.agent?.name ?? null;
