import "reflect-metadata";
import { Controller, Headers, HttpCode, Injectable, Post, Req, UnauthorizedException } from "@nestjs/common";
import { type ReceiveOptions, receiveOrThrow } from "afterword";
import { phonic } from "afterword/phonic";

interface RawRequest {
  readonly rawBody?: Buffer;
}

@Injectable()
export class WebhookVerifier {
  private readonly webhook: ReceiveOptions;

  constructor() {
    // one instance for all requests
    this.webhook = { secret: process.env.PHONIC_WEBHOOK_SECRET as string };
  }

  async verify(body: Buffer, headers: Record<string, string>): Promise<{ event_type: string }> {
    try {
      return (
        await receiveOrThrow(phonic, { body, headers }, this.webhook)
      ).payload as { event_type: string };
    } catch {
      throw new UnauthorizedException();
    }
  }
}

@Controller("phonic")
export class PhonicController {
  private readonly verifier = new WebhookVerifier();

  @Post()
  @HttpCode(200)
  async receive(@Req() request: RawRequest, @Headers() headers: Record<string, string>) {
    const event = await this.verifier.verify(request.rawBody as Buffer, headers);
    return { received: event.event_type };
  }
}
