import { momentInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { CallList, OwedCall } from '../actions.ts';
import type { Wording } from '../wording/wording.ts';
import { Onward } from './onward.tsx';

/** A number is read as one. */
const noBreak = '\u00a0';

type Place = { readonly frame: Frame; readonly words: Wording };

const Mark = ({ frame, words, call }: Place & { readonly call: OwedCall }) => {
  const isOpen = call.state === 'open';
  return (
    <Form
      action={addressIn(frame.language, frame.path)}
      hidden={{ mail: call.id, act: isOpen ? 'called' : 'not-called' }}
      token={frame.formToken}
    >
      <Button kind={isOpen ? 'secondary' : 'subtle'}>{isOpen ? words.calls.mark : words.calls.unmark}</Button>
    </Form>
  );
};

const Phone = ({ phone, words }: { readonly phone: string | undefined; readonly words: Wording }) =>
  phone === undefined ? (
    words.calls.noPhone
  ) : (
    <TextLink alone href={`tel:${phone}`}>
      {phoneInWords(phone).replaceAll(' ', noBreak)}
    </TextLink>
  );

/** Who has no address and what they are owed: first what is still to be told, then what was. The crew of a desk is led nowhere they may not come. */
export const CallListPage = ({
  frame,
  words,
  list: { event, calls },
  paths,
  crew,
}: Place & {
  readonly list: CallList;
  readonly paths: { readonly event: string; readonly log: string; readonly guests: string };
  readonly crew: boolean;
}) => {
  const moment = (instant: string) => momentInWords(instant, event.zone, frame.language);
  const { columns } = words.calls;
  const open = calls.filter(({ state }) => state === 'open');
  const done = calls.filter(({ state }) => state === 'called');
  const cellsOf = (call: OwedCall) => ({
    who: call.name ?? words.calls.nobody,
    tell: (crew ? words.tellAsCrew[call.kind] : undefined) ?? words.tell[call.kind] ?? words.what[call.kind],
    phone: <Phone phone={call.phone} words={words} />,
    since: moment(call.owedAt),
    called: call.calledAt === undefined ? '' : moment(call.calledAt),
    act: <Mark call={call} frame={frame} words={words} />,
  });
  const listOf = (id: string, caption: string, some: readonly OwedCall[], keys: readonly (keyof typeof columns)[]) =>
    some.length === 0 ? null : (
      <Table
        caption={caption}
        cards
        columns={keys.map((key) => ({ key, label: columns[key] }))}
        id={id}
        rowHeader="who"
        rows={some.map((call) => ({ key: call.id, cells: cellsOf(call) }))}
      />
    );
  const title = words.calls.title(event.title);
  return (
    <Page {...frame} section="desk" title={title} unlisted>
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{open.length === 0 ? words.calls.empty : words.calls.intro}</Paragraph>
      {listOf('bellen', words.calls.open(open.length), open, ['who', 'tell', 'phone', 'since', 'act'])}
      {listOf('gebeld', words.calls.done(done.length), done, ['who', 'tell', 'called', 'act'])}
      <Onward
        links={
          crew
            ? [{ href: addressIn(frame.language, paths.guests), label: words.toGuests }]
            : [
                { href: addressIn(frame.language, paths.log), label: words.toLog },
                { href: addressIn(frame.language, paths.event), label: words.toEvent },
              ]
        }
      />
    </Page>
  );
};
