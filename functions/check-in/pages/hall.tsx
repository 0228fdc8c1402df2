import { dateInWords } from '#kernel/instants.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button, buttonClasses } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type HallGuest, hallGroups, type MunicipalityOption } from '../core/hall.ts';
import { type GuestField, guestFields } from '../core/read-guest.ts';
import type { HallFault, Typed } from '../core/typed-answers.ts';
import { type GuestRefusal, type Words, wording } from '../wording/index.ts';
import { AsWritten } from './as-written.tsx';
import { doorPath } from './door-view.ts';
import { inWords } from './faults.ts';
import { HallShell } from './hall-page.tsx';
import { inHall, type Spot, signingPath } from './view.ts';

export type HallPageProps = {
  readonly spot: Spot;
  readonly guests: readonly HallGuest[];
  /** The title of what can be signed now. */
  readonly pledge?: string | undefined;
  /** Guests' details are being erased: nobody is added any more. */
  readonly over: boolean;
  readonly municipalities: readonly MunicipalityOption[];
  readonly request: string;
  readonly typed: Typed;
  readonly faults?: { readonly [F in GuestField]?: HallFault };
  readonly refused?: GuestRefusal | undefined;
  /** Only at the organiser's: until when the address for tables works, and the address once it was asked for. */
  readonly table?: { readonly until: string; readonly address?: string | undefined } | undefined;
};

/** Who is in the hall, each with one press to sign; whoever can still join first. And a guest without a sign-up. */
export const HallPage = (props: HallPageProps) => {
  const { spot, guests, pledge, over, faults = {}, refused, table } = props;
  const words = wording[spot.frame.language];
  const invalid = inWords(guestFields, faults, words.guestFault);
  const groups = hallGroups(guests);
  const published = spot.event.state === 'published';
  const signs = published && pledge !== undefined;
  return (
    <HallShell
      data={{ 'data-guests': String(guests.length) }}
      faulty={Object.keys(invalid).length > 0}
      outcome={refused === undefined ? undefined : 'refused'}
      picker={published && !over}
      spot={spot}
      title={`${words.hall.title}: ${spot.event.title}`}
    >
      {spot.host === 'desk' ? (
        <ButtonRow>
          <TextLink alone href={inHall(spot, `/bureau/bijeenkomsten/${spot.event.slug}`)}>
            {words.hall.toEvent}
          </TextLink>
          <TextLink alone href={inHall(spot, doorPath(spot.event.slug))}>
            {words.hall.toDoor}
          </TextLink>
        </ButtonRow>
      ) : null}
      <Heading level={1}>{words.hall.title}</Heading>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      {refused === undefined ? null : <Alert kind="warning" title={words.hall.refused[refused]} />}
      <Paragraph look="lead">
        <AsWritten language={spot.frame.language}>{spot.event.title}</AsWritten>
      </Paragraph>
      <StateAlert pledge={pledge} state={spot.event.state} words={words.hall} />
      {published && (signs || !over) ? (
        <ButtonRow>
          {over ? null : (
            <LinkButton href="#new" kind="secondary">
              {words.hall.addTitle}
            </LinkButton>
          )}
          {signs ? (
            <LinkButton href={inHall(spot, signingPath(spot))} kind="secondary">
              {words.hall.signUnlisted}
            </LinkButton>
          ) : null}
        </ButtonRow>
      ) : null}
      <GuestList guests={groups.open} id="open" signs={signs} spot={spot} words={words.hall} />
      <GuestList guests={groups.joined} id="joined" signs={signs} spot={spot} words={words.hall} />
      {groups.others.length === 0 ? null : (
        <GuestList guests={groups.others} id="others" signs={signs} spot={spot} words={words.hall} />
      )}
      {published && over ? <Paragraph>{words.hall.over}</Paragraph> : null}
      {published && !over ? <AddGuest {...props} invalid={invalid} words={words} /> : null}
      {table === undefined || !published ? null : <TableHosts spot={spot} table={table} words={words.hall} />}
    </HallShell>
  );
};

const StateAlert = ({
  state,
  pledge,
  words,
}: {
  state: Spot['event']['state'];
  pledge: string | undefined;
  words: Words['hall'];
}) => {
  if (state === 'draft') return <Alert kind="warning" title={words.draft} />;
  if (state === 'cancelled') return <Alert kind="warning" title={words.cancelled} />;
  return pledge === undefined ? <Alert title={words.nothingToSign} /> : null;
};

const GuestList = ({
  spot,
  id,
  guests,
  signs,
  words,
}: {
  spot: Spot;
  id: 'open' | 'joined' | 'others';
  guests: readonly HallGuest[];
  signs: boolean;
  words: Words['hall'];
}) => (
  <>
    <Heading id={id} level={2}>
      {`${words[id]} (${guests.length})`}
    </Heading>
    {guests.length === 0 ? (
      <Paragraph>{words.nobody}</Paragraph>
    ) : (
      <ul aria-labelledby={id} className="hall__guests">
        {guests.map((guest) => (
          <li className="hall__guest" data-joined={guest.joined === undefined ? 'no' : 'yes'} key={guest.key}>
            <div className="hall__who">
              <span className="hall__name" id={`guest-${guest.key}`}>
                {guest.name}
              </span>
              <span>{fromOf(guest)}</span>
              <Marks guest={guest} spot={spot} words={words} />
            </div>
            {signs ? (
              <div className="hall__press">
                <a
                  aria-describedby={`guest-${guest.key}`}
                  className={buttonClasses[id === 'open' ? 'primary' : 'secondary']}
                  href={inHall(spot, signingPath(spot, guest.key))}
                >
                  {words.sign}
                </a>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    )}
  </>
);

const fromOf = ({ role, municipality, organisation }: HallGuest): string =>
  [role, municipality?.name, organisation].filter((part) => part !== undefined).join(', ');

const Marks = ({ guest, spot, words }: { guest: HallGuest; spot: Spot; words: Words['hall'] }) => {
  const { joined, waiting } = guest;
  return (
    <>
      {joined === undefined ? null : (
        <span>{words.since(dateInWords(joined.since, spot.event.zone, spot.frame.language))}</span>
      )}
      {joined?.announced === false ? (
        <div>
          <Badge>{words.unannounced}</Badge>
        </div>
      ) : null}
      {waiting ? (
        <div>
          <Badge kind="warning">{words.waiting}</Badge>
        </div>
      ) : null}
    </>
  );
};

const AddGuest = ({
  spot,
  municipalities,
  request,
  typed,
  invalid,
  words,
}: HallPageProps & { invalid: Readonly<Record<string, string>>; words: Words }) => {
  const field = (name: GuestField) => ({ name, invalid, value: typed(name), ...words.guestField[name] });
  return (
    <>
      <Heading id="new" level={2}>
        {words.hall.addTitle}
      </Heading>
      <Paragraph>{words.hall.addHelp}</Paragraph>
      <Form action={inHall(spot, spot.listPath)} hidden={{ act: 'add' }} request={request} token={spot.frame.formToken}>
        <Field {...field('name')} autoComplete="off" spellCheck={false} />
        <Field {...field('role')} autoComplete="off" />
        <MunicipalitySelect
          invalid={invalid}
          label={words.guestField.municipality.label}
          municipalities={municipalities}
          value={typed('municipality')}
          language={spot.frame.language}
        />
        <Field {...field('email')} autoComplete="off" inputMode="email" kind="email" optional={words.optional} />
        <Button>{words.hall.add}</Button>
      </Form>
    </>
  );
};

const TableHosts = ({
  spot,
  table,
  words,
}: {
  spot: Spot;
  table: NonNullable<HallPageProps['table']>;
  words: Words['hall'];
}) => (
  <>
    <Heading id="tables" level={2}>
      {words.tableTitle}
    </Heading>
    <Paragraph>{words.tableHelp(table.until)}</Paragraph>
    {table.address === undefined ? (
      <Form action={inHall(spot, spot.listPath)} hidden={{ act: 'table' }} token={spot.frame.formToken}>
        <Button kind="secondary">{words.makeTable}</Button>
      </Form>
    ) : (
      <Alert kind="ok" title={words.tableAddress}>
        <p className="hall__address" data-table-address="">
          {`${spot.frame.siteAddress}${table.address}`}
        </p>
        <LinkButton href={inHall(spot, table.address)} kind="secondary">
          {words.tableOpen}
        </LinkButton>
      </Alert>
    )}
  </>
);
