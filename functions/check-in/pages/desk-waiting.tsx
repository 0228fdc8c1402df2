import { type Instant, timeInWords } from '#kernel/instants.ts';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { DeskDoorWords } from '../wording/desk.ts';
import { at, DeskShell, type Told, wordsOf } from './desk-shell.tsx';
import { type DoorPage, type WaitingView, waitingPath } from './door-view.ts';

export type DeskWaitingProps = DoorPage &
  Told & {
    readonly waiting: readonly WaitingView[];
    /** Where the list goes on, and where it begins. */
    readonly next?: string | undefined;
    readonly previous?: string | undefined;
  };

const what = (words: DeskDoorWords['waiting'], { kind, guest }: WaitingView): string =>
  words.what[kind](guest ?? words.somebody);

/** What was captured and not done: both sides in words, and a person who decides. What was decided stays to be read. */
export const DeskWaitingPage = (props: DeskWaitingProps) => {
  const { event, frame, waiting, notice, refused, next, previous } = props;
  const words = wordsOf(props).waiting;
  const open = waiting.filter(({ decided }) => decided === undefined);
  const time = (instant: Instant): string => timeInWords(instant, event.zone, frame.language);
  const decided = waiting.flatMap((one) => (one.decided === undefined ? [] : [{ one, decided: one.decided }]));
  return (
    <DeskShell
      data={{ 'data-waiting': String(open.length) }}
      here={props}
      title={words.title}
      told={{ notice, refused }}
    >
      <Paragraph look="lead">{open.length === 0 ? words.none : words.lead}</Paragraph>
      {open.map((one) => (
        <Sides key={one.id} one={one} props={props} time={time} words={words} />
      ))}
      {next === undefined && previous === undefined ? null : (
        <Pager
          label={words.pages}
          next={next === undefined ? undefined : { href: next, label: words.next }}
          previous={previous === undefined ? undefined : { href: previous, label: words.previous }}
        />
      )}
      {decided.length === 0 ? null : (
        <>
          <Heading level={2}>{words.decidedTitle}</Heading>
          <List>
            {decided.map(({ one, decided: { as, by, at: when } }) => (
              <span key={one.id}>
                {what(words, one)}: {words.decided[as](by, time(when))}
              </span>
            ))}
          </List>
        </>
      )}
    </DeskShell>
  );
};

/** One thing to decide. Whoever hears the buttons hears whom each is about. */
const Sides = ({
  props,
  one,
  words,
  time,
}: {
  readonly props: DeskWaitingProps;
  readonly one: WaitingView;
  readonly words: DeskDoorWords['waiting'];
  readonly time: (instant: Instant) => string;
}) => {
  const { event, frame, request } = props;
  const title = what(words, one);
  const ours = [
    words.because[one.because],
    ...(one.first === undefined ? [] : [words.first(one.first.door, time(one.first.at))]),
    ...(one.can ? [] : [words.cannot]),
  ];
  return (
    <Facts
      facts={[
        { term: words.theirs, value: words.says(one.device, time(one.at), time(one.arrivedAt)) },
        { term: words.ours, value: ours.join(' ') },
      ]}
      title={title}
    >
      <Form
        action={at(props, waitingPath(event.slug))}
        hidden={{ operation: one.id }}
        request={request}
        token={frame.formToken}
      >
        <ButtonRow>
          {one.can ? (
            <Button name="act" value="accept">
              {words.accept} <span className="only-read-aloud">{title}</span>
            </Button>
          ) : null}
          <Button kind="secondary" name="act" value="drop">
            {words.drop} <span className="only-read-aloud">{title}</span>
          </Button>
        </ButtonRow>
      </Form>
    </Facts>
  );
};
