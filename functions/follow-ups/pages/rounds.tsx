import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { most, type Round, type RoundState } from '../core/round.ts';
import { at, momentOf, RoundShell, type RoundsHere, type RoundTold, wordsOf } from './round-parts.tsx';
import { roundPath, roundsPath } from './round-paths.ts';

const looks = { draft: 'neutral', on: 'ok', stopped: 'warning', done: 'ok' } as const satisfies Record<
  RoundState,
  string
>;

export const StateBadge = ({ here, state }: { readonly here: RoundsHere; readonly state: RoundState }) => (
  <Badge kind={looks[state]}>{wordsOf(here).state[state]}</Badge>
);

/** The rounds of an event, each with its state, its moment and what went; and how to begin another. */
export const RoundsPage = ({
  here,
  rounds,
  request,
  invalid = {},
  told = {},
}: {
  readonly here: RoundsHere;
  readonly rounds: readonly Round[];
  readonly request: string;
  readonly invalid?: Invalid;
  readonly told?: RoundTold;
}) => {
  const words = wordsOf(here);
  const { event, frame } = here;
  return (
    <RoundShell
      back="event"
      data={{
        'data-rounds': String(rounds.length),
        'data-on': String(rounds.filter(({ state }) => state === 'on' || state === 'done').length),
      }}
      here={here}
      invalid={invalid}
      title={words.list.title(event.title)}
      told={told}
    >
      <Paragraph look="lead">{words.list.lead}</Paragraph>
      {rounds.length === 0 ? (
        <Paragraph>{words.list.none}</Paragraph>
      ) : (
        <Table
          caption={words.list.caption}
          cards
          columns={(['title', 'state', 'moment', 'counts'] as const).map((key) => ({
            key,
            label: words.list.columns[key],
          }))}
          id="rondes"
          rowHeader="title"
          rows={rounds.map((round) => ({
            key: String(round.number),
            cells: {
              title: (
                <TextLink alone href={at(here, roundPath(event.slug, round.number))}>
                  {round.title}
                </TextLink>
              ),
              state: <StateBadge here={here} state={round.state} />,
              moment: momentOf(round.moment, frame.language),
              counts:
                round.state === 'draft'
                  ? ''
                  : words.list.counts(round.counts.owed, round.counts.stopped, round.counts.tasks),
            },
          }))}
        />
      )}
      <Heading level={2}>{words.list.newTitle}</Heading>
      {rounds.length >= most.rounds ? (
        <Paragraph>{words.list.full}</Paragraph>
      ) : (
        <Form action={at(here, roundsPath(event.slug))} request={request} token={frame.formToken}>
          <Fieldset
            invalid={invalid}
            legend={words.list.begin}
            name="begin"
            options={(['meeting', 'empty'] as const).map((value) => ({
              value,
              label: words.list.beginWith[value],
              help: words.list.beginHelp[value],
            }))}
          />
          <Button>{words.list.create}</Button>
        </Form>
      )}
    </RoundShell>
  );
};
