import type { Language } from '#kernel/languages.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { KitField } from '../core/kit-plan.ts';
import { lenderWording } from '../wording/lender.ts';
import type { LenderRefusal } from '../wording/lender-words.ts';

/** Why something was not done, with what is needed to go on. */
export type RefusedAtDesk = {
  readonly because: LenderRefusal;
  /** The questions that are answered differently now. */
  readonly fields?: readonly KitField[];
  /** Where to look at what there is now. */
  readonly see?: string;
};

/** Stands above what came back; everything typed is still in it. */
export const LenderRefusalAlert = ({
  refusal,
  language,
}: {
  readonly refusal: RefusedAtDesk | undefined;
  readonly language: Language;
}) => {
  if (refusal === undefined) return null;
  const { because, fields = [], see } = refusal;
  const words = lenderWording[language];
  const { title, text } = words.refused[because];
  return (
    <Alert data={{ 'data-refused': because }} kind="warning" title={title}>
      <Paragraph>{text}</Paragraph>
      {fields.length > 0 ? (
        <Paragraph>{words.nowOther(new Intl.ListFormat(language).format(fields.map(words.kit.called)))}</Paragraph>
      ) : null}
      {see === undefined ? null : (
        <TextLink alone href={addressIn(language, see)}>
          {words.showNow}
        </TextLink>
      )}
    </Alert>
  );
};
