import type { ReactNode } from 'react';
import type { Group } from '#kernel/groups.ts';
import type { Language } from '#kernel/languages.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { PlanField } from '../core/event-plan.ts';
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
  | { readonly because: 'changed-meanwhile'; readonly slug: string; readonly fields: readonly PlanField[] }
  | { readonly because: 'sent-before'; readonly slug: string };

/** Stands above the form that came back; everything typed is still in it. */
export const RefusalAlert = ({
  language,
  refusal,
}: {
  readonly language: Language;
  readonly refusal: Refusal | undefined;
}) => {
  if (refusal === undefined) return null;
  const { title, text } = wording[language].desk.refused[refusal.because];
  return (
    <Alert data={{ 'data-refused': refusal.because }} kind="warning" title={title}>
      <Paragraph>{text}</Paragraph>
      <More language={language} refusal={refusal} />
    </Alert>
  );
};

const More = ({ language, refusal }: { language: Language; refusal: Refusal }): ReactNode => {
  const words = wording[language].desk;
  const at = (path: string): string => addressIn(language, path);
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
          <TextLink alone href={at(guestsPath(refusal.slug))}>
            {words.toGuests}
          </TextLink>
        </>
      );
    case 'changed-meanwhile':
      return (
        <>
          {refusal.fields.length > 0 ? (
            <Paragraph>
              {words.nowOther(new Intl.ListFormat(language).format(refusal.fields.map(words.editor.called)))}
            </Paragraph>
          ) : null}
          <TextLink alone href={at(deskPath(refusal.slug))}>
            {words.showNow}
          </TextLink>
        </>
      );
    case 'sent-before':
      return (
        <TextLink alone href={at(deskPath(refusal.slug))}>
          {words.showMade}
        </TextLink>
      );
    default:
      return null;
  }
};
