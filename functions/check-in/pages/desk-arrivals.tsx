import { timeInWords } from '#kernel/instants.ts';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { at, DeskShell, type Told, wordsOf } from './desk-shell.tsx';
import { type AttendanceView, arrivalsPath, attendancePath, type DoorPage } from './door-view.ts';

export type DeskArrivalsProps = DoorPage &
  Told & {
    /** Of this page of the list, in the order in which the list is printed; or the one guest whom it is about. */
    readonly guests: readonly AttendanceView[];
    /** About one guest, who counts as not come. */
    readonly one: boolean;
    readonly page: number;
    readonly pages: number;
    readonly ticked: readonly string[];
    readonly time: string;
    readonly invalid?: Invalid | undefined;
  };

/** What stood on paper becomes what is known: names to tick, and one time for those. Or one guest who was there after all. */
export const DeskArrivalsPage = (props: DeskArrivalsProps) => {
  const { event, frame, guests, one, page, pages, ticked, time, invalid, notice, refused, request } = props;
  const words = wordsOf(props).arrivals;
  const { zone } = event;
  const to = (number: number): string => at(props, arrivalsPath(event.slug, { page: number }));
  const [first] = guests;
  const title = one && first !== undefined ? words.oneTitle(first.name) : words.title;
  const stands = ({ from, table, in: came }: AttendanceView): string =>
    [
      from,
      ...(table === undefined ? [] : [words.table(table)]),
      ...(came === undefined ? [] : [words.isIn(timeInWords(came.at, zone, frame.language), came.door)]),
    ]
      .filter((part) => part !== '')
      .join(', ');
  return (
    <DeskShell
      data={{ 'data-guests': String(guests.length) }}
      here={props}
      invalid={invalid}
      title={title}
      told={{ notice, refused }}
    >
      <TextLink alone href={at(props, attendancePath(event.slug))}>
        {words.back}
      </TextLink>
      {guests.length === 0 ? (
        <Paragraph>{words.nobody}</Paragraph>
      ) : (
        <>
          <Paragraph look="lead">{one ? words.oneLead : words.lead}</Paragraph>
          {one ? null : <Paragraph>{words.doubles}</Paragraph>}
          <Form
            action={at(props, arrivalsPath(event.slug, one ? { guest: first?.key ?? '' } : { page }))}
            hidden={{ act: 'arrive', ...(one && { guests: first?.key ?? '' }) }}
            request={request}
            token={frame.formToken}
          >
            {one && first !== undefined ? <Paragraph>{stands(first)}</Paragraph> : null}
            <Field
              autoComplete="off"
              help={words.timeHelp}
              inputMode="text"
              invalid={invalid}
              label={one ? words.oneTime : words.time}
              maxLength={20}
              name="time"
              spellCheck={false}
              value={time}
              width="short"
            />
            {one ? null : (
              <Fieldset
                invalid={invalid}
                kind="checkbox"
                legend={words.guests}
                name="guests"
                options={guests.map((guest) => ({ value: guest.key, label: guest.name, help: stands(guest) }))}
                value={ticked}
              />
            )}
            <Button>{one ? words.oneButton : words.button}</Button>
          </Form>
          {pages > 1 && !one ? (
            <Pager
              label={words.pages}
              next={page < pages ? { href: to(page + 1), label: words.next } : undefined}
              previous={page > 1 ? { href: to(page - 1), label: words.previous } : undefined}
              words={words.page(page, pages)}
            />
          ) : null}
          {one ? null : <Paragraph>{words.walkIns}</Paragraph>}
        </>
      )}
    </DeskShell>
  );
};
