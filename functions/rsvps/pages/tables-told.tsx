import type { Language } from '#kernel/languages.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { List } from '#platform/pages/list.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { tablesWording } from '../wording/tables.ts';
import { breakInWords, impossibleInWords, wishesInWords } from './tables-sentences.ts';
import { type RefusedMove, type TablesPageProps, tableAnchor, tablesPath } from './tables-view.ts';

/** What just happened or did not, and at the tables it touched what is left to wish. */
export const WhatHappened = ({ props, invalid }: { readonly props: TablesPageProps; readonly invalid: Invalid }) => {
  const { notice, noTable = [], moved = [], refusal, impossible, refusedMove, touched = [], judgement } = props;
  const words = tablesWording[props.frame.language];
  const wishes = wishesInWords(
    props,
    judgement.complaints.filter(({ table }) => touched.includes(table)),
  );
  const nameOf = (key: string): string => props.guests.find(({ guest }) => guest === key)?.name ?? '';
  return (
    <>
      {notice === undefined ? null : (
        <Alert
          data={{ 'data-notice': notice }}
          kind={noTable.length > 0 ? 'warning' : 'ok'}
          title={words.notice[notice]}
        >
          {[
            ...moved.map(({ guest, from, to }) => words.gotTable(nameOf(guest), from, to)),
            ...noTable.map(({ guest, because }) => words.noTable[because](nameOf(guest))),
            ...wishes,
          ].map((sentence) => (
            <Paragraph key={sentence}>{sentence}</Paragraph>
          ))}
          {props.tables
            .filter(({ number }) => touched.includes(number))
            .map(({ number }) => (
              <TextLink alone href={`#${tableAnchor(number)}`} key={number}>
                {words.toTable(number)}
              </TextLink>
            ))}
        </Alert>
      )}
      {refusal === undefined ? null : (
        <Alert data={{ 'data-refused': refusal }} kind="warning" title={words.refusal[refusal].title}>
          <Paragraph>{words.refusal[refusal].text}</Paragraph>
        </Alert>
      )}
      {impossible === undefined ? null : (
        <Alert data={{ 'data-refused': impossible.is }} kind="error" title={words.cannot.title}>
          {impossibleInWords(props, impossible).map((sentence) => (
            <Paragraph key={sentence}>{sentence}</Paragraph>
          ))}
        </Alert>
      )}
      {refusedMove === undefined ? null : <CannotMove invalid={invalid} move={refusedMove} props={props} />}
    </>
  );
};

/** Why somebody cannot sit there, and with whom they could change places; nobody is chosen beforehand. */
const CannotMove = ({
  props,
  move,
  invalid,
}: {
  readonly props: TablesPageProps;
  readonly move: RefusedMove;
  readonly invalid: Invalid;
}) => {
  const { guests, seating, frame, event, fromOf, request } = props;
  const { cannot } = tablesWording[frame.language];
  const name = guests.find(({ guest }) => guest === move.guest)?.name ?? '';
  const swaps = guests.filter(({ guest }) => move.swaps.includes(guest));
  return (
    <Alert data={{ 'data-refused': 'breaks' }} kind="warning" title={cannot.move(name, move.to)}>
      {move.breaks.map((broken) => {
        const sentence = breakInWords(props, broken);
        return <Paragraph key={sentence}>{sentence}</Paragraph>;
      })}
      {swaps.length === 0 ? (
        <Paragraph>{cannot.noSwap}</Paragraph>
      ) : (
        <Form
          action={addressIn(frame.language, tablesPath(event.slug))}
          hidden={{
            act: 'swap',
            guest: move.guest,
            from: String(seating.get(move.guest) ?? 0),
            to: String(move.to),
          }}
          request={request}
          token={frame.formToken}
        >
          <Fieldset
            invalid={invalid}
            legend={cannot.swap}
            name="other"
            options={swaps.map((other) => ({
              value: other.guest,
              label: other.name,
              help: fromOf(other.guest) || undefined,
            }))}
          />
          <Button>{cannot.swapButton}</Button>
        </Form>
      )}
    </Alert>
  );
};

/** How good the plan is, in sentences: rules that are broken, wishes that are not met, or that all is well. */
export const HowGood = (props: TablesPageProps) => {
  const { frame, judgement, left, seating, guests } = props;
  const words = tablesWording[frame.language];
  const wishes = wishesInWords(props, judgement.complaints);
  const someSit = seating.size > 0;
  const best = judgement.breaks.length === 0 && judgement.score === judgement.least;
  const allGood = someSit && judgement.breaks.length + wishes.length + judgement.unseated.length === 0;
  return (
    <>
      {left > 0 ? (
        <Alert kind="info">
          <Paragraph>{words.left(left)}</Paragraph>
        </Alert>
      ) : null}
      {judgement.breaks.length > 0 ? (
        <Alert data={{ 'data-breaks': String(judgement.breaks.length) }} kind="error" title={words.broken.title}>
          <List>
            {judgement.breaks.map((broken) => {
              const sentence = breakInWords(props, broken);
              return <span key={sentence}>{sentence}</span>;
            })}
          </List>
        </Alert>
      ) : null}
      {someSit && wishes.length > 0 ? (
        <Alert
          data={{ 'data-wishes': String(wishes.length) }}
          title={best ? words.cannotBeBetter : words.couldBeBetter.title}
        >
          <Paragraph>
            {judgement.breaks.length === 0 ? `${words.hardGood} ` : ''}
            {words.couldBeBetter.text(wishes.length)}
          </Paragraph>
          <List>
            {wishes.map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </List>
        </Alert>
      ) : null}
      {allGood ? (
        <Alert data={{ 'data-wishes': '0' }} kind="ok" title={words.good.title}>
          <Paragraph>{words.good.text}</Paragraph>
        </Alert>
      ) : null}
      {!someSit && guests.length > 0 ? <Paragraph>{words.notPlanned}</Paragraph> : null}
    </>
  );
};

/** What a plan always keeps and what it rather has. */
export const TableRules = ({ language }: { readonly language: Language }) => {
  const words = tablesWording[language];
  return (
    <details className="unfold">
      <summary className="unfold__summary">{words.rules.title}</summary>
      <div className="stack">
        <Heading level={3} look={4}>
          {words.rules.always}
        </Heading>
        <List>
          {words.rules.hard.map((rule) => (
            <span key={rule}>{rule}</span>
          ))}
        </List>
        <Heading level={3} look={4}>
          {words.rules.rather}
        </Heading>
        <List>
          {words.rules.soft.map((rule) => (
            <span key={rule}>{rule}</span>
          ))}
        </List>
        <Paragraph>{words.rules.size}</Paragraph>
      </div>
    </details>
  );
};
