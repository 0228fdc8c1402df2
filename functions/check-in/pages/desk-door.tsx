import { type Instant, timeInWords } from '#kernel/instants.ts';
import { numbersIn } from '#kernel/numbers.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { CameIn, DeviceRole } from '../core/door-list.ts';
import type { DeskDoorWords, DeviceField } from '../wording/desk.ts';
import { at, DeskShell, type Told, wordsOf } from './desk-shell.tsx';
import {
  attendancePath,
  closingPath,
  type DeviceView,
  type DoorCounts,
  type DoorPage,
  type DoorPlaces,
  devicePath,
  doorPath,
  paperPath,
  waitingPath,
  wishesPath,
} from './door-view.ts';
import { hallPath } from './view.ts';

export type DeskDoorProps = DoorPage &
  Told & {
    readonly counts: DoorCounts;
    readonly places: DoorPlaces;
    /** The latest to come in, newest first. */
    readonly last: readonly {
      readonly key: string;
      readonly name: string;
      readonly from: string;
      readonly in: CameIn;
    }[];
    /** When the doors were closed; undefined while they are open. */
    readonly closedAt?: Instant | undefined;
    readonly devices: readonly DeviceView[];
    /** So many things wait for a person, or `more` than that. */
    readonly waits: { readonly count: number; readonly more: boolean };
    /** The event's guests are being erased: no device is added any more. */
    readonly over: boolean;
    /** Shows the hall as well, which is for organisers of the organisation alone. */
    readonly own: boolean;
    readonly typed?: ((field: DeviceField) => string) | undefined;
    readonly invalid?: Invalid | undefined;
  };

/** The door as it is now: who is in, what waits, the doors themselves, and the devices. */
export const DeskDoorPage = (props: DeskDoorProps) => {
  const { event, counts, invalid, notice, refused, waits, over } = props;
  const words = wordsOf(props);
  return (
    <DeskShell
      back="event"
      data={{
        'data-expected': String(counts.expected),
        'data-in': String(counts.in),
        'data-missing': String(counts.missing),
        'data-walk-ins': String(counts.walkIns),
      }}
      here={props}
      invalid={invalid}
      title={words.title(event.title)}
      told={{ notice, refused }}
    >
      {event.state === 'draft' ? <Alert kind="warning" title={words.draft} /> : null}
      {event.state === 'cancelled' ? <Alert kind="warning" title={words.cancelled} /> : null}
      {waits.count === 0 ? null : (
        <Alert kind="warning" title={words.waits.title(waits.count, waits.more)}>
          <TextLink alone href={at(props, waitingPath(event.slug))}>
            {words.waits.see}
          </TextLink>
        </Alert>
      )}
      <Figures {...props} />
      <Links {...props} />
      <Last {...props} />
      <Doors {...props} />
      <Devices {...props} />
      {event.state === 'published' && !over ? <AddDevice {...props} /> : null}
    </DeskShell>
  );
};

/** The figures one looks for from across the room. */
const Figures = (props: DeskDoorProps) => {
  const { counts, places, closedAt, frame } = props;
  const words = wordsOf(props).counts;
  const number = numbersIn(frame.language);
  const figures: readonly (readonly [string, number])[] = [
    [words.in, counts.in],
    [words.expected, counts.expected],
    [closedAt === undefined ? words.toCome : words.notCome, counts.missing],
    [words.walkIns, counts.walkIns],
    [words.free, places.free + places.onDevices],
  ];
  return (
    <>
      <dl className="door-figures">
        {figures.map(([what, count]) => (
          <div className="door-figure" key={what}>
            <dt className="door-figure__what">{what}</dt>
            <dd className="door-figure__count">{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      <Paragraph>
        {words.line(counts.in - counts.walkIns, counts.expected, counts.walkIns)}. {words.how}
      </Paragraph>
    </>
  );
};

const Links = (props: DeskDoorProps) => {
  const { event, waits, own } = props;
  const words = wordsOf(props).links;
  const links = [
    [attendancePath(event.slug), words.attendance],
    [waitingPath(event.slug), words.waiting(waits.count, waits.more)],
    [wishesPath(event.slug), words.wishes],
    [closingPath(event.slug), words.closing],
    [paperPath(event.slug), words.paper],
    ...(own ? [[hallPath(event.slug), words.hall] as const] : []),
  ] as const;
  return (
    <nav aria-label={words.all}>
      <ul className="door-links">
        {links.map(([path, label]) => (
          <li key={path}>
            {/* The hall speaks Dutch alone, and has no other address. */}
            <TextLink alone href={at(props, path)}>
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Last = (props: DeskDoorProps) => {
  const { event, frame, last } = props;
  const words = wordsOf(props).last;
  if (last.length === 0) return <Paragraph>{words.nobody}</Paragraph>;
  return (
    <Table
      caption={words.caption}
      cards
      columns={[
        { key: 'name', label: words.name },
        { key: 'from', label: words.from },
        { key: 'at', label: words.at },
        { key: 'door', label: words.door },
      ]}
      id="last"
      rowHeader="name"
      rows={last.map((guest) => ({
        key: guest.key,
        cells: {
          name: guest.name,
          from: guest.from,
          at: timeInWords(guest.in.at, event.zone, frame.language),
          door: guest.in.door,
        },
      }))}
    />
  );
};

/** Closing says first whom it touches; opening again takes all of it back. */
const Doors = (props: DeskDoorProps) => {
  const { event, frame, counts, closedAt, request } = props;
  const words = wordsOf(props).doors;
  const act = closedAt === undefined ? 'close-doors' : 'open-doors';
  return (
    <>
      <Heading id="doors" level={2}>
        {words.title}
      </Heading>
      {closedAt === undefined ? (
        <>
          <Paragraph>{words.open}</Paragraph>
          <Paragraph>
            {words.closing(counts.missing)} {words.canUndo}
          </Paragraph>
        </>
      ) : (
        <>
          <Paragraph>{words.closed(timeInWords(closedAt, event.zone, frame.language), counts.missing)}</Paragraph>
          <Paragraph>
            {words.lent} {words.reopening}
          </Paragraph>
        </>
      )}
      {event.state === 'published' ? (
        <Form action={at(props, doorPath(event.slug))} hidden={{ act }} request={request} token={frame.formToken}>
          <Button kind="secondary">{closedAt === undefined ? words.close : words.reopen}</Button>
        </Form>
      ) : null}
    </>
  );
};

/** What a device is there for, in a word or two. */
export const roleInWords = (words: DeskDoorWords, { role, table }: Pick<DeviceView, 'role' | 'table'>): string =>
  role === 'table' ? words.devices.roles.table(table ?? 0) : words.devices.roles[role];

const standingKinds = { open: 'ok', awaits: 'neutral', closed: 'neutral', revoked: 'danger' } as const;

export const StandingBadge = ({
  standing,
  words,
}: {
  readonly standing: DeviceView['standing'];
  readonly words: DeskDoorWords;
}) => <Badge kind={standingKinds[standing]}>{words.devices.standings[standing]}</Badge>;

/** A count that is more than nought asks to be seen. */
export const Lacking = ({ count }: { readonly count: number }) =>
  count === 0 ? '0' : <Badge kind="warning">{String(count)}</Badge>;

const Devices = (props: DeskDoorProps) => {
  const { event, frame, devices } = props;
  const all = wordsOf(props);
  const words = all.devices;
  return (
    <>
      <Heading id="tablets" level={2}>
        {words.title}
      </Heading>
      {devices.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <Table
          caption={words.caption(devices.length, devices.filter(({ standing }) => standing === 'open').length)}
          cards
          columns={[
            { key: 'name', label: words.name },
            { key: 'role', label: words.role },
            { key: 'standing', label: words.standing },
            { key: 'seen', label: words.seen },
            { key: 'waiting', label: words.waiting, numeric: true },
            { key: 'gaps', label: words.gaps, numeric: true },
            { key: 'places', label: words.places },
          ]}
          id="devices"
          rowHeader="name"
          rows={devices.map((device) => ({
            key: device.id,
            cells: {
              name: (
                <TextLink alone href={at(props, devicePath(event.slug, device.id))}>
                  {device.name}
                </TextLink>
              ),
              role: roleInWords(all, device),
              standing: <StandingBadge standing={device.standing} words={all} />,
              seen:
                device.lastSeenAt === undefined
                  ? all.never
                  : timeInWords(device.lastSeenAt, event.zone, frame.language),
              waiting: <Lacking count={device.waiting} />,
              gaps: <Lacking count={device.gaps} />,
              places: words.given(device.given, device.leased),
            },
          }))}
        />
      )}
    </>
  );
};

const roles: readonly DeviceRole[] = ['door', 'lead', 'table'];

const AddDevice = (props: DeskDoorProps) => {
  const { event, frame, places, request, typed = () => '', invalid } = props;
  const all = wordsOf(props);
  const words = all.add;
  return (
    <>
      <Heading id="add" level={2}>
        {words.title}
      </Heading>
      <Paragraph>{words.lead}</Paragraph>
      <Form
        action={at(props, doorPath(event.slug))}
        hidden={{ act: 'add-device' }}
        request={request}
        token={frame.formToken}
      >
        <Field
          {...words.field.name}
          autoComplete="off"
          invalid={invalid}
          maxLength={40}
          name="name"
          spellCheck={false}
          value={typed('name')}
        />
        <Fieldset
          invalid={invalid}
          legend={words.field.role.label}
          name="role"
          options={roles.map((role) => ({ value: role, ...words.roles[role] }))}
          value={typed('role')}
        />
        <Field
          {...words.field.table}
          autoComplete="off"
          inputMode="numeric"
          invalid={invalid}
          name="table"
          optional={all.optional}
          value={typed('table')}
          width="short"
        />
        <Field
          autoComplete="off"
          help={`${words.field.places.help} ${words.free(places.free)}`}
          inputMode="numeric"
          invalid={invalid}
          label={words.field.places.label}
          name="places"
          optional={all.optional}
          value={typed('places')}
          width="short"
        />
        <Button>{words.button}</Button>
      </Form>
    </>
  );
};
