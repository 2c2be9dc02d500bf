// Links that lead out of the page. Nothing is fetched unless somebody follows them, and whom they lead to learns nothing.
import type { ComponentChildren } from "preact";
import { Shown } from "../base/shown.js";
import { linkOf } from "./links.js";

interface OutwardProps {
  readonly address: string;
  /** What is there. */
  readonly children: ComponentChildren;
}

/** A link to an address of a payload, with its host; text if it is no address of the web. */
export const Outward = ({ address, children }: OutwardProps) => {
  const link = linkOf(address);
  if (link === null)
    return (
      <span>
        {children} <Shown text={address} />
      </span>
    );
  return (
    <a href={link.href} rel="noreferrer noopener" target="_blank">
      {children} at {link.host}
    </a>
  );
};
