// Deliveries in words.

import type { Attempt, Row } from "../../html/model.js";

/** What a delivery is called: `Phonic conversation.ended`, `Ada ERR_SIGNATURE_MISSING`. */
export const titleOf = (row: Row): string => `${sender(row)} ${content(row)}`.trim();

/** Who sent it. */
export const sender = ({ vendorName, vendor }: Row): string => vendorName ?? vendor ?? "Unknown sender";

/** What it is: its event, or why it was refused. */
export const content = ({ event, code }: Row): string => event ?? code ?? "";

/** How an attempt ended: `200`, `ECONNREFUSED`. */
export const endOf = ({ status, error }: Attempt): string => String(status ?? error ?? "no answer");

/** Whether an attempt was accepted. */
export const wasAccepted = ({ status }: Attempt): boolean => status !== null && status >= 200 && status < 300;
