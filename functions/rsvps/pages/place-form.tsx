import type { ReactNode } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import { type AskedField, askedField } from '#kernel/questions.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { QuestionFields } from '#platform/pages/question-fields.tsx';
import { asksFirst } from '../core/change-place.ts';
import type { Rsvp } from '../core/rsvp.ts';
import type { Words } from '../wording/index.ts';
import type { EventView } from './view.ts';

/** The fields of a guest's own page. */
export type PlaceField =
  | AskedField
  | 'choice'
  | 'party'
  | 'diet'
  | 'access'
  | 'substitute-name'
  | 'substitute-email'
  | 'substitute-role';

export type PlaceFormProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly rsvp: Rsvp;
  readonly now: string;
  readonly typed: (field: PlaceField) => string;
  readonly invalid?: Invalid | undefined;
  readonly words: Words;
};

/** Whether the place is taken: one press either way, or somebody else. Nothing is chosen beforehand. */
export const OfferForm = (props: PlaceFormProps) => {
  const { words, invalid = {}, typed } = props;
  const { offer, sendAnother } = words.place;
  return (
    <PlaceForm {...props} title={offer.title}>
      <Fieldset
        invalid={invalid}
        legend={words.place.choice}
        name="choice"
        options={[
          { value: 'take', label: offer.take, help: offer.takeHelp },
          { value: 'refuse', label: offer.refuse, help: offer.refuseHelp },
          { value: 'hand-over', label: sendAnother.label, help: sendAnother.help },
        ]}
        value={typed('choice')}
      />
      <SubstituteFields {...props} />
    </PlaceForm>
  );
};

/** A form to change the place, to give it up, or to send somebody else. What has to be asked for first says so. */
export const ChangeForm = (props: PlaceFormProps) => {
  const { frame, event, rsvp, now, typed, invalid = {}, words } = props;
  const { place } = words;
  const asks = asksFirst(rsvp, event, now);
  return (
    <PlaceForm {...props} title={place.changeTitle}>
      {asks ? <Paragraph>{event.closesAt <= now ? place.closed : place.approval}</Paragraph> : null}
      <Fieldset
        invalid={invalid}
        legend={place.choice}
        name="choice"
        options={[
          ...(rsvp.wish === undefined
            ? []
            : [{ value: 'withdraw-wish', label: place.withdrawWish, help: place.withdrawWishHelp }]),
          { value: 'keep', label: place.keep, help: place.keepHelp },
          {
            value: 'release',
            label: place.release,
            help: place.releaseHelp(momentInWords(event.startsAt, event.zone, frame.language)),
          },
          {
            value: 'hand-over',
            label: place.sendAnother.label,
            help: asks ? place.sendAnother.helpAsked : place.sendAnother.help,
          },
        ]}
        value={typed('choice')}
      />
      {event.partyLimit > 1 ? (
        <Field
          help={words.field.party.help}
          inputMode="numeric"
          invalid={invalid}
          label={words.field.party.label}
          name="party"
          value={typed('party') || String(rsvp.party)}
          width="short"
        />
      ) : null}
      {event.asks.map((asked) => (
        <Field
          help={rsvp[asked] === undefined ? words.field[asked].help : place.given}
          invalid={invalid}
          key={asked}
          kind="textarea"
          label={words.field[asked].label}
          name={asked}
          optional={words.optional}
          rows={2}
          value={typed(asked)}
        />
      ))}
      <QuestionFields
        asksFirst={asks && rsvp.state !== 'waiting'}
        given={Object.keys(rsvp.sensitiveAnswers ?? {})}
        invalid={invalid}
        language={frame.language}
        questions={event.questions ?? []}
        typed={(id) => (typed('choice') === '' ? (rsvp.answers?.[id] ?? '') : typed(askedField(id)))}
      />
      <SubstituteFields {...props} />
    </PlaceForm>
  );
};

/** What stood in the form when it was opened: only what was touched since is a change. */
const asOpened = (event: EventView, rsvp: Rsvp): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (event.questions ?? [])
      .filter(({ sensitive }) => sensitive !== true)
      .map(({ id }) => [`${askedField(id)}-was`, rsvp.answers?.[id] ?? '']),
  );

const PlaceForm = ({
  frame,
  event,
  rsvp,
  words,
  title,
  children,
}: PlaceFormProps & { readonly title: string; readonly children: ReactNode }) => (
  <>
    <Heading level={2}>{title}</Heading>
    <Form
      action={addressIn(frame.language, frame.path)}
      hidden={{
        generation: String(rsvp.generation),
        'party-was': String(rsvp.party),
        ...(rsvp.wish && { wish: rsvp.wish.at }),
        ...asOpened(event, rsvp),
      }}
      token={frame.formToken}
    >
      {children}
      <Button>{words.place.save}</Button>
    </Form>
  </>
);

const SubstituteFields = ({ event, typed, invalid = {}, words }: PlaceFormProps) => {
  const { sendAnother } = words.place;
  const field = (name: PlaceField) => ({ name, invalid, optional: words.optional, value: typed(name) });
  return (
    <Group help={sendAnother.onlyThen} legend={sendAnother.legend}>
      <Field {...field('substitute-name')} label={sendAnother.name} spellCheck={false} />
      <Field
        {...field('substitute-email')}
        help={sendAnother.emailHelp}
        inputMode="email"
        kind="email"
        label={sendAnother.email}
      />
      {event.kind === 'alderperson-meeting' ? <Field {...field('substitute-role')} label={sendAnother.role} /> : null}
    </Group>
  );
};
