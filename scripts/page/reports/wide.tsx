// What may be wider than the screen, such as a table.
import type { ComponentChildren } from "preact";
import { Scroller } from "../panels/scroller.js";

/** A frame around a table that scrolls sideways by itself where the screen is narrow. */
export const Wide = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) => (
  <Scroller class="report-wide" label={label}>
    {children}
  </Scroller>
);
