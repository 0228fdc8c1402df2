import type { ReactElement } from 'react';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Form } from '#platform/pages/form.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { optionsOf, Select } from '#platform/pages/select.tsx';
import type { TableGuest } from '../core/table-plan.ts';
import { tablesNl as words } from '../wording/tables-nl.ts';
import { guestsAt, moveField, type TablesPageProps, type TablesView, tablesPath } from './tables-view.ts';

/** Tables to choose from, each with what is free. Made once for all guests of a page: the own table is among them, and choosing it changes nothing. */
export const tableOptions = (view: TablesView): readonly ReactElement[] =>
  optionsOf(
    view.tables.map(({ number, seats }) => ({
      value: String(number),
      label: words.tableOption(number, seats - guestsAt(view, number).reduce((sum, { party }) => sum + party, 0)),
    })),
  );

/**
 * One guest in the plan: name and where from, which unfolds to what can be done. Works without script and by keyboard: the row opens with Enter, the
 * table is chosen from a list, each act is a button.
 */
export const TableGuestRow = ({
  props,
  guest,
  options,
  invalid,
}: {
  readonly props: TablesPageProps;
  readonly guest: TableGuest;
  readonly options: readonly ReactElement[];
  readonly invalid: Invalid;
}) => {
  const { frame, event, seating, askedBy, fromOf, marksUntil, faulty, request } = props;
  const asked = askedBy(guest.guest);
  const table = seating.get(guest.guest);
  const from = [
    fromOf(guest.guest),
    ...(guest.group === 'partners' || guest.group === 'advisers' ? [words.group[guest.group]] : []),
    ...(guest.group === 'municipal' && guest.member === true ? [words.joined] : []),
    ...(guest.party > 1 ? [words.with(guest.party - 1)] : []),
  ].filter((part) => part !== '');
  return (
    <li>
      <details className="unfold" open={faulty?.is === 'move' && faulty.guest === guest.guest}>
        <summary className="unfold__summary">
          <span className="unfold__name">{guest.name}</span>
          {guest.locked ? <Badge>{words.isLocked}</Badge> : null}
          {guest.wheelchair ? <Badge kind="ok">{words.needsWheelchair}</Badge> : null}
          <span className="unfold__from">{from.join(', ')}</span>
        </summary>
        <Form
          action={tablesPath(event.slug)}
          hidden={{ guest: guest.guest, ...(table !== undefined && { from: String(table) }) }}
          request={request}
          token={frame.formToken}
        >
          {asked === undefined ? null : (
            <Paragraph look="quiet">
              {words.asked}: {asked}
            </Paragraph>
          )}
          {guest.locked ? null : (
            <Select
              empty={words.chooseTable}
              invalid={invalid}
              label={words.moveTo}
              name={moveField(guest.guest)}
              options={options}
            />
          )}
          <ButtonRow>
            {guest.locked ? null : (
              <Button name="act" value="move">
                {words.move}
              </Button>
            )}
            {table === undefined ? null : (
              <Button kind="secondary" name="act" value={guest.locked ? 'unlock' : 'lock'}>
                {guest.locked ? words.unlock : words.lock}
              </Button>
            )}
            {marksUntil === undefined ? null : (
              <Button kind="secondary" name="act" value={guest.wheelchair ? 'no-wheelchair' : 'wheelchair'}>
                {guest.wheelchair ? words.noWheelchair : words.wheelchair}
              </Button>
            )}
          </ButtonRow>
        </Form>
      </details>
    </li>
  );
};
