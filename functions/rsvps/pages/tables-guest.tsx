import type { ReactElement } from 'react';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Form } from '#platform/pages/form.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { optionsOf, Select } from '#platform/pages/select.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { TableGuest } from '../core/table-plan.ts';
import { tablesWording } from '../wording/tables.ts';
import {
  guestsAt,
  moveField,
  openedAnchor,
  openedIn,
  openGuestPath,
  type TablesPageProps,
  type TablesView,
  tablesPath,
} from './tables-view.ts';

/** Tables to choose from, each with what is free: the own table is among them, and choosing it changes nothing. */
export const tableOptions = (view: TablesView): readonly ReactElement[] => {
  const words = tablesWording[view.frame.language];
  return optionsOf(
    view.tables.map(({ number, seats }) => ({
      value: String(number),
      label: words.tableOption(number, seats - guestsAt(view, number).reduce((sum, { party }) => sum + party, 0)),
    })),
  );
};

/**
 * One guest in the plan: name and where from. The name leads to the same page with that guest unfolded, who then shows what can be done; so a page of a
 * hundred guests holds the forms of one. Works without script and by keyboard: the table is chosen from a list, each act is a button.
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
  const { frame, event } = props;
  if (openedIn(props) !== guest.guest) {
    return (
      <li>
        <TextLink alone href={addressIn(frame.language, openGuestPath(event.slug, guest.guest))}>
          {guest.name}
        </TextLink>{' '}
        <WhoSits guest={guest} props={props} />
      </li>
    );
  }
  return (
    <li>
      <details className="unfold" id={openedAnchor} open>
        <summary className="unfold__summary">
          <span className="unfold__name">{guest.name}</span>
          <WhoSits guest={guest} props={props} />
        </summary>
        <GuestForm guest={guest} invalid={invalid} options={options} props={props} />
      </details>
    </li>
  );
};

/** What is known beside the name. */
const WhoSits = ({ props, guest }: { readonly props: TablesPageProps; readonly guest: TableGuest }) => {
  const words = tablesWording[props.frame.language];
  const from = [
    props.fromOf(guest.guest),
    ...(guest.group === 'partners' || guest.group === 'advisers' ? [words.group[guest.group]] : []),
    ...(guest.group === 'municipal' && guest.member === true ? [words.joined] : []),
    ...(guest.party > 1 ? [words.with(guest.party - 1)] : []),
  ].filter((part) => part !== '');
  return (
    <>
      {guest.locked ? <Badge>{words.isLocked}</Badge> : null}
      {guest.wheelchair ? <Badge kind="ok">{words.needsWheelchair}</Badge> : null}
      <span className="unfold__from">{from.join(', ')}</span>
    </>
  );
};

const GuestForm = ({
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
  const { frame, event, seating, askedBy, marksUntil, request } = props;
  const words = tablesWording[frame.language];
  const asked = askedBy(guest.guest);
  const table = seating.get(guest.guest);
  return (
    <Form
      action={addressIn(frame.language, tablesPath(event.slug))}
      hidden={{ guest: guest.guest, from: String(table ?? 0) }}
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
          label={words.moveTo(guest.name)}
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
  );
};
