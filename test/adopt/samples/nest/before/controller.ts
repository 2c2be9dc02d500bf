import "reflect-metadata";
import { Controller, Headers, HttpCode, Injectable, Post, Req, UnauthorizedException } from "@nestjs/common";
import { Webhook } from "svix";

interface RawRequest {
  readonly rawBody?: Buffer;
}

@Injectable()
export class WebhookVerifier {
  private readonly webhook: Webhook;

  constructor() {
    // one instance for all requests
    this.webhook = new Webhook(process.env.PHONIC_WEBHOOK_SECRET as string);
  }

  verify(body: Buffer, headers: Record<string, string>): { event_type: string } {
    try {
      return this.webhook.verify(body, headers) as { event_type: string };
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
  receive(@Req() request: RawRequest, @Headers() headers: Record<string, string>) {
    const event = this.verifier.verify(request.rawBody as Buffer, headers);
    return { received: event.event_type };
  }
}
