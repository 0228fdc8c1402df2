import { Alert } from '#platform/pages/alert.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { lenderNl } from '../wording/lender-nl.ts';
import type { LenderRefusal } from '../wording/lender-words.ts';

/** Why something was not done, with what is needed to go on. */
export type RefusedAtDesk = {
  readonly because: LenderRefusal;
  /** The questions that are answered differently now. */
  readonly fields?: readonly string[];
  /** Where to look at what there is now. */
  readonly see?: string;
};

/** Stands above what came back; everything typed is still in it. */
export const LenderRefusalAlert = ({ refusal }: { readonly refusal: RefusedAtDesk | undefined }) => {
  if (refusal === undefined) return null;
  const { because, fields = [], see } = refusal;
  const { title, text } = lenderNl.refused[because];
  return (
    <Alert data={{ 'data-refused': because }} kind="warning" title={title}>
      <Paragraph>{text}</Paragraph>
      {fields.length > 0 ? <Paragraph>{lenderNl.nowOther(new Intl.ListFormat('nl').format(fields))}</Paragraph> : null}
      {see === undefined ? null : (
        <TextLink alone href={see}>
          {lenderNl.showNow}
        </TextLink>
      )}
    </Alert>
  );
};
