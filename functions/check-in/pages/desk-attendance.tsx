import { timeInWords } from '#kernel/instants.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { FilterForm } from '#platform/pages/filter-form.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { ReadyFile, type Taken, TakenBefore } from './desk-exports.tsx';
import { at, DeskShell, type Told, wordsOf } from './desk-shell.tsx';
import {
  type AttendanceStanding,
  type AttendanceView,
  arrivalsPath,
  attendancePath,
  attendanceStandings,
  type DoorCounts,
  type DoorPage,
} from './door-view.ts';

export type DeskAttendanceProps = DoorPage &
  Told &
  Taken & {
    readonly counts: DoorCounts;
    /** Sign-ups by how they stand. */
    readonly by: Readonly<Record<AttendanceStanding, number>>;
    /** The part of the list on this page, and how many there are in that part. */
    readonly shown: readonly AttendanceView[];
    readonly all: number;
    readonly page: number;
    readonly pages: number;
    readonly standing?: AttendanceStanding | undefined;
    readonly searched?: string | undefined;
    readonly closed: boolean;
  };

/** So many on one page of the list. */
export const attendancePerPage = 50;

/** The states as an address names them. */
export const standingInAddress = {
  binnen: 'in',
  'zonder-aanmelding': 'walk-in',
  verwacht: 'expected',
  'niet-gekomen': 'not-come',
} as const satisfies Record<string, AttendanceStanding>;

const wordOf = (standing: AttendanceStanding | undefined): string =>
  Object.entries(standingInAddress).find(([, means]) => means === standing)?.[0] ?? '';

/** Who came, when and by which door; who did not; who came without a sign-up. A person is searched for in a form that posts. */
export const DeskAttendancePage = (props: DeskAttendanceProps) => {
  const { event, frame, counts, searched, all, exports, request, notice, refused } = props;
  const words = wordsOf(props).attendance;
  const path = at(props, attendancePath(event.slug));
  return (
    <DeskShell
      data={{ 'data-in': String(counts.in), 'data-found': String(all) }}
      here={props}
      title={words.title}
      told={{ notice, refused }}
    >
      <ReadyFile {...props} />
      <Paragraph look="lead">{words.lead(counts.in, counts.missing)}</Paragraph>
      <Form action={path} hidden={{ act: 'search' }} request={request} token={frame.formToken}>
        <Field
          autoComplete="off"
          label={words.search}
          maxLength={120}
          name="wie"
          spellCheck={false}
          value={searched ?? ''}
        />
        <Button kind="secondary">{words.searchButton}</Button>
      </Form>
      {searched === undefined ? (
        <Parts {...props} />
      ) : (
        <>
          <Paragraph>{words.found(all, searched)}</Paragraph>
          <TextLink alone href={path}>
            {words.all}
          </TextLink>
        </>
      )}
      <People {...props} />
      <TextLink alone href={at(props, arrivalsPath(event.slug))}>
        {words.keyIn}
      </TextLink>
      {exports && all > 0 ? (
        <Form action={path} hidden={{ act: 'export' }} request={request} token={frame.formToken}>
          <Paragraph>{words.exportHelp}</Paragraph>
          <Button kind="secondary">{words.exportButton}</Button>
        </Form>
      ) : null}
      <TakenBefore {...props} />
    </DeskShell>
  );
};

const Parts = (props: DeskAttendanceProps) => {
  const { event, standing, by, closed } = props;
  const words = wordsOf(props).attendance;
  // Nobody stays away before the doors are closed, and nobody is still to come after it.
  const shown = attendanceStandings.filter((one) => one !== (closed ? 'expected' : 'not-come'));
  return (
    <FilterForm action={at(props, attendancePath(event.slug))}>
      <Select
        empty={words.everybody}
        label={words.part}
        name="stand"
        options={shown.map((one) => ({
          value: wordOf(one),
          label: words.counted(words.standings[one], by[one]),
        }))}
        value={wordOf(standing)}
      />
      <Button kind="secondary">{words.partButton}</Button>
    </FilterForm>
  );
};

/** When and where; or, of who counts as not come, the way to say that they were there. */
const Came = ({ guest, here }: { readonly guest: AttendanceView; readonly here: DeskAttendanceProps }) => {
  const { event, frame } = here;
  const words = wordsOf(here).attendance;
  const { key, name, standing, in: came } = guest;
  if (came !== undefined) return words.at(timeInWords(came.at, event.zone, frame.language), came.door);
  if (standing !== 'not-come') return null;
  return (
    <TextLink alone href={at(here, arrivalsPath(event.slug, { guest: key }))}>
      {words.wasThere} <span className="only-read-aloud">{name}</span>
    </TextLink>
  );
};

const standingKinds = { in: 'ok', 'walk-in': 'ok', expected: 'neutral', 'not-come': 'warning' } as const;

const People = (props: DeskAttendanceProps) => {
  const { event, shown, all, page, pages, standing, searched } = props;
  const words = wordsOf(props).attendance;
  if (shown.length === 0) return searched === undefined ? <Paragraph>{words.nobody}</Paragraph> : null;
  const first = searched === undefined ? (page - 1) * attendancePerPage + 1 : 1;
  const to = (number: number): string => {
    const query = new URLSearchParams({
      ...(standing !== undefined && { stand: wordOf(standing) }),
      ...(number > 1 && { bladzijde: String(number) }),
    });
    return at(props, `${attendancePath(event.slug)}${query.size === 0 ? '' : `?${query}`}`);
  };
  return (
    <>
      <Table
        caption={words.caption(first, first + shown.length - 1, all)}
        cards
        columns={[
          { key: 'name', label: words.name },
          { key: 'from', label: words.from },
          { key: 'standing', label: words.standing },
          { key: 'came', label: words.came },
          { key: 'party', label: words.party, numeric: true },
          { key: 'table', label: words.table, numeric: true },
        ]}
        id="attendance"
        rowHeader="name"
        rows={shown.map((guest) => ({
          key: guest.key,
          cells: {
            name: guest.name,
            from: guest.from,
            standing: <Badge kind={standingKinds[guest.standing]}>{words.standings[guest.standing]}</Badge>,
            came: <Came guest={guest} here={props} />,
            party: String(guest.party),
            table: guest.table === undefined ? '' : String(guest.table),
          },
        }))}
      />
      {pages > 1 && searched === undefined ? (
        <Pager
          label={words.pages}
          next={page < pages ? { href: to(page + 1), label: words.next } : undefined}
          previous={page > 1 ? { href: to(page - 1), label: words.previous } : undefined}
          words={words.page(page, pages)}
        />
      ) : null}
    </>
  );
};
