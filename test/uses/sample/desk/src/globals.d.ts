// What the templates of the old desk see.
declare namespace Desk {
  type Length = import("afterword/phonic").Conversation["duration_ms"]; // uses: duration_ms indexed-access
  interface Row {
    duration_ms: number;
    role: string;
  }
}
