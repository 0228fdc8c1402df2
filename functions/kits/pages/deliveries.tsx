import { localDateOf } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Application } from '../core/application.ts';
import { type DeliveryStep, deliverableFrom, deliverySteps } from '../core/deliver.ts';
import type { Package } from '../core/kit.ts';
import { zone } from '../core/slot.ts';
import { hostsWording } from '../wording/hosts.ts';
import type { DeliveredState } from '../wording/hosts-words.ts';
import { deliveriesPrintPath } from './host-paths.ts';
import { HostWarning } from './host-told.tsx';
import { dayInWords } from './kit-dates.ts';
import { deliveriesPath, lenderDeskPath } from './lender-paths.ts';

type Props = {
  readonly frame: Frame;
  readonly kit: Package;
  readonly applications: readonly Application[];
  /** Hosts who would still like one: on the late list, or for next time. */
  readonly wanting: readonly Application[];
  readonly request: string;
  readonly marked?: number | undefined;
  /** The group whose button was pressed with nothing chosen in it. */
  readonly unchosen?: DeliveredState | undefined;
  readonly refusal?: 'busy' | 'stale' | undefined;
};

/** What did not arrive comes first: somebody has to find out. Then what is still to be done, in its order. */
export const deliveredStates: readonly DeliveredState[] = ['not-delivered', 'allotted', 'packed', 'sent', 'delivered'];

/** Who gets packages, by how far they are; each group has the buttons for what comes next, for some of it or all at once. */
export const DeliveriesPage = (props: Props) => {
  const { frame, kit, applications, marked, unchosen, refusal } = props;
  const { language } = frame;
  const { faultsTitle, deliveries: words } = hostsWording[language];
  const at = (path: string): string => addressIn(language, path);
  const title = words.title(kit.title);
  const invalid = unchosen === undefined ? {} : { [fieldOf(unchosen)]: words.nothingChosen };
  return (
    <Page
      {...frame}
      faulty={unchosen !== undefined}
      main={{ 'data-deliveries': String(applications.length) }}
      section="desk"
      title={title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={faultsTitle(1)} />
      {marked === undefined ? null : <Alert kind="ok" title={words.marked(marked)} />}
      <TextLink alone href={at(lenderDeskPath)}>
        {words.back}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      {refusal === undefined ? null : <HostWarning because={refusal} told={words[refusal]} />}
      <Paragraph look="lead">
        {words.window(dayInWords(kit.delivery.from, language), dayInWords(kit.delivery.until, language))}
      </Paragraph>
      {applications.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <LinkButton href={at(deliveriesPrintPath(kit.slug))} kind="secondary">
          {words.toPaper}
        </LinkButton>
      )}
      {deliveredStates.map((state) => (
        <Group {...props} invalid={invalid} key={state} state={state} />
      ))}
      {props.wanting.length === 0 ? null : (
        <Table
          cards
          caption={words.wanting.caption(props.wanting.length)}
          columns={[
            { key: 'who', label: words.wanting.columns.who },
            { key: 'howMany', label: words.wanting.columns.howMany, numeric: true },
            { key: 'list', label: words.wanting.columns.list },
            { key: 'email', label: words.wanting.columns.email },
          ]}
          id="wanting"
          rowHeader="who"
          rows={props.wanting.map(({ application, guests, delivery, parcel, email }) => ({
            key: application,
            cells: {
              who: guests?.organisation ?? '',
              howMany: String(delivery?.howMany ?? 1),
              list: parcel === 'late' ? words.wanting.late : words.wanting.nextTime,
              email: email === '' ? words.erased : email,
            },
          }))}
        />
      )}
    </Page>
  );
};

export const fieldOf = (state: DeliveredState): string => `applications-${state}`;

const Group = ({
  frame,
  kit,
  applications,
  request,
  state,
  invalid,
}: Props & { readonly state: DeliveredState; readonly invalid: Readonly<Record<string, string>> }) => {
  const { language } = frame;
  const words = hostsWording[language].deliveries;
  const own = applications.filter(({ parcel }) => parcel === state);
  if (own.length === 0) return null;
  const steps: readonly DeliveryStep[] = deliverySteps.filter((step) => deliverableFrom(step).includes(state));
  const [first] = steps;
  return (
    <section className="stack" data-group={state}>
      <Heading level={2}>{words.group[state](own.length)}</Heading>
      {state === 'not-delivered' ? <Alert kind="warning" title={words.problem} /> : null}
      {first === undefined ? (
        <ul className="utrecht-unordered-list">
          {own.map((application) => (
            <li className="utrecht-unordered-list__item" key={application.application}>
              {withReport(rowOf(application, language), application, language)}
            </li>
          ))}
        </ul>
      ) : (
        <Form
          action={addressIn(language, deliveriesPath(kit.slug))}
          hidden={{ group: state }}
          request={request}
          token={frame.formToken}
        >
          <Fieldset
            invalid={invalid}
            kind="checkbox"
            legend={words.choose}
            name={fieldOf(state)}
            options={own.map((application) => ({
              value: application.application,
              label: rowOf(application, language),
              help: withReport(addressOf(application, language), application, language),
            }))}
          />
          <ButtonRow>
            {steps.map((step) => (
              <Button kind={step === first ? 'primary' : 'secondary'} key={step} name="some" value={step}>
                {words.some[step]}
              </Button>
            ))}
            {own.length > 1 ? (
              <Button kind="subtle" name="all" value={first}>
                {words.all[first](own.length)}
              </Button>
            ) : null}
          </ButtonRow>
        </Form>
      )}
    </section>
  );
};

const rowOf = ({ guests, activity, delivery }: Application, language: Language): string =>
  hostsWording[language].deliveries.row(guests?.organisation ?? activity?.title ?? '', delivery?.howMany ?? 1);

/** With how the action went, once its host told. */
const withReport = (said: string, { report }: Application, language: Language): string =>
  report === undefined ? said : `${said}. ${hostsWording[language].report(report.came, report.said)}`;

/** Where it goes, and whom to call. */
export const addressOf = ({ delivery, guests }: Application, language: Language): string =>
  delivery === undefined || delivery.street === ''
    ? hostsWording[language].deliveries.erased
    : [
        delivery.street,
        `${delivery.postcode} ${delivery.city}`,
        ...(guests === undefined || guests.name === '' ? [] : [guests.name, phoneInWords(guests.phone)]),
      ].join(', ');

/** The same list on A4, for whoever packs and drives: what is still to be brought. */
export const DeliveriesPaperPage = ({ frame, kit, applications }: Pick<Props, 'frame' | 'kit' | 'applications'>) => {
  const { language } = frame;
  const { paper, deliveries: words } = hostsWording[language];
  const open = applications.filter(({ parcel }) => parcel !== 'delivered');
  const title = paper.title(kit.title);
  return (
    <Page {...frame} section="desk" title={title} unlisted>
      <div className="screen-only">
        <TextLink alone href={addressIn(language, deliveriesPath(kit.slug))}>
          {paper.back}
        </TextLink>
      </div>
      <Heading level={1}>{title}</Heading>
      <div className="screen-only">
        <Paragraph>{paper.print}</Paragraph>
      </div>
      <Paragraph>
        {words.window(dayInWords(kit.delivery.from, language), dayInWords(kit.delivery.until, language))}
      </Paragraph>
      <Table
        caption={paper.caption(
          open.length,
          open.reduce((sum, { delivery }) => sum + (delivery?.howMany ?? 0), 0),
        )}
        columns={[
          { key: 'who', label: paper.columns.who },
          { key: 'address', label: paper.columns.address },
          { key: 'howMany', label: paper.columns.howMany, numeric: true },
          { key: 'contact', label: paper.columns.contact },
          { key: 'date', label: paper.columns.date },
          { key: 'state', label: paper.columns.state },
        ]}
        id="deliveries"
        rowHeader="who"
        rows={open.map((application) => {
          const { guests, delivery, where, parcel } = application;
          return {
            key: application.application,
            cells: {
              who: guests?.organisation ?? '',
              address:
                delivery === undefined || delivery.street === '' ? (
                  words.erased
                ) : (
                  <>
                    {delivery.street}
                    <br />
                    {delivery.postcode} {delivery.city}
                  </>
                ),
              howMany: String(delivery?.howMany ?? 0),
              contact:
                guests === undefined || guests.phone === '' ? (
                  ''
                ) : (
                  <>
                    {guests.name}
                    <br />
                    {phoneInWords(guests.phone)}
                  </>
                ),
              date: where === undefined ? '' : dayInWords(localDateOf(where.startsAt, zone), language),
              state: isDeliveredState(parcel) ? paper.state[parcel] : '',
            },
          };
        })}
      />
      <Paragraph look="quiet">{paper.destroy(dayInWords(kit.delivery.until, language))}</Paragraph>
    </Page>
  );
};

const isDeliveredState = (parcel: Application['parcel']): parcel is DeliveredState =>
  deliveredStates.some((state) => state === parcel);
