import type { ComponentProps, FC } from "react";
import { median } from "~/domain/speed";
import type { RawCall } from "~/domain/vendor";

interface Props {
  call: RawCall;
  field?: keyof RawCall;
}

export const CallView: FC<Props> = ({ call, field = "duration_ms" }) => ( // uses: duration_ms keyof
  <section title={call.disconnection_reason ?? ""}> {/* uses: disconnection_reason jsx */}
    <Length {...call} />
    <Length call_id="c" duration_ms={0} /> {/* uses: duration_ms jsx-attribute */}
    <Field call={call} field="call_cost" />
    <Field call={call} field="disconnection_reason" /> {/* uses: disconnection_reason jsx-attribute */}
    {String(call[field])} {/* cannot follow */}
    {call.duration_ms ? <b>{median(call.e2e_latency)}</b> : null} {/* uses: duration_ms jsx */}
  </section>
);

const Length = (props: Pick<RawCall, "call_id" | "duration_ms">) => <i id={props.call_id}>{props.duration_ms}</i>; // uses: duration_ms type-argument; uses: duration_ms property
const Field = ({ call, field }: Required<Props>) => <i>{String(call[field])}</i>; // cannot follow
export const Clock = ({ duration_ms }: { duration_ms: number }) => <time>{duration_ms}</time>;
export const clock = (props: ComponentProps<typeof Clock>) => <Clock {...props} duration_ms={1} />;
export const copied = (props: ComponentProps<typeof Length>) => ({ ...props, duration_ms: 0 }); // may: duration_ms
