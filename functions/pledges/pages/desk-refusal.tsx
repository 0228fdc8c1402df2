import { Alert } from '#platform/pages/alert.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { deskNl } from '../wording/desk-nl.ts';
import type { CampaignRefusal } from '../wording/desk-words.ts';

/** Why something was not done, with what is needed to go on. */
export type DeskRefusal = {
  readonly because: CampaignRefusal;
  /** The questions that are answered differently now. */
  readonly fields?: readonly string[];
  /** The municipality that it is now. */
  readonly name?: string | undefined;
  /** Where to look at what there is now. */
  readonly see?: { readonly href: string; readonly label: string };
};

/** Stands above what came back; everything typed is still in it. */
export const DeskRefusalAlert = ({ refusal }: { readonly refusal: DeskRefusal | undefined }) => {
  if (refusal === undefined) return null;
  const { because, fields = [], name, see } = refusal;
  const { title, text } = deskNl.refused[because];
  return (
    <Alert data={{ 'data-refused': because }} kind="warning" title={title}>
      <Paragraph>
        {name === undefined ? null : <strong>{deskNl.milestone.otherNow(name)} </strong>}
        {text}
      </Paragraph>
      {fields.length > 0 ? <Paragraph>{deskNl.nowOther(new Intl.ListFormat('nl').format(fields))}</Paragraph> : null}
      {see === undefined ? null : (
        <TextLink alone href={see.href}>
          {see.label}
        </TextLink>
      )}
    </Alert>
  );
};
