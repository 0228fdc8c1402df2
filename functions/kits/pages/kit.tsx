import type { Instant } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Columns } from '#platform/pages/columns.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { DeskStation, StationDesk } from '../core/desk.ts';
import type { Kit, LendingKit, Package } from '../core/kit.ts';
import { publicWording } from '../wording/public.ts';
import type { PublicWords } from '../wording/public-words.ts';
import type { KitInView } from './catalogue.tsx';
import { AsWritten } from './kit-as-written.tsx';
import { dayInWords } from './kit-dates.ts';
import { beginPath, calendarPath, cataloguePath, picturePath, printVersionPath, takePartPath } from './kit-paths.ts';
import { type PackageStanding, packageStanding, windowInWords } from './kit-standing.ts';

export type KitPageProps = KitInView & {
  readonly frame: Frame;
  readonly now: Instant;
  /** Of a lending kit. */
  readonly desk?: StationDesk | undefined;
  /** The stations that a lending kit visits. */
  readonly stations: readonly DeskStation[];
};

/** One kit for everybody: what it is and the one button first, then what is in it and where it can go. */
export const KitPage = (props: KitPageProps) => {
  const { frame, kit, stock, now, stations } = props;
  const { language } = frame;
  const words = publicWording[language];
  const at = (path: string): string => addressIn(language, path);
  return (
    <Page {...frame} description={kit.summary} section="kits" title={kit.title}>
      <TextLink alone href={at(cataloguePath)}>
        {words.kit.back}
      </TextLink>
      <Heading level={1}>
        <AsWritten language={language}>{kit.title}</AsWritten>
      </Heading>
      <Paragraph look="lead">
        <AsWritten language={language}>{kit.summary}</AsWritten>
      </Paragraph>
      {kit.kind === 'package' ? <TooLate {...props} kit={kit} standing={packageStanding(kit, stock, now)} /> : null}
      <Columns facts={<KitFacts {...props} />}>
        {kit.picture === undefined ? null : (
          <figure className="kit-picture">
            <img alt={kit.picture.alt} src={picturePath(kit.slug, kit.picture.hash)} {...asWritten(language)} />
          </figure>
        )}
        <Contents kit={kit} language={language} words={words} />
        {kit.kind === 'lending' ? (
          <>
            <Buffer kit={kit} words={words} />
            <Heading level={2}>{words.kit.stationsTitle}</Heading>
            <Paragraph>{stations.length === 0 ? words.kit.noStations : words.kit.stations}</Paragraph>
            {stations.length === 0 ? null : (
              <ul className="calendar__stations">
                {stations.map(({ code, name }) => (
                  <li key={code}>
                    <TextLink alone href={at(`${calendarPath(kit.slug)}?station=${encodeURIComponent(code)}`)}>
                      {words.kit.calendarOf(name)}
                    </TextLink>
                  </li>
                ))}
              </ul>
            )}
          </>
        ) : null}
        <Heading level={2}>{words.kit.contactTitle}</Heading>
        <Paragraph>{words.kit.contact(contactOf(kit))}</Paragraph>
      </Columns>
    </Page>
  );
};

/** Whom to call about a kit. */
export const contactOf = ({ contact: { name, phone, email } }: Pick<Kit, 'contact'>): string =>
  [name, phone === '' ? '' : phoneInWords(phone), email].filter((part) => part !== '').join(', ');

const asWritten = (language: string) => (language === 'nl' ? {} : { lang: 'nl' });

const KitFacts = ({ frame, kit, units, stock, now, desk, stations }: KitPageProps) => {
  const { language } = frame;
  const words = publicWording[language];
  const at = (path: string): string => addressIn(language, path);
  const written = (text: string) => <AsWritten language={language}>{text}</AsWritten>;
  if (kit.kind === 'lending') {
    const facts: readonly Fact[] = [
      { term: words.kit.what, value: words.kit.whatLent },
      { term: words.kit.whose, value: kit.organisationName },
      { term: words.kit.howMany, value: words.catalogue.units(units.length) },
      { term: words.kit.forWhom, value: written(kit.forWhom) },
      ...(desk === undefined
        ? []
        : [{ term: words.kit.ask, value: words.catalogue.allYear, note: words.kit.notice(desk.notice) }]),
    ];
    return (
      <Facts facts={facts}>
        {stations.length === 0 ? undefined : (
          <>
            <LinkButton href={at(beginPath(kit.slug))}>{words.kit.order}</LinkButton>
            <Paragraph look="quiet">{words.kit.signIn}</Paragraph>
          </>
        )}
      </Facts>
    );
  }
  const standing = packageStanding(kit, stock, now);
  const facts: readonly Fact[] = [
    { term: words.kit.what, value: words.kit.whatGiven },
    { term: words.kit.whose, value: kit.organisationName },
    {
      term: words.kit.howMany,
      value: standing === 'gone' ? words.stock.gone : words.stock.left(stock?.left ?? 0),
      ...(stock !== undefined && { note: words.stock.of(stock.stock) }),
    },
    { term: words.kit.most, value: words.kit.mostEach(kit.most) },
    { term: words.kit.forWhom, value: written(kit.forWhom) },
    { term: words.kit.ask, value: windowInWords(kit, language, now) },
    {
      term: words.kit.delivery,
      value: words.kit.deliveryBetween(
        dayInWords(kit.delivery.from, language),
        dayInWords(kit.delivery.until, language),
      ),
    },
  ];
  return (
    <Facts facts={standing === 'closed' ? facts.filter(({ term }) => term !== words.kit.howMany) : facts}>
      {standing === 'open' ? (
        <>
          <LinkButton href={at(takePartPath(kit.slug))}>{words.kit.takePart}</LinkButton>
          <Paragraph look="quiet">{words.kit.takePartNote}</Paragraph>
        </>
      ) : undefined}
    </Facts>
  );
};

const TooLate = ({ frame, kit, standing }: KitPageProps & { kit: Package; standing: PackageStanding }) => {
  const words = publicWording[frame.language].kit;
  const at = (path: string): string => addressIn(frame.language, path);
  if (standing === 'open' || standing === 'not-open') return null;
  return (
    <Alert kind="warning" title={standing === 'gone' ? words.goneTitle : words.closedTitle}>
      <Paragraph>{standing === 'gone' ? words.gone : words.closed}</Paragraph>
      <ButtonRow>
        <LinkButton href={at(takePartPath(kit.slug))}>{words.nextTime}</LinkButton>
        {kit.print === '' ? null : (
          <LinkButton href={at(printVersionPath(kit.slug))} kind="secondary">
            {words.print}
          </LinkButton>
        )}
      </ButtonRow>
      {kit.fund === undefined ? null : (
        <Paragraph>
          {words.fund(kit.fund.name)}
          {', '}
          {/^https?:\/\//.test(kit.fund.address) ? (
            <TextLink href={kit.fund.address}>{kit.fund.address}</TextLink>
          ) : (
            kit.fund.address
          )}
        </Paragraph>
      )}
    </Alert>
  );
};

const Contents = ({
  kit,
  language,
  words,
}: {
  readonly kit: Kit;
  readonly language: Frame['language'];
  readonly words: PublicWords;
}) => {
  const name = (text: string) => <AsWritten language={language}>{text}</AsWritten>;
  if (kit.kind === 'package') {
    return (
      <>
        <Heading level={2}>{words.kit.contentsTitle}</Heading>
        <List>
          {kit.parts.map((part) => (
            <span key={part.id}>
              {words.kit.partCount(part.count)} {name(part.name)}
            </span>
          ))}
        </List>
      </>
    );
  }
  return (
    <Table
      caption={words.kit.contentsTitle}
      columns={[
        { key: 'name', label: words.kit.partName },
        { key: 'count', label: words.kit.count, numeric: true },
        { key: 'returns', label: words.kit.returns },
      ]}
      id="parts"
      rowHeader="name"
      rows={kit.parts.map((part) => ({
        key: part.id,
        cells: {
          name: name(part.name),
          count: words.kit.partCount(part.count),
          returns: part.returns ? words.kit.comesBack : words.kit.usedUp,
        },
      }))}
    />
  );
};

const Buffer = ({ kit: { buffer }, words }: { readonly kit: LendingKit; readonly words: PublicWords }) =>
  buffer.before + buffer.after === 0 ? null : (
    <>
      <Heading level={2}>{words.kit.bufferTitle}</Heading>
      <Paragraph>
        {words.kit.buffer(buffer.before, buffer.after)} {words.kit.bufferWhy}
      </Paragraph>
    </>
  );
