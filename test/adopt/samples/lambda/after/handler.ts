import { receiveOrThrow } from "afterword";
import { phonic } from "afterword/phonic";

interface Event {
  readonly headers: Record<string, string | undefined>;
  readonly body: string | null;
}

interface Result {
  readonly statusCode: number;
  readonly body?: string;
}

export const handler = async (event: Event): Promise<Result> => {
  const payload = event.body ?? "";
  const headers = event.headers as Record<string, string>;
  let data;
  try {
    data = (
      await receiveOrThrow(
        phonic,
        { body: payload, headers },
        { secret: process.env.PHONIC_SECRET as string },
      )
    ).payload as { data: { conversation: { id: string } } };
  } catch {
    return { statusCode: 401 };
  }
  return { statusCode: 200, body: data.data.conversation.id };
};
