import type { ReactElement, ReactNode } from 'react';
import type { Language } from '#kernel/languages.ts';
import { Alert } from './alert.tsx';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { ButtonRow } from './button-row.tsx';
import { Card, CardList } from './card.tsx';
import { CheckRow } from './check-row.tsx';
import { Columns } from './columns.tsx';
import { DotMap } from './dot-map.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Facts } from './facts.tsx';
import { Field } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { FileField } from './file-field.tsx';
import { FilterForm } from './filter-form.tsx';
import { Form } from './form.tsx';
import { Group } from './group.tsx';
import { Heading } from './heading.tsx';
import { LinkButton } from './link-button.tsx';
import { List } from './list.tsx';
import { markdownToHtml } from './markdown.ts';
import { MunicipalitySelect } from './municipality-select.tsx';
import { Page } from './page.tsx';
import { Pager } from './pager.tsx';
import { Paragraph } from './paragraph.tsx';
import { Progress } from './progress.tsx';
import { Prose } from './prose.tsx';
import { Select } from './select.tsx';
import { Steps } from './steps.tsx';
import { Table } from './table.tsx';
import { TextLink } from './text-link.tsx';
import { Welcome } from './welcome.tsx';

const optional = '(niet verplicht)';
const longName = 'Wilhelmina-Fatoumata van der Berg-El Amrani';
const eveningText = `De avond begint met soep. Daarna werken we aan tafels van acht aan **één vraag per tafel**.

## Wat neemt u mee?

- een voorbeeld uit uw gemeente
- een vraag waar u zelf niet uitkomt

Lees vooraf de [werkwijze](https://www.voorbeeld.nl/werkwijze). Vragen? Bel gerust.`;

/** Each part in the states it can have, as rooms use it. Only tests read them. */
export const partExamples: Readonly<Record<string, ReactElement>> = {
  headings: (
    <>
      <Heading level={2}>Wethoudersbijeenkomst eenzaamheidsbestrijding</Heading>
      <Heading level={3}>Programma van de avond</Heading>
      <Heading level={4}>Inloop met soep</Heading>
    </>
  ),
  paragraphs: (
    <>
      <Paragraph look="lead">Een avond over wat in uw gemeente al werkt.</Paragraph>
      <Paragraph>
        U bent welkom vanaf 17.30 uur. Lees eerst <TextLink href="/privacy">wat wij bewaren</TextLink>.
      </Paragraph>
      <Paragraph look="quiet">Wij bewaren uw naam tot woensdag 21 augustus 2019.</Paragraph>
      <TextLink alone href="/bijeenkomsten">
        Alle bijeenkomsten
      </TextLink>
    </>
  ),
  list: (
    <List>
      <>Rolstoeltoegankelijk</>
      <>Ringleiding</>
      <>Schrijftolk op aanvraag</>
    </List>
  ),
  fields: (
    <Form action="/voorbeeld" request="req_1" token="abc">
      <Field autoComplete="name" label="Naam" name="name" />
      <Field
        autoComplete="email"
        help="Hierheen sturen wij de bevestiging."
        inputMode="email"
        kind="email"
        label="E-mailadres"
        name="email"
        value="noor@voorbeeld.nl"
      />
      <Field autoComplete="tel" kind="tel" label="Telefoonnummer" name="phone" optional={optional} width="medium" />
      <Field kind="number" label="Aantal personen" max={4} min={1} name="party" value="1" />
      <Field kind="datetime-local" label="Begin" name="start" value="2019-05-22T17:30" />
      <Field kind="textarea" label="Beschrijving" name="text" rows={4} value="Soep en een gesprek." />
      <Button>Opslaan</Button>
    </Form>
  ),
  files: (
    <Form action="/voorbeeld" files token="abc">
      <FileField accept=".csv,text/csv" help="Hoogstens 1 MB." label="Bestand" name="file" optional={optional} />
      <FileField invalid={{ wrongFile: 'Kies een CSV-bestand' }} label="Nog een bestand" name="wrongFile" />
      <Button>Bestand bekijken</Button>
    </Form>
  ),
  filter: (
    <FilterForm action="/voorbeeld">
      <Select label="Status" name="status" options={[{ value: 'all', label: 'Alle statussen' }]} />
      <Select label="Provincie" name="province" options={[{ value: 'all', label: 'Alle provincies' }]} />
      <CheckRow label="Alleen zonder besluit" name="decision" />
      <Button kind="secondary">Gemeenten tonen</Button>
    </FilterForm>
  ),
  'faulty fields': (
    <>
      <ErrorSummary
        invalid={{
          wrongEmail: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl',
          wrongRole: 'Kies uw rol',
        }}
        title="Er ging iets mis. Controleer 2 antwoorden"
      />
      <Form action="/voorbeeld">
        <Field
          help="Hierheen sturen wij de bevestiging."
          invalid={{ wrongEmail: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl' }}
          label="E-mailadres"
          name="wrongEmail"
          value="noor@"
        />
        <Field
          invalid={{ wrongText: 'Schrijf ten minste één zin' }}
          kind="textarea"
          label="Beschrijving"
          name="wrongText"
        />
        <Select
          empty="Kies een gemeente"
          invalid={{ wrongPlace: 'Kies uw gemeente' }}
          label="Gemeente"
          name="wrongPlace"
          options={[{ value: '0794', label: 'Helmond' }]}
        />
        <Fieldset
          invalid={{ wrongRole: 'Kies uw rol' }}
          legend="Wat is uw rol?"
          name="wrongRole"
          options={[
            { value: 'alderperson', label: 'Wethouder' },
            { value: 'other', label: 'Anders' },
          ]}
        />
        <CheckRow
          invalid={{ wrongAgree: 'Vink aan dat u dit hebt gelezen' }}
          label="Ik heb dit gelezen"
          name="wrongAgree"
        />
        <Button>Versturen</Button>
      </Form>
    </>
  ),
  select: (
    <MunicipalitySelect
      invalid={{}}
      label="Uw gemeente"
      language="nl"
      municipalities={[
        { code: 'GM0518', name: "'s-Gravenhage", displayName: 'Den Haag' },
        { code: 'GM1900', name: 'Súdwest-Fryslân' },
      ]}
      value="GM1900"
    />
  ),
  choices: (
    <>
      <Fieldset
        help="Wie zich aanmeldt, krijgt alle berichten."
        legend="Voor wie meldt u aan?"
        name="for"
        options={[
          { value: 'self', label: 'Mezelf' },
          { value: 'other', label: 'Iemand anders', help: 'Bijvoorbeeld als secretaris van een wethouder.' },
        ]}
        value="other"
      />
      <Fieldset
        kind="checkbox"
        legend="Wat biedt de plek?"
        name="offers"
        optional={optional}
        options={[
          { value: 'wheelchair', label: 'Rolstoeltoegankelijk' },
          { value: 'loop', label: 'Ringleiding' },
        ]}
        value={['loop']}
      />
      <CheckRow checked label="Toon deze bijeenkomst in de lijst" name="listed" />
    </>
  ),
  group: (
    <Group help="Elk onderdeel heeft een tijd en een titel." legend="Onderdeel 1">
      <Field label="Tijd" name="programme[0].at" value="17.30" width="short" />
      <Field label="Titel" name="programme[0].title" value="Inloop met soep" />
    </Group>
  ),
  buttons: (
    <ButtonRow>
      <LinkButton href="/aanmelden">Aanmelden</LinkButton>
      <LinkButton href="/wijzigen" kind="secondary">
        Wijzigen
      </LinkButton>
      <LinkButton href="/terug" kind="subtle">
        Terug
      </LinkButton>
      <LinkButton href="/afgelasten" kind="danger">
        Afgelasten
      </LinkButton>
    </ButtonRow>
  ),
  alerts: (
    <>
      <Alert kind="info" title="Nog niet verstuurd">
        <Paragraph>Controleer uw gegevens en druk op Aanmelden.</Paragraph>
      </Alert>
      <Alert kind="ok" title="U staat op de lijst">
        <Paragraph>
          De bevestiging is onderweg naar <b>noor@voorbeeld.nl</b>.
        </Paragraph>
      </Alert>
      <Alert kind="warning" title="U staat op de wachtlijst">
        <Paragraph>U bent nummer 3. Komt er een plaats vrij, dan krijgt u bericht.</Paragraph>
      </Alert>
      <Alert kind="error" title="Deze bijeenkomst gaat niet door" />
    </>
  ),
  badges: (
    <Paragraph>
      <Badge>Concept</Badge> <Badge kind="ok">Plaats</Badge> <Badge kind="warning">Wachtlijst</Badge>{' '}
      <Badge kind="danger">Afgelast</Badge>
    </Paragraph>
  ),
  cards: (
    <CardList>
      <Card
        badge={<Badge kind="ok">Nog 1 plaats</Badge>}
        href="/bijeenkomsten/samen-aan-de-slag"
        leaf={{ weekday: 'wo', day: '22', month: 'mei' }}
        level={3}
        meta={['woensdag 22 mei 2019, 17.30 uur', 'Stadhuis, Den Haag']}
        title="Samen aan de slag"
      />
      <Card
        badge={<Badge kind="danger">Afgelast</Badge>}
        href="/bijeenkomsten/koffie"
        leaf={{ weekday: 'do', day: '26', month: 'sep' }}
        level={3}
        meta={['donderdag 26 september 2019, 10.00 uur', 'Station Helmond']}
        title="Stel je voor: koffie op het perron van een heel lange stationsnaam"
      />
    </CardList>
  ),
  'answers to check': (
    <Facts
      facts={[
        {
          term: 'Naam',
          value: longName,
          action: (
            <TextLink alone href="/wijzig-naam">
              Naam wijzigen
            </TextLink>
          ),
        },
        { term: 'E-mailadres', value: 'wilhelmina.van.der.berg-el.amrani@samenwerkendegemeenten.voorbeeld.nl' },
      ]}
      plain
    />
  ),
  table: (
    <Table
      caption="Post van deze week"
      columns={[
        { key: 'at', label: 'Verstuurd' },
        { key: 'kind', label: 'Soort' },
        { key: 'count', label: 'Aantal', numeric: true },
      ]}
      id="mails"
      rows={[
        { key: '1', cells: { at: 'maandag 20 mei, 9.00 uur', kind: 'Plaats bevestigd', count: '59' } },
        { key: '2', cells: { at: 'maandag 20 mei, 9.04 uur', kind: 'Wachtlijst', count: '3' } },
      ]}
    />
  ),
  steps: <Steps current={2} total={4} words="Stap 2 van 4" />,
  progress: <Progress id="seats" label="Plaatsen" max={60} value={59} words="59 van 60 plaatsen bezet" />,
  'dot map': (
    <DotMap
      dots={[
        { id: 'GM0518', lat: 52.07, lng: 4.29, on: true },
        { id: 'GM0344', lat: 52.09, lng: 5.07, on: false },
        { id: 'GM1684', lat: 51.68, lng: 5.86, on: true },
        { id: 'GM0756', lat: 51.68, lng: 5.86, on: false },
        { id: 'GM1900', lat: 53.02, lng: 5.53, on: true, own: true },
      ]}
      id="map"
      title="Kaart van Nederland: 3 van de 5 gemeenten zijn aangesloten"
    />
  ),
  prose: <Prose html={markdownToHtml(eveningText)} />,
  pager: (
    <Pager
      label="Meer gasten"
      next={{ href: '/gasten?na=b', label: 'Volgende 50' }}
      previous={{ href: '/gasten?voor=a', label: 'Vorige 50' }}
      words="51 tot 100 van 214"
    />
  ),
};

const banner: Readonly<Record<Language, string>> = {
  nl: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
  en: 'Example: guests and signatures are invented',
};

const eventFacts = [
  { term: 'Wanneer', value: 'woensdag 22 mei 2019, 17.30 tot 21.30 uur' },
  { term: 'Waar', value: 'Stadhuis, Spui 70, Den Haag' },
  { term: 'Voor wie', value: 'Wethouders en hun adviseurs' },
  { term: 'Kosten', value: 'Gratis' },
  { term: 'Plekken', value: 'Nog 1 van 60 vrij', note: 'Aanmelden kan tot dinsdag 21 mei, 12.00 uur' },
];

const shell = (page: Omit<Parameters<typeof Page>[0], 'siteName' | 'children'>, children: ReactNode): ReactElement => (
  <Page siteName="Aanschuif" {...page}>
    {children}
  </Page>
);

/** Whole pages as rooms put them together, with the texts that have broken layouts before. */
export const pageExamples: Readonly<Record<string, ReactElement>> = {
  event: shell(
    {
      language: 'nl',
      title: 'Samen aan de slag',
      path: '/bijeenkomsten/samen-aan-de-slag',
      section: 'events',
      banner: banner.nl,
    },
    <>
      <Heading level={1}>Samen aan de slag</Heading>
      <Paragraph look="lead">Een avond voor wethouders over wat al werkt tegen eenzaamheid.</Paragraph>
      <Columns
        facts={
          <Facts facts={eventFacts}>
            <LinkButton href="/bijeenkomsten/samen-aan-de-slag/aanmelden">Aanmelden</LinkButton>
          </Facts>
        }
      >
        <Prose html={markdownToHtml(eveningText, 2)} />
        <Heading level={2}>Programma</Heading>
        <Facts
          facts={[
            { term: '17.30 uur', value: 'Inloop met soep' },
            { term: '18.15 uur', value: 'Opening', note: 'door de minister' },
            { term: '18.45 uur', value: 'Aan tafels van acht', note: 'met wethouders uit uw provincie' },
            { term: '21.00 uur', value: 'Tekenen en napraten' },
          ]}
          plain
        />
        <Heading level={2}>Wat de plek biedt</Heading>
        <List>
          <>Rolstoeltoegankelijk</>
          <>Ringleiding</>
        </List>
        <Heading level={2}>Vragen?</Heading>
        <Paragraph>
          Bel het projectbureau: <TextLink href="tel:+31701234567">070 123 45 67</TextLink>.
        </Paragraph>
      </Columns>
    </>,
  ),
  'faulty form': shell(
    {
      language: 'nl',
      title: 'Aanmelden voor Samen aan de slag',
      faulty: true,
      path: '/bijeenkomsten/samen-aan-de-slag/aanmelden',
      section: 'events',
      banner: banner.nl,
      main: { 'data-outcome': 'invalid' },
    },
    <>
      <ErrorSummary
        invalid={{ name: 'Vul uw naam in', email: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl' }}
        title="Er ging iets mis. Controleer 2 antwoorden"
      />
      <Heading level={1}>Aanmelden voor Samen aan de slag</Heading>
      <Paragraph>Een vraag die u mag overslaan, eindigt op (niet verplicht).</Paragraph>
      <Form action="/bijeenkomsten/samen-aan-de-slag/aanmelden" request="req_1" token="abc">
        <Fieldset
          legend="Voor wie meldt u aan?"
          name="for"
          options={[
            { value: 'self', label: 'Mezelf' },
            { value: 'other', label: 'Iemand anders', help: 'U krijgt alle berichten en geeft ze door.' },
          ]}
          value="self"
        />
        <Field autoComplete="name" invalid={{ name: 'Vul uw naam in' }} label="Naam" name="name" />
        <Field
          autoComplete="email"
          help="Hierheen sturen wij de bevestiging."
          inputMode="email"
          invalid={{ email: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl' }}
          kind="email"
          label="E-mailadres"
          name="email"
          value="noor@"
        />
        <Select
          empty="Kies een gemeente"
          label="Gemeente"
          name="municipality"
          options={[
            { value: '0794', label: 'Helmond' },
            { value: '0518', label: 'Den Haag' },
          ]}
          value="0794"
        />
        <Field kind="number" label="Met hoeveel personen komt u?" max={4} min={1} name="party" value="1" />
        <Field
          help="Bijvoorbeeld glutenvrij. Wij wissen dit op donderdag 23 mei 2019."
          label="Dieet"
          name="diet"
          optional={optional}
          width="wide"
        />
        <Button>Aanmelden</Button>
        <Paragraph look="quiet">
          Wij gebruiken uw gegevens alleen voor deze avond en wissen ze op woensdag 21 augustus 2019.
        </Paragraph>
      </Form>
    </>,
  ),
  guests: shell(
    {
      language: 'nl',
      title: 'Gasten van Samen aan de slag',
      path: '/bureau/bijeenkomsten/samen-aan-de-slag/gasten',
      hasEnglish: false,
      section: 'desk',
      banner: banner.nl,
      signedIn: { name: 'Projectbureau', signOut: { action: '/uitloggen', formToken: 'abc' } },
    },
    <>
      <Heading level={1}>Gasten</Heading>
      <Paragraph look="lead">Samen aan de slag, woensdag 22 mei 2019</Paragraph>
      <Progress id="taken" label="Plaatsen" max={60} value={59} words="59 van 60 bezet, 3 mensen wachten" />
      <Table
        caption="Wie er komen"
        cards
        columns={[
          { key: 'name', label: 'Naam' },
          { key: 'role', label: 'Rol' },
          { key: 'state', label: 'Stand' },
          { key: 'party', label: 'Personen', numeric: true },
          { key: 'act', label: 'Wijzigen' },
        ]}
        id="guests"
        rowHeader="name"
        rows={[
          ['Fatima El Amrani', 'wethouder van Helmond', 'Plaats', '1'],
          [longName, 'adviseur van Súdwest-Fryslân', 'Plaats', '2'],
          ['Noor van den Berg', 'wethouder van ’s-Hertogenbosch', 'Wachtlijst, nummer 1', '1'],
          ['Thị Nguyễn', 'wethouder van Den Haag', 'Afgemeld', '1'],
        ].map(([name = '', role, state, party]) => ({
          key: name,
          cells: {
            name,
            role,
            state: (
              <Badge kind={state === 'Plaats' ? 'ok' : state === 'Afgemeld' ? 'neutral' : 'warning'}>{state}</Badge>
            ),
            party,
            act: (
              <TextLink alone href="/bureau/gast">
                Openen
              </TextLink>
            ),
          },
        }))}
      />
      <Pager label="Meer gasten" next={{ href: '/bureau/gasten?na=b', label: 'Volgende 50' }} words="1 tot 50 van 62" />
    </>,
  ),
  home: shell(
    { language: 'nl', title: 'Aanschuiven', path: '/', section: 'home', banner: banner.nl },
    <>
      <Welcome
        lead="Gemeenten en bewoners doen samen iets aan eenzaamheid. Er is een stoel voor u."
        title="Schuif aan bij een bijeenkomst"
      >
        <ButtonRow>
          <LinkButton href="/bijeenkomsten">Bekijk de bijeenkomsten</LinkButton>
        </ButtonRow>
      </Welcome>
      <Heading level={2}>Wat er binnenkort is</Heading>
      {partExamples.cards}
    </>,
  ),
  list: shell(
    { language: 'en', title: 'Meetings', path: '/bijeenkomsten', section: 'events', banner: banner.en },
    <>
      <Heading level={1}>Meetings</Heading>
      <Paragraph look="lead">Come and sit with us. You need no account.</Paragraph>
      <CardList>
        <Card
          badge={<Badge kind="ok">1 seat left</Badge>}
          href="/en/bijeenkomsten/samen-aan-de-slag"
          leaf={{ weekday: 'Wed', day: '22', month: 'May' }}
          meta={['Wednesday 22 May 2019, 17:30', 'City hall, The Hague']}
          title="Samen aan de slag"
        />
        <Card
          badge={<Badge kind="danger">Cancelled</Badge>}
          href="/en/bijeenkomsten/stel-je-voor"
          leaf={{ weekday: 'Thu', day: '26', month: 'Sep' }}
          meta={['Thursday 26 September 2019, 10:00', 'Helmond station']}
          title="Stel je voor: coffee on the platform"
        />
      </CardList>
    </>,
  ),
  parts: shell({ language: 'nl', title: 'Alle onderdelen', path: '/', section: 'home' }, <AllParts />),
};

function AllParts() {
  return (
    <>
      <Heading level={1}>Alle onderdelen</Heading>
      {Object.entries(partExamples).map(([name, example]) => (
        <section className="stack" key={name}>
          <Heading level={2}>{name}</Heading>
          {example}
        </section>
      ))}
    </>
  );
}
