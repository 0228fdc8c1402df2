import type { ReactNode } from 'react';
import type { Group } from '#kernel/groups.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type DeskRefusal, wording } from '../wording/index.ts';
import { deskPath, guestsPath } from './paths.ts';

/** Why something was not done, with what is needed to go on. */
export type Refusal =
  | {
      readonly because: Exclude<
        DeskRefusal,
        'capacity-below-taken' | 'group-below-taken' | 'changed-meanwhile' | 'sent-before'
      >;
    }
  | { readonly because: 'capacity-below-taken'; readonly slug: string; readonly taken: number }
  | { readonly because: 'group-below-taken'; readonly slug: string; readonly group: Group; readonly taken: number }
  | { readonly because: 'changed-meanwhile'; readonly slug: string; readonly fields: readonly string[] }
  | { readonly because: 'sent-before'; readonly slug: string };

/** Stands above the form that came back; everything typed is still in it. */
export const RefusalAlert = ({ refusal }: { readonly refusal: Refusal | undefined }) => {
  if (refusal === undefined) return null;
  const { title, text } = wording.nl.desk.refused[refusal.because];
  return (
    <Alert data={{ 'data-refused': refusal.because }} kind="warning" title={title}>
      <Paragraph>{text}</Paragraph>
      <More refusal={refusal} />
    </Alert>
  );
};

const More = ({ refusal }: { refusal: Refusal }): ReactNode => {
  const words = wording.nl.desk;
  switch (refusal.because) {
    case 'capacity-below-taken':
    case 'group-below-taken':
      return (
        <>
          <Paragraph>
            {refusal.because === 'group-below-taken'
              ? words.takenOf(refusal.group, refusal.taken)
              : words.taken(refusal.taken)}
          </Paragraph>
          <TextLink alone href={guestsPath(refusal.slug)}>
            {words.toGuests}
          </TextLink>
        </>
      );
    case 'changed-meanwhile':
      return (
        <>
          {refusal.fields.length > 0 ? (
            <Paragraph>{words.nowOther(new Intl.ListFormat('nl').format(refusal.fields))}</Paragraph>
          ) : null}
          <TextLink alone href={deskPath(refusal.slug)}>
            {words.showNow}
          </TextLink>
        </>
      );
    case 'sent-before':
      return (
        <TextLink alone href={deskPath(refusal.slug)}>
          {words.showMade}
        </TextLink>
      );
    default:
      return null;
  }
};
