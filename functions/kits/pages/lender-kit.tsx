import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { FileField } from '#platform/pages/file-field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { Kit } from '../core/kit.ts';
import type { PictureFaults } from '../core/kit-picture.ts';
import type { KitFaults, KitKind, TypedKit } from '../core/kit-plan.ts';
import { lenderWording } from '../wording/lender.ts';
import type { KitNotice } from '../wording/lender-words.ts';
import { AsWritten } from './kit-as-written.tsx';
import { kitPath } from './kit-paths.ts';
import { KitFields, kitFaultsInWords } from './lender-kit-fields.tsx';
import { deliveriesPath, kitEditPath, kitNewPath, lenderDeskPath, previewPath, unitsPath } from './lender-paths.ts';
import { LenderRefusalAlert, type RefusedAtDesk } from './lender-refusal.tsx';

export type LenderKitProps = {
  readonly frame: Frame;
  readonly kind: KitKind;
  /** Absent for a new one. */
  readonly kit?: Kit | undefined;
  readonly desks: readonly StationDesk[];
  readonly request: string;
  readonly typed: TypedKit;
  readonly faults?: KitFaults | undefined;
  readonly pictureFaults?: PictureFaults | undefined;
  /** The words for the picture as typed before. */
  readonly alt?: string | undefined;
  readonly refusal?: RefusedAtDesk | undefined;
  readonly notice?: KitNotice | undefined;
};

/** The form of a kit: a new one when there is no `kit`, else the one that is changed, with its picture and what puts it on the site. */
export const LenderKitPage = (props: LenderKitProps) => {
  const { frame, kind, kit, desks, request, typed, faults = {}, pictureFaults = {}, refusal, notice } = props;
  const { language } = frame;
  const { kit: words, ...around } = lenderWording[language];
  const at = (path: string): string => addressIn(language, path);
  const invalid = kitFaultsInWords(kind, faults, language);
  const wrongPicture = pictureFaultsInWords(pictureFaults, language);
  const all = { ...invalid, ...wrongPicture };
  const wrong = Object.keys(all).length;
  const title = kit === undefined ? words.newTitle[kind] : words.title;
  return (
    <Page {...frame} faulty={wrong > 0} section="desk" title={title} unlisted>
      <TextLink alone href={at(lenderDeskPath)}>
        {around.toDesk}
      </TextLink>
      <ErrorSummary invalid={all} title={around.faultsTitle(wrong)} />
      {notice === undefined ? null : <Alert data={{ 'data-notice': notice }} kind="ok" title={words.notice[notice]} />}
      <Heading level={1}>{title}</Heading>
      <LenderRefusalAlert language={language} refusal={refusal} />
      <Paragraph look="lead">
        {kit === undefined ? words.newLead : <AsWritten language={language}>{kit.title}</AsWritten>}
      </Paragraph>
      {kit === undefined ? null : <Standing frame={frame} kit={kit} request={request} />}
      <Paragraph look="quiet">{around.someOptional}</Paragraph>
      <Form
        action={at(kit === undefined ? kitNewPath : kitEditPath(kit.slug))}
        hidden={kit === undefined ? { kind } : { revision: String(kit.revision) }}
        request={request}
        token={frame.formToken}
      >
        <KitFields desks={desks} invalid={invalid} kind={kind} language={language} typed={typed} />
        <Button name="act" value="save">
          {kit === undefined ? words.create : words.save}
        </Button>
      </Form>
      {kit === undefined ? null : <Picture {...props} invalid={wrongPicture} kit={kit} />}
    </Page>
  );
};

/** Whether everybody sees it, and what can be done about that. */
const Standing = ({ frame, kit, request }: Pick<LenderKitProps, 'frame' | 'request'> & { readonly kit: Kit }) => {
  const { language } = frame;
  const {
    kit: words,
    desk: { links },
  } = lenderWording[language];
  const at = (path: string): string => addressIn(language, path);
  const beside =
    kit.kind === 'lending'
      ? { href: unitsPath(kit.slug), label: links.units }
      : { href: deliveriesPath(kit.slug), label: links.deliveries };
  return (
    <>
      <ul className="lender-links">
        <li>
          <TextLink alone href={at(kit.state === 'published' ? kitPath(kit.slug) : previewPath(kit.slug))}>
            {kit.state === 'published' ? links.page : words.preview}
          </TextLink>
        </li>
        <li>
          <TextLink alone href={at(beside.href)}>
            {beside.label}
          </TextLink>
        </li>
      </ul>
      {kit.state === 'published' ? null : (
        <Alert title={words.draftTitle}>
          <Paragraph>{words.draftText}</Paragraph>
          <Form action={at(kitEditPath(kit.slug))} request={request} token={frame.formToken}>
            <Button kind="secondary" name="act" value="publish">
              {words.publish}
            </Button>
          </Form>
        </Alert>
      )}
    </>
  );
};

const Picture = ({
  frame,
  kit,
  request,
  alt,
  invalid,
}: LenderKitProps & { readonly kit: Kit; readonly invalid: Invalid }) => {
  const words = lenderWording[frame.language].kit;
  return (
    <>
      <Heading level={2}>{words.pictureTitle}</Heading>
      <Paragraph>{kit.picture === undefined ? words.noPicture : words.pictureNow(kit.picture.alt)}</Paragraph>
      <Form action={addressIn(frame.language, kitEditPath(kit.slug))} files request={request} token={frame.formToken}>
        <FileField
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          invalid={invalid}
          name="picture"
          {...words.picture.picture}
        />
        <Field invalid={invalid} name="alt" value={alt ?? kit.picture?.alt ?? ''} width="wide" {...words.picture.alt} />
        <Button kind="secondary" name="act" value="picture">
          {words.sendPicture}
        </Button>
      </Form>
    </>
  );
};

const pictureFaultsInWords = (faults: PictureFaults, language: Language): Invalid =>
  Object.fromEntries(
    (['picture', 'alt'] as const).flatMap((field) => {
      const fault = faults[field];
      return fault === undefined ? [] : [[field, lenderWording[language].kit.pictureFault(field, fault)]];
    }),
  );
