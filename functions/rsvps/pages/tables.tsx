import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { peopleIn, seatsIn, type TableGuest } from '../core/table-plan.ts';
import { tablesWording } from '../wording/tables.ts';
import { TableGuestRow, tableOptions } from './tables-guest.tsx';
import { HallForm, TableForm } from './tables-hall.tsx';
import { hallFaultsInWords } from './tables-sentences.ts';
import { HowGood, TableRules, WhatHappened } from './tables-told.tsx';
import {
  guestsAt,
  kitchenPath,
  moveField,
  nameCardsPath,
  openedIn,
  type TablesPageProps,
  tableAnchor,
  tableCardsPath,
  tableField,
  tablesPath,
  tablesPrintPath,
} from './tables-view.ts';
import { guestsPath } from './view.ts';

/** So many without a table are named: nobody finds them a chair one by one where there are more. */
const mostUnseated = 100;

/** The organiser's table plan: the hall, how good the plan is and why, who sits where, and all that can be done about it. */
export const TablesPage = (props: TablesPageProps) => {
  const { frame, event, tables, guests, seating, judgement } = props;
  const words = tablesWording[frame.language];
  const invalid = invalidIn(props);
  const faults = Object.keys(invalid).length;
  const options = tableOptions(props);
  const without = new Set(judgement.unseated);
  const unseated = guests.filter(({ guest }) => without.has(guest));
  const shown = unseated.filter(({ guest }, at) => at < mostUnseated || guest === openedIn(props));
  return (
    <Page
      {...frame}
      faulty={faults > 0}
      main={{
        'data-tables': String(tables.length),
        'data-seated': String(seating.size),
        'data-unseated': String(unseated.length),
        'data-score': String(judgement.score),
      }}
      section="desk"
      title={words.title(event.title)}
    >
      <TextLink alone href={addressIn(frame.language, guestsPath(event.slug))}>
        {words.back}
      </TextLink>
      <Heading level={1}>{words.title(event.title)}</Heading>
      <ErrorSummary invalid={invalid} title={words.hall.faultsTitle(faults)} />
      <WhatHappened invalid={invalid} props={props} />
      {tables.length === 0 ? (
        <>
          <Heading level={2}>{words.noHall.title}</Heading>
          <Paragraph>{words.noHall.text}</Paragraph>
          <HallForm invalid={invalid} props={props} />
        </>
      ) : (
        <>
          <Paragraph look="lead">{words.lead(peopleIn(guests), tables.length, seatsIn(tables))}</Paragraph>
          <HowGood {...props} />
          <Acts {...props} />
          {seating.size > 0 && unseated.length > 0 ? (
            <section aria-labelledby="unseated" className="stack">
              <Heading id="unseated" level={2}>
                {words.unseated.title}
              </Heading>
              <Paragraph>{words.unseated.text}</Paragraph>
              <Guests guests={shown} invalid={invalid} options={options} props={props} />
              {shown.length < unseated.length ? (
                <Paragraph>{words.unseated.more(unseated.length - shown.length)}</Paragraph>
              ) : null}
            </section>
          ) : null}
          {seating.size > 0 ? <Paragraph>{words.pressName}</Paragraph> : null}
          <div className="dinner-tables">
            {tables.map((table) => {
              const here = guestsAt(props, table.number);
              return (
                <section aria-labelledby={tableAnchor(table.number)} className="dinner-table" key={table.number}>
                  <Heading id={tableAnchor(table.number)} level={2} look={3}>
                    {words.table(table.number)}
                  </Heading>
                  <Paragraph look="quiet">
                    {[
                      words.taken(peopleIn(here), table.seats),
                      ...(table.wheelchairPlaces > 0 ? [words.wheelchairPlaces(table.wheelchairPlaces)] : []),
                    ].join(', ')}
                  </Paragraph>
                  {here.length === 0 ? (
                    <Paragraph>{words.empty}</Paragraph>
                  ) : (
                    <Guests guests={here} invalid={invalid} options={options} props={props} />
                  )}
                  <TableForm invalid={invalid} props={props} table={table} />
                </section>
              );
            })}
          </div>
          {props.marksUntil === undefined ? null : (
            <Paragraph look="quiet">{words.wheelchairKept(props.marksUntil)}</Paragraph>
          )}
          <Heading level={2}>{words.hall.title}</Heading>
          <details className="unfold" open={props.faulty?.is === 'hall'}>
            <summary className="unfold__summary">{words.hall.change}</summary>
            <HallForm invalid={invalid} props={props} />
          </details>
          <TableRules language={frame.language} />
        </>
      )}
    </Page>
  );
};

/** What can be done with the plan as a whole, and its papers. */
const Acts = (props: TablesPageProps) => {
  const { frame, event, guests, seating, judgement, left, revision, request } = props;
  const words = tablesWording[frame.language];
  if (guests.length === 0) return <Paragraph>{words.refusal.nobody.text}</Paragraph>;
  const planned = seating.size > 0;
  const late = planned && judgement.breaks.length + judgement.unseated.length + left > 0;
  const form = {
    action: addressIn(frame.language, tablesPath(event.slug)),
    hidden: { revision: String(revision) },
    request,
    token: frame.formToken,
  };
  return (
    <>
      <Form {...form}>
        {late ? <Paragraph>{words.replan.help}</Paragraph> : null}
        <ButtonRow>
          {late ? (
            <Button name="act" value="replan">
              {words.replan.button}
            </Button>
          ) : null}
          <Button kind={planned ? 'secondary' : 'primary'} name="act" value="plan">
            {planned ? words.plan.again : words.plan.first}
          </Button>
        </ButtonRow>
        {planned ? <Paragraph look="quiet">{words.plan.lockedHelp}</Paragraph> : null}
      </Form>
      {planned ? (
        <ButtonRow>
          <LinkButton href={addressIn(frame.language, tablesPrintPath(event.slug))} kind="subtle">
            {words.print.list}
          </LinkButton>
          <LinkButton href={addressIn(frame.language, tableCardsPath(event.slug))} kind="subtle">
            {words.print.cards}
          </LinkButton>
          <LinkButton href={addressIn(frame.language, nameCardsPath(event.slug))} kind="subtle">
            {words.print.names}
          </LinkButton>
          <LinkButton href={addressIn(frame.language, kitchenPath(event.slug))} kind="subtle">
            {words.print.kitchen}
          </LinkButton>
        </ButtonRow>
      ) : null}
    </>
  );
};

const Guests = ({
  props,
  guests,
  options,
  invalid,
}: {
  readonly props: TablesPageProps;
  readonly guests: readonly TableGuest[];
  readonly options: ReturnType<typeof tableOptions>;
  readonly invalid: Invalid;
}) => (
  <ul className="dinner-guests">
    {guests.map((guest) => (
      <TableGuestRow guest={guest} invalid={invalid} key={guest.guest} options={options} props={props} />
    ))}
  </ul>
);

const invalidIn = ({ frame: { language }, faulty }: TablesPageProps): Invalid => {
  const words = tablesWording[language];
  switch (faulty?.is) {
    case undefined:
      return {};
    case 'hall':
      return hallFaultsInWords(language, faulty.faults, (field) => field);
    case 'table':
      return hallFaultsInWords(language, faulty.faults, (field) =>
        field === 'tables' ? field : tableField(field, faulty.number),
      );
    case 'move':
      return { [moveField(faulty.guest)]: words.chooseTable };
    case 'swap':
      return { other: words.cannot.swapMissing };
  }
};
