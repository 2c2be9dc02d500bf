// The facts of a conversation, its files, and what of the payload has no place in it.
import type { ComponentChildren } from "preact";
import type { Conversation } from "../../../src/index.js";
import { plural } from "../../text/count.js";
import { Pointer, Shown } from "../base/shown.js";
import { More } from "./chunks.js";
import { sentTime } from "./clock.js";
import { factsOf } from "./facts.js";
import { Folded, Value } from "./folded.js";
import { Outward } from "./outward.js";
import { Scroller } from "./scroller.js";

/** So many pointers are listed at first. */
const POINTERS = 200;

/** What a conversation tells besides what was said. */
export const Facts = ({ conversation }: { readonly conversation: Conversation }) => {
  const { references, recording, attachments, outcome, metadata, variables, unmapped } = conversation;
  return (
    <Scroller class="conv-facts" label="Facts">
      <dl>
        {factsOf(conversation).map(([name, value]) => (
          <Row key={name} name={name}>
            <Shown text={value} />
          </Row>
        ))}
        {recording && (
          <Row name="recording">
            <Outward address={recording.url}>audio</Outward>
            {recording.expiresAt !== null && (
              <>
                {" until "}
                <Shown text={sentTime(recording.expiresAt)} />
              </>
            )}
          </Row>
        )}
      </dl>
      {references.length > 0 && (
        <Folded summary={plural(references.length, "reference")}>
          {() => <dl>{references.map(referenceRow)}</dl>}
        </Folded>
      )}
      {attachments.length > 0 && <Files attachments={attachments} />}
      <Values name="result of the vendor" of={outcome?.raw} />
      <Values name="variables given" of={variables.input} />
      <Values name="variables extracted" of={variables.extracted} />
      <Values name="metadata" of={metadata} />
      {unmapped.length > 0 && (
        <Folded summary={`${plural(unmapped.length, "value")} left over`}>
          {() => (
            <More items={unmapped} step={POINTERS} noun="pointers">
              {(shown) => (
                <ul class="conv-pointers">
                  {shown.map((pointer) => (
                    <li key={pointer}>
                      <Pointer pointer={pointer} />
                    </li>
                  ))}
                </ul>
              )}
            </More>
          )}
        </Folded>
      )}
    </Scroller>
  );
};

const Row = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <>
    <dt>
      <Shown text={name} />
    </dt>
    <dd>{children}</dd>
  </>
);

const referenceRow = ({ name, value }: Conversation["references"][number], index: number) => (
  <Row key={`${index} ${name}`} name={name}>
    <Shown text={value} />
  </Row>
);

const Files = ({ attachments }: Pick<Conversation, "attachments">) => (
  <Folded summary={plural(attachments.length, "file")}>
    {() => (
      <ul class="conv-pointers">
        {attachments.map(({ kind, url, filename }, index) => {
          const name = <Shown text={filename ?? kind ?? "file"} />;
          // biome-ignore lint/suspicious/noArrayIndexKey: files never move
          return <li key={index}>{url === null ? name : <Outward address={url}>{name}</Outward>}</li>;
        })}
      </ul>
    )}
  </Folded>
);

/** Values as the vendor sent them, folded; nothing if there are none. */
const Values = ({ name, of }: { readonly name: string; readonly of: unknown }) =>
  of == null ? null : <Folded summary={name}>{() => <Value of={of} label={name} />}</Folded>;
