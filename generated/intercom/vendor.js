// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
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
import { mappings } from "./normalize.js";

export { conversationAdminClosed, conversationUserCreated, conversationAdminSingleCreated, conversationUserReplied, conversationAdminReplied, conversationOperatorReplied, conversationAdminRepliedTranslated, conversationAdminAssigned, conversationAdminOpenAssigned, conversationAdminNoted, conversationAdminOpened, conversationAdminSnoozed, conversationAdminUnsnoozed, conversationRatingAdded, conversationPriorityUpdated, conversationRead, conversationCompanyUpdated, conversationPartRedacted, conversationPartTagCreated, conversationDeleted, conversationContactAttached, conversationContactDetached };

export const intercom = /* @__PURE__ */ mapped({
  slug: "intercom",
  name: "Intercom",
  docs: [
    {
      url: "https://developers.intercom.com/docs/references/2.16/webhooks/webhook-models",
      read: "2026-11-29",
    },
    {
      url: "https://developers.intercom.com/docs/references/2.17/webhooks/webhook-models",
      read: "2026-11-29",
    },
    {
      url: "https://developers.intercom.com/docs/references/preview/webhooks/webhook-models",
      read: "2026-11-29",
    },
    {
      url: "https://developers.intercom.com/docs/webhooks/setting-up-webhooks",
      read: "2026-11-29",
    },
    {
      url: "https://developers.intercom.com/docs/webhooks/webhook-notifications",
      read: "2026-11-29",
    },
    {
      url: "https://github.com/intercom/Intercom-OpenAPI/tree/8889625a7b931d8649e18726e7f872ff073520fc",
      read: "2026-11-29",
    },
  ],
  event: "/topic",
  tagForm: "^[a-z_]+(?:[.][a-z_]+)+$",
  conversationId: {
    "conversation.admin.closed": "/data/item/id",
    "conversation.user.created": "/data/item/id",
    "conversation.admin.single.created": "/data/item/id",
    "conversation.user.replied": "/data/item/id",
    "conversation.admin.replied": "/data/item/id",
    "conversation.operator.replied": "/data/item/id",
    "conversation.admin.replied.translated": "/data/item/id",
    "conversation.admin.assigned": "/data/item/id",
    "conversation.admin.open.assigned": "/data/item/id",
    "conversation.admin.noted": "/data/item/id",
    "conversation.admin.opened": "/data/item/id",
    "conversation.admin.snoozed": "/data/item/id",
    "conversation.admin.unsnoozed": "/data/item/id",
    "conversation.rating.added": "/data/item/id",
    "conversation.priority.updated": "/data/item/id",
    "conversation.read": "/data/item/id",
    "conversation.company.updated": "/data/item/id",
    "conversation_part.redacted": "/data/item/id",
    "conversation_part.tag.created": "/data/item/id",
    "conversation.deleted": ["/data/item/conversation_id", "/data/item/id"],
    "conversation.contact.attached": "/data/item/conversation/model/id",
    "conversation.contact.detached": "/data/item/conversation/model/id",
  },
  signature: {
    scheme: "hmac",
    algorithm: "sha1",
    encoding: "hex",
    header: { name: "x-hub-signature", prefix: "sha1=" },
    template: "{body}",
    secret: { encoding: "utf8", minBytes: 16 },
  },
  delivery: {
    id: { at: "/id" },
    dedupe: {
      "conversation.admin.closed": ["/id"],
      "conversation.user.created": ["/id"],
      "conversation.admin.single.created": ["/id"],
      "conversation.user.replied": ["/id"],
      "conversation.admin.replied": [
        "/data/item/conversation_parts/conversation_parts/0/id",
        "/data/item/conversation_parts/conversation_parts/1/id",
        "/data/item/conversation_parts/conversation_parts/2/id",
        "/data/item/conversation_parts/conversation_parts/3/id",
        "/data/item/conversation_parts/conversation_parts/4/id",
        "/data/item/conversation_parts/conversation_parts/5/id",
        "/data/item/conversation_parts/conversation_parts/6/id",
        "/data/item/conversation_parts/conversation_parts/7/id",
        "/data/item/conversation_parts/conversation_parts/8/id",
        "/data/item/conversation_parts/conversation_parts/9/id",
      ],
      "conversation.operator.replied": [
        "/data/item/conversation_parts/conversation_parts/0/id",
        "/data/item/conversation_parts/conversation_parts/1/id",
        "/data/item/conversation_parts/conversation_parts/2/id",
        "/data/item/conversation_parts/conversation_parts/3/id",
        "/data/item/conversation_parts/conversation_parts/4/id",
        "/data/item/conversation_parts/conversation_parts/5/id",
        "/data/item/conversation_parts/conversation_parts/6/id",
        "/data/item/conversation_parts/conversation_parts/7/id",
        "/data/item/conversation_parts/conversation_parts/8/id",
        "/data/item/conversation_parts/conversation_parts/9/id",
      ],
      "conversation.admin.replied.translated": ["/id"],
      "conversation.admin.assigned": ["/id"],
      "conversation.admin.open.assigned": ["/id"],
      "conversation.admin.noted": ["/id"],
      "conversation.admin.opened": ["/id"],
      "conversation.admin.snoozed": ["/id"],
      "conversation.admin.unsnoozed": ["/id"],
      "conversation.rating.added": ["/id"],
      "conversation.priority.updated": ["/id"],
      "conversation.read": ["/id"],
      "conversation.company.updated": ["/id"],
      "conversation_part.redacted": ["/id"],
      "conversation_part.tag.created": ["/id"],
      "conversation.deleted": ["/id"],
      "conversation.contact.attached": ["/id"],
      "conversation.contact.detached": ["/id"],
      "*": ["/id"],
    },
    retries: [60],
    timeout: 5,
    success: "2xx",
    ordering: "none",
  },
  events: {
    "conversation.admin.closed": conversationAdminClosed,
    "conversation.user.created": conversationUserCreated,
    "conversation.admin.single.created": conversationAdminSingleCreated,
    "conversation.user.replied": conversationUserReplied,
    "conversation.admin.replied": conversationAdminReplied,
    "conversation.operator.replied": conversationOperatorReplied,
    "conversation.admin.replied.translated": conversationAdminRepliedTranslated,
    "conversation.admin.assigned": conversationAdminAssigned,
    "conversation.admin.open.assigned": conversationAdminOpenAssigned,
    "conversation.admin.noted": conversationAdminNoted,
    "conversation.admin.opened": conversationAdminOpened,
    "conversation.admin.snoozed": conversationAdminSnoozed,
    "conversation.admin.unsnoozed": conversationAdminUnsnoozed,
    "conversation.rating.added": conversationRatingAdded,
    "conversation.priority.updated": conversationPriorityUpdated,
    "conversation.read": conversationRead,
    "conversation.company.updated": conversationCompanyUpdated,
    "conversation_part.redacted": conversationPartRedacted,
    "conversation_part.tag.created": conversationPartTagCreated,
    "conversation.deleted": conversationDeleted,
    "conversation.contact.attached": conversationContactAttached,
    "conversation.contact.detached": conversationContactDetached,
  },
}, mappings);
