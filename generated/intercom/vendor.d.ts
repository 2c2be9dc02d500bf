// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { conversationAdminClosed } from "./conversation-admin-closed.js";
import { conversationUserCreated } from "./conversation-user-created.js";
import { conversationAdminSingleCreated } from "./conversation-admin-single-created.js";
import { conversationUserReplied } from "./conversation-user-replied.js";
import { conversationAdminReplied } from "./conversation-admin-replied.js";
import { conversationOperatorReplied } from "./conversation-operator-replied.js";
import { conversationAdminRepliedTranslated } from "./conversation-admin-replied-translated.js";
import { conversationAdminAssigned } from "./conversation-admin-assigned.js";
import { conversationAdminOpenAssigned } from "./conversation-admin-open-assigned.js";
import { conversationAdminNoted } from "./conversation-admin-noted.js";
import { conversationAdminOpened } from "./conversation-admin-opened.js";
import { conversationAdminSnoozed } from "./conversation-admin-snoozed.js";
import { conversationAdminUnsnoozed } from "./conversation-admin-unsnoozed.js";
import { conversationRatingAdded } from "./conversation-rating-added.js";
import { conversationPriorityUpdated } from "./conversation-priority-updated.js";
import { conversationRead } from "./conversation-read.js";
import { conversationCompanyUpdated } from "./conversation-company-updated.js";
import { conversationPartRedacted } from "./conversation-part-redacted.js";
import { conversationPartTagCreated } from "./conversation-part-tag-created.js";
import { conversationDeleted } from "./conversation-deleted.js";
import { conversationContactAttached } from "./conversation-contact-attached.js";
import { conversationContactDetached } from "./conversation-contact-detached.js";

export type * from "./types.js";
export { conversationAdminClosed, conversationUserCreated, conversationAdminSingleCreated, conversationUserReplied, conversationAdminReplied, conversationOperatorReplied, conversationAdminRepliedTranslated, conversationAdminAssigned, conversationAdminOpenAssigned, conversationAdminNoted, conversationAdminOpened, conversationAdminSnoozed, conversationAdminUnsnoozed, conversationRatingAdded, conversationPriorityUpdated, conversationRead, conversationCompanyUpdated, conversationPartRedacted, conversationPartTagCreated, conversationDeleted, conversationContactAttached, conversationContactDetached };

/** The type of `intercom`. */
export interface IntercomVendor {
  readonly slug: "intercom";
  readonly name: "Intercom";
  readonly docs: readonly [{
    readonly url: "https://developers.intercom.com/docs/references/2.16/webhooks/webhook-models";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.intercom.com/docs/references/2.17/webhooks/webhook-models";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.intercom.com/docs/references/preview/webhooks/webhook-models";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.intercom.com/docs/webhooks/setting-up-webhooks";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.intercom.com/docs/webhooks/webhook-notifications";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://github.com/intercom/Intercom-OpenAPI/tree/8889625a7b931d8649e18726e7f872ff073520fc";
    readonly read: "2026-11-29";
  }];
  readonly event: "/topic";
  readonly tagForm: "^[a-z_]+(?:[.][a-z_]+)+$";
  readonly conversationId: {
    readonly "conversation.admin.closed": "/data/item/id";
    readonly "conversation.user.created": "/data/item/id";
    readonly "conversation.admin.single.created": "/data/item/id";
    readonly "conversation.user.replied": "/data/item/id";
    readonly "conversation.admin.replied": "/data/item/id";
    readonly "conversation.operator.replied": "/data/item/id";
    readonly "conversation.admin.replied.translated": "/data/item/id";
    readonly "conversation.admin.assigned": "/data/item/id";
    readonly "conversation.admin.open.assigned": "/data/item/id";
    readonly "conversation.admin.noted": "/data/item/id";
    readonly "conversation.admin.opened": "/data/item/id";
    readonly "conversation.admin.snoozed": "/data/item/id";
    readonly "conversation.admin.unsnoozed": "/data/item/id";
    readonly "conversation.rating.added": "/data/item/id";
    readonly "conversation.priority.updated": "/data/item/id";
    readonly "conversation.read": "/data/item/id";
    readonly "conversation.company.updated": "/data/item/id";
    readonly "conversation_part.redacted": "/data/item/id";
    readonly "conversation_part.tag.created": "/data/item/id";
    readonly "conversation.deleted": readonly ["/data/item/conversation_id", "/data/item/id"];
    readonly "conversation.contact.attached": "/data/item/conversation/model/id";
    readonly "conversation.contact.detached": "/data/item/conversation/model/id";
  };
  readonly signature: {
    readonly scheme: "hmac";
    readonly algorithm: "sha1";
    readonly encoding: "hex";
    readonly header: { readonly name: "x-hub-signature"; readonly prefix: "sha1="; };
    readonly template: "{body}";
    readonly secret: { readonly encoding: "utf8"; readonly minBytes: 16; };
  };
  readonly delivery: {
    readonly id: { readonly at: "/id"; };
    readonly dedupe: {
      readonly "conversation.admin.closed": readonly ["/id"];
      readonly "conversation.user.created": readonly ["/id"];
      readonly "conversation.admin.single.created": readonly ["/id"];
      readonly "conversation.user.replied": readonly ["/id"];
      readonly "conversation.admin.replied": readonly ["/data/item/conversation_parts/conversation_parts/0/id", "/data/item/conversation_parts/conversation_parts/1/id", "/data/item/conversation_parts/conversation_parts/2/id", "/data/item/conversation_parts/conversation_parts/3/id", "/data/item/conversation_parts/conversation_parts/4/id", "/data/item/conversation_parts/conversation_parts/5/id", "/data/item/conversation_parts/conversation_parts/6/id", "/data/item/conversation_parts/conversation_parts/7/id", "/data/item/conversation_parts/conversation_parts/8/id", "/data/item/conversation_parts/conversation_parts/9/id"];
      readonly "conversation.operator.replied": readonly ["/data/item/conversation_parts/conversation_parts/0/id", "/data/item/conversation_parts/conversation_parts/1/id", "/data/item/conversation_parts/conversation_parts/2/id", "/data/item/conversation_parts/conversation_parts/3/id", "/data/item/conversation_parts/conversation_parts/4/id", "/data/item/conversation_parts/conversation_parts/5/id", "/data/item/conversation_parts/conversation_parts/6/id", "/data/item/conversation_parts/conversation_parts/7/id", "/data/item/conversation_parts/conversation_parts/8/id", "/data/item/conversation_parts/conversation_parts/9/id"];
      readonly "conversation.admin.replied.translated": readonly ["/id"];
      readonly "conversation.admin.assigned": readonly ["/id"];
      readonly "conversation.admin.open.assigned": readonly ["/id"];
      readonly "conversation.admin.noted": readonly ["/id"];
      readonly "conversation.admin.opened": readonly ["/id"];
      readonly "conversation.admin.snoozed": readonly ["/id"];
      readonly "conversation.admin.unsnoozed": readonly ["/id"];
      readonly "conversation.rating.added": readonly ["/id"];
      readonly "conversation.priority.updated": readonly ["/id"];
      readonly "conversation.read": readonly ["/id"];
      readonly "conversation.company.updated": readonly ["/id"];
      readonly "conversation_part.redacted": readonly ["/id"];
      readonly "conversation_part.tag.created": readonly ["/id"];
      readonly "conversation.deleted": readonly ["/id"];
      readonly "conversation.contact.attached": readonly ["/id"];
      readonly "conversation.contact.detached": readonly ["/id"];
      readonly "*": readonly ["/id"];
    };
    readonly retries: readonly [60];
    readonly timeout: 5;
    readonly success: "2xx";
    readonly ordering: "none";
  };
  readonly events: {
    readonly "conversation.admin.closed": typeof conversationAdminClosed;
    readonly "conversation.user.created": typeof conversationUserCreated;
    readonly "conversation.admin.single.created": typeof conversationAdminSingleCreated;
    readonly "conversation.user.replied": typeof conversationUserReplied;
    readonly "conversation.admin.replied": typeof conversationAdminReplied;
    readonly "conversation.operator.replied": typeof conversationOperatorReplied;
    readonly "conversation.admin.replied.translated": typeof conversationAdminRepliedTranslated;
    readonly "conversation.admin.assigned": typeof conversationAdminAssigned;
    readonly "conversation.admin.open.assigned": typeof conversationAdminOpenAssigned;
    readonly "conversation.admin.noted": typeof conversationAdminNoted;
    readonly "conversation.admin.opened": typeof conversationAdminOpened;
    readonly "conversation.admin.snoozed": typeof conversationAdminSnoozed;
    readonly "conversation.admin.unsnoozed": typeof conversationAdminUnsnoozed;
    readonly "conversation.rating.added": typeof conversationRatingAdded;
    readonly "conversation.priority.updated": typeof conversationPriorityUpdated;
    readonly "conversation.read": typeof conversationRead;
    readonly "conversation.company.updated": typeof conversationCompanyUpdated;
    readonly "conversation_part.redacted": typeof conversationPartRedacted;
    readonly "conversation_part.tag.created": typeof conversationPartTagCreated;
    readonly "conversation.deleted": typeof conversationDeleted;
    readonly "conversation.contact.attached": typeof conversationContactAttached;
    readonly "conversation.contact.detached": typeof conversationContactDetached;
  };
  readonly normalize: Normalize;
}

/**
 * Intercom: what afterword needs to verify, check and normalise its deliveries.
 *
 * Documentation:
 * - https://developers.intercom.com/docs/references/2.16/webhooks/webhook-models
 * - https://developers.intercom.com/docs/references/2.17/webhooks/webhook-models
 * - https://developers.intercom.com/docs/references/preview/webhooks/webhook-models
 * - https://developers.intercom.com/docs/webhooks/setting-up-webhooks
 * - https://developers.intercom.com/docs/webhooks/webhook-notifications
 * - https://github.com/intercom/Intercom-OpenAPI/tree/8889625a7b931d8649e18726e7f872ff073520fc
 *
 * @example
 * const receipt = await receive(intercom, request, { secret });
 */
export declare const intercom: IntercomVendor;
