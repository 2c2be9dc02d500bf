// Which customer of ours a conversation belongs to.
import type { Conversation } from "afterword/phonic";
import type { Listed, Workspace } from "../lib/types.js";

interface Tenant {
  id: string;
  workspace: string;
  external_id: string;
}

const tenants: Tenant[] = [{ id: "t1", workspace: "north", external_id: "n-1" }];

export const tenantOf = (conversation: Conversation): Tenant | undefined =>
  tenants.find(({ workspace }) => workspace === conversation.workspace); // uses: workspace property

export const slug = (conversation: Conversation): string => conversation.workspace?.toLowerCase() ?? "none"; // uses: workspace optional; no compile
export const label = (conversation: Conversation): string => `${conversation.workspace ?? "none"}/${conversation.id}`; // uses: workspace property
export const titled = ({ workspace = "none", id }: Conversation): string => `${workspace} ${id}`; // uses: workspace parameter; no compile
export const listed = (conversation: Conversation): Listed => ({
  id: conversation.id,
  workspace: conversation.workspace ?? "none", // uses: workspace write; no compile
  starred: false,
});
export const same = (a: Workspace, b: Workspace): boolean => a === b;
export const nameOf = (tenant: Tenant): string => tenant.workspace;
export const isKnown = (name: string): boolean => tenants.some((tenant) => tenant.workspace === name);
export const WORD = "workspace";

/** The id that our own system gave the conversation. */
export const externalId = (conversation: Conversation): string | null => conversation.external_id ?? null; // uses: external_id property; no compile
export const lower = (conversation: Conversation) => conversation.external_id?.toLowerCase(); // uses: external_id optional; no compile
export const joined = ({ external_id: externalId, id }: Conversation): string => `${externalId}-${id}`; // uses: external_id parameter
export const isOurs = (conversation: Conversation): boolean => {
  const known = new Set(tenants.map((tenant) => tenant.external_id));
  const { external_id } = conversation; // uses: external_id destructuring
  return typeof external_id === "string" && known.has(external_id);
};
export const narrowed = (conversation: Conversation): string => {
  if (!("external_id" in conversation)) return ""; // uses: external_id in
  return String(conversation["external_id"]); // uses: external_id element
};
