// Prints the declaration of an event's module.

import type { Bundle, EventModel } from "../../bundle/bundle.js";
import { text } from "../../text/literals.js";
import { header } from "../code.js";
import { eventDocs } from "../docstrings.js";

/** The text of `conversation-ended.d.ts`: the type of the event that its module exports. */
export const eventDeclaration = (bundle: Bundle, event: EventModel): string => `${header(bundle.from)}
import type { Event } from "afterword/check";
import type { ${event.typeName} } from "./types.js";

${eventDocs(bundle, event)}
export declare const ${event.exportName}: Event<${event.typeName}, ${text(event.tag)}>;
`;
