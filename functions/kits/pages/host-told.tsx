import type { Contact } from '#kernel/contacts.ts';
import { dateInWords, type Instant, periodInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import type { Fact } from '#platform/pages/facts.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { Application, ApplicationStep, Delivery, Where } from '../core/application.ts';
import type { Package } from '../core/kit.ts';
import { zone } from '../core/slot.ts';
import { hostWording } from '../wording/host.ts';
import type { HostWords } from '../wording/host-words.ts';
import { printVersionPath } from './kit-paths.ts';

/** Whom a host can call or mail. */
export const contactInWords = ({ name, phone, email }: Contact): string => `${name}, ${phoneInWords(phone)}, ${email}`;

export const momentOf = ({ startsAt, endsAt }: Where, language: Language): string =>
  periodInWords(startsAt, endsAt, zone, language);

/** The name of a venue and where it is, on one line. */
export const placeOf = ({ venue, street, city }: Where): string => `${venue}, ${street}, ${city}`;

/** The date on which a host's data are erased. */
export const erasedOn = ({ dueAt, savedAt }: Pick<Application, 'dueAt' | 'savedAt'>, language: Language): string =>
  dateInWords(dueAt ?? savedAt, zone, language);
export const dateOf = (at: Instant, language: Language): string => dateInWords(at, zone, language);

/** How the answers are called: as questions to their host, as facts to whoever judges them. */
export type AnswerTerms = Readonly<
  Record<
    | 'title'
    | 'summary'
    | 'for-whom'
    | 'cost'
    | 'when'
    | 'where'
    | 'municipality'
    | 'places'
    | 'organisation'
    | 'name'
    | 'phone'
    | 'howMany'
    | 'address',
    string
  >
>;

/** As the form asks for them. */
export const asAsked = ({ form, check }: HostWords): AnswerTerms => ({
  title: form.field.title.label,
  summary: form.field.summary.label,
  'for-whom': form.field['for-whom'].label,
  cost: form.field.cost.label,
  when: check.when,
  where: check.where,
  municipality: form.field.municipality.label,
  places: form.field.places.label,
  organisation: form.field.organisation.label,
  name: form.field.name.label,
  phone: form.field.phone.label,
  howMany: form.howManyFixed,
  address: check.address,
});

/** What a host said, as facts to look over, step by step. */
export const answersTold = (
  { activity, where, guests, delivery }: Application,
  {
    language,
    municipality,
    terms,
  }: {
    readonly language: Language;
    readonly municipality: (code: string) => string;
    readonly terms: AnswerTerms;
  },
): Readonly<Record<ApplicationStep, readonly Fact[]>> => {
  const { check } = hostWording[language];
  return {
    activity:
      activity === undefined
        ? []
        : [
            { term: terms.title, value: activity.title },
            { term: terms.summary, value: activity.summary },
            { term: terms['for-whom'], value: activity.forWhom },
            { term: terms.cost, value: activity.cost === '' ? check.free : activity.cost },
          ],
    where:
      where === undefined
        ? []
        : [
            { term: terms.when, value: momentOf(where, language) },
            { term: terms.where, value: placeOf(where) },
            { term: terms.municipality, value: municipality(where.municipality) },
          ],
    guests:
      guests === undefined
        ? []
        : [
            { term: terms.places, value: String(guests.places) },
            { term: terms.organisation, value: guests.organisation },
            // Both are empty once the host is forgotten.
            ...(guests.name === '' ? [] : [{ term: terms.name, value: guests.name }]),
            ...(guests.phone === '' ? [] : [{ term: terms.phone, value: phoneInWords(guests.phone) }]),
          ],
    delivery:
      delivery === undefined
        ? []
        : [
            { term: terms.howMany, value: check.packages(delivery.howMany) },
            { term: terms.address, value: addressTold(delivery) },
          ],
  };
};

const addressTold = ({ street, postcode, city }: Delivery): string =>
  [street, `${postcode} ${city}`.trim()].filter((line) => line !== '').join(', ');

/** For whoever has to wait, or was too late: the version to print at home, and who helps with the money for it. */
export const PrintYourself = ({ frame, kit }: { readonly frame: Frame; readonly kit: Package }) => {
  const { own } = hostWording[frame.language];
  return (
    <>
      {kit.fund === undefined ? null : <Paragraph>{own.fund(`${kit.fund.name}, ${kit.fund.address}`)}</Paragraph>}
      <LinkButton href={addressIn(frame.language, printVersionPath(kit.slug))} kind="secondary">
        {own.print}
      </LinkButton>
    </>
  );
};

/** Stands above what came back, with what can still be done. */
export const HostWarning = ({
  because,
  told,
  more,
}: {
  readonly because: string;
  readonly told: { readonly title: string; readonly text: string };
  readonly more?: string | undefined;
}) => (
  <Alert data={{ 'data-refused': because }} kind="warning" title={told.title}>
    <Paragraph>{told.text}</Paragraph>
    {more === undefined ? null : <Paragraph>{more}</Paragraph>}
  </Alert>
);
