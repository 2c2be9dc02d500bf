// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { LanguageChangeDetected } from "./types.js";

/**
 * The event `language-change-detected` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * The customer changed the language
 *
 * Until 2024-11-17 its tag was language-changed.
 *
 * @example
 * if (languageChangeDetected.is(payload)) console.log(payload);
 */
export declare const languageChangeDetected: Event<LanguageChangeDetected, "language-change-detected">;
