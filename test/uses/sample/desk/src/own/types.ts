// Types of our own, with names that vendors have as well.

export interface Meeting {
  duration_ms: number;
  ended_by: "user" | "assistant" | "error";
  external_id: string;
  workspace: string;
  role: "user" | "assistant";
  latencies_ms: number[];
  template_variables: Record<string, string>;
  response_status_code: number;
}

export const meeting: Meeting = {
  duration_ms: 1,
  ended_by: "user",
  external_id: "e",
  workspace: "w",
  role: "user",
  latencies_ms: [],
  template_variables: { order_id: "1" },
  response_status_code: 200,
};

export const line = ({ duration_ms, ended_by, external_id }: Meeting): string => `${duration_ms} ${ended_by} ${external_id}`;
export const describe = (of: Meeting): string => {
  switch (of.ended_by) {
    case "user":
      return of.workspace;
    case "assistant":
      return of.role;
    case "error":
      return of["duration_ms"].toFixed();
  }
};
export type MeetingLength = Meeting["duration_ms"];
export type Short = Pick<Meeting, "duration_ms" | "role">;
export const members: (keyof Meeting)[] = ["duration_ms", "role", "workspace"];
export const words = ["duration_ms", "ended_by", "conversation.transferred"];
export const event = (tag: string): boolean => tag === "conversation.transferred";
export const rows: Record<string, number> = { duration_ms: 1, role: 2, workspace: 3 };
/* duration_ms, role and workspace stand in this comment, and `conversation.duration_ms`, too. */
export const text = "conversation.duration_ms and ended_by are members";
export const query = `SELECT duration_ms, role, workspace FROM meetings WHERE ended_by = 'user'`;
export class Ledger {
  duration_ms = 0;
  role = "ledger";
  add(of: Meeting): void {
    this.duration_ms += of.duration_ms;
  }
}
