// How names of members are spelled.

/** `callId`, `Call ID` and `call-id` as `call_id`. */
export const snakeCase = (name: string): string =>
  name.replace(/(?<=[a-z\d])(?=[A-Z])|[ -]/g, "_").toLowerCase();
