// What all packages share.
export { default as CallView } from "./call-view";
export * as billing from "./billing";
export { Repository } from "./repository";
export type { CallFinished as Finished, Call, Outcome, Turn, SwitchboardEvents } from "@vendors/switchboard";
export { switchboard as vendor } from "@vendors/switchboard";
export * from "./words";
