import { cardThemes, themeWords } from '#kernel/card-themes.ts';
import { dateInWords, type Instant, momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Card, CardField } from '../core/card.ts';
import type { CardRefusal } from '../core/fill-in-card.ts';
import type { Rsvp } from '../core/rsvp.ts';
import { type CardNotice, type CardWords, cardWording } from '../wording/card.ts';
import type { Erasing, EventView } from './view.ts';

export type CardPageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly rsvp: Pick<Rsvp, 'name' | 'for' | 'email'>;
  /** As it is kept now. */
  readonly card: Card | undefined;
  /** Why it cannot be filled in or changed now. */
  readonly closed: CardRefusal | undefined;
  /** From when on cards stand as they are, and mails to introduce people go. */
  readonly matchAt: Instant;
  readonly erasing: Erasing;
  /** Of the own place, without `/en`. */
  readonly placePath: string;
  readonly typed: (field: CardField | 'choice') => string;
  readonly invalid?: Invalid;
  readonly notice?: CardNotice | undefined;
  readonly request: string;
};

/** A guest's own proud-and-looking card, behind the link of their place. Nothing is agreed to beforehand; a card that is there is changed or taken away by a choice. */
export const CardPage = (props: CardPageProps) => {
  const { frame, event, rsvp, card, closed, matchAt, erasing, placePath, invalid = {}, notice } = props;
  const words = cardWording[frame.language];
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{ 'data-card': card === undefined ? 'none' : 'kept' }}
      section="events"
      title={words.title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      {notice === undefined ? null : <Alert kind={noticeKind[notice]} title={words.notice[notice]} />}
      <Heading level={1}>{words.title}</Heading>
      {closed === undefined ? (
        <>
          <Paragraph look="lead">{words.lead}</Paragraph>
          {rsvp.for === 'other' ? <Paragraph>{words.forAnother(rsvp.name)}</Paragraph> : null}
          <Paragraph>
            {words.oneOrBoth} {words.until(momentInWords(matchAt, event.zone, frame.language))}
          </Paragraph>
          <CardForm {...props} words={words} />
        </>
      ) : (
        <>
          <Paragraph look="lead">{words.refused[closed]}</Paragraph>
          {card === undefined ? null : <KeptCard {...props} card={card} words={words} />}
        </>
      )}
      <Paragraph look="quiet">{words.keptUntil(dateInWords(erasing.guests, event.zone, frame.language))}</Paragraph>
      <TextLink alone href={addressIn(frame.language, placePath)}>
        {words.toPlace}
      </TextLink>
    </Page>
  );
};

const noticeKind = { 'filled-in': 'ok', removed: 'ok', unchanged: 'info', busy: 'warning' } as const;

type PartProps = CardPageProps & { readonly words: CardWords };

const CardForm = (props: PartProps) => {
  const { frame, event, rsvp, card, matchAt, typed, invalid = {}, request, words } = props;
  const introducing = words.toIntroduce(momentInWords(matchAt, event.zone, frame.language));
  const answers = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ];
  return (
    <Form action={addressIn(frame.language, frame.path)} request={request} token={frame.formToken}>
      <Half {...props} side="proud" />
      <Half {...props} side="seeks" />
      <Fieldset
        help={words.toShow.help}
        invalid={invalid}
        legend={words.toShow.legend}
        name="to-show"
        options={answers}
        value={typed('to-show')}
      />
      {rsvp.email === undefined ? (
        <Paragraph>{words.noAddress}</Paragraph>
      ) : (
        <Fieldset
          help={introducing.help}
          invalid={invalid}
          legend={introducing.legend}
          name="to-introduce"
          options={answers}
          value={typed('to-introduce')}
        />
      )}
      {card === undefined ? (
        <Button>{words.fillIn}</Button>
      ) : (
        <>
          <Fieldset
            invalid={invalid}
            legend={words.choice}
            name="choice"
            options={[
              { value: 'change', label: words.change, help: words.changeHelp },
              { value: 'remove', label: words.remove, help: words.removeHelp },
            ]}
            value={typed('choice')}
          />
          <Button>{words.confirm}</Button>
        </>
      )}
    </Form>
  );
};

const Half = ({ frame, typed, invalid = {}, words, side }: PartProps & { readonly side: 'proud' | 'seeks' }) => {
  const { legend, theme, sentence } = words[side];
  return (
    <Group legend={legend}>
      <Select
        empty={words.chooseTheme}
        invalid={invalid}
        label={theme}
        name={`${side}-theme`}
        options={cardThemes.map((value) => ({ value, label: themeWords[frame.language][value] }))}
        value={typed(`${side}-theme`)}
      />
      <Field
        help={sentence.help}
        invalid={invalid}
        kind="textarea"
        label={sentence.label}
        name={side}
        rows={3}
        value={typed(side)}
      />
    </Group>
  );
};

/** A card that can no longer be changed: what it says, and the way to take it away. */
const KeptCard = ({ frame, card, invalid = {}, typed, request, words }: PartProps & { readonly card: Card }) => {
  const halves = (['proud', 'seeks'] as const).flatMap((side) => {
    const half = card[side];
    const theme = half && themeWords[frame.language][half.theme];
    return theme === undefined ? [] : [{ term: words[side].legend, value: words.half(theme, half?.sentence ?? '') }];
  });
  return (
    <>
      <Facts
        facts={[
          ...halves,
          { term: words.toShowTerm, value: card.toShow ? words.shown : words.notShown },
          { term: words.toIntroduceTerm, value: card.toIntroduce ? words.introduced : words.notIntroduced },
        ]}
        title={words.yourCard}
      />
      <Form action={addressIn(frame.language, frame.path)} request={request} token={frame.formToken}>
        <Fieldset
          invalid={invalid}
          legend={words.choice}
          name="choice"
          options={[
            { value: 'leave', label: words.leave },
            { value: 'remove', label: words.remove, help: words.removeLateHelp },
          ]}
          value={typed('choice')}
        />
        <Button>{words.confirm}</Button>
      </Form>
    </>
  );
};
