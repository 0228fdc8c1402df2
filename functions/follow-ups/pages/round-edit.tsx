import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { BlockGroup, Group as LetterGroup, most, StopRule } from '../core/round.ts';
import { inBraces, type TypedBlock, type TypedLetter, type TypedRound } from '../core/round-answers.ts';
import { at, RoundShell, type RoundsHere, type RoundTold, wordsOf } from './round-parts.tsx';
import { roundPath } from './round-paths.ts';

export type RoundEditProps = {
  readonly here: RoundsHere;
  readonly number: number;
  /** As the round was when this form was made. */
  readonly revision: number;
  readonly typed: TypedRound;
  readonly request: string;
  readonly invalid?: Invalid;
  readonly told?: RoundTold;
  /** A letter or block came or went, and nothing was kept yet. */
  readonly notKept?: boolean;
};

/** A draft as a form: when, to whom, the letters, what comes below them, and who is passed over. Letters come and go by buttons that keep all that was typed. */
export const RoundEditPage = (props: RoundEditProps) => {
  const { here, number, revision, typed, request, invalid = {}, told = {}, notKept = false } = props;
  const words = wordsOf(here);
  const { edit } = words;
  return (
    <RoundShell
      back="rounds"
      data={{ 'data-round': String(number), 'data-letters': String(typed.letters.length) }}
      here={here}
      invalid={invalid}
      title={edit.title(typed.title)}
      told={told}
    >
      {notKept ? (
        <Alert title={edit.notKept}>
          <Paragraph>{edit.notKeptText}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph look="lead">{edit.lead}</Paragraph>
      <Form
        action={at(here, roundPath(here.event.slug, number))}
        hidden={{ revision: String(revision) }}
        request={request}
        token={here.frame.formToken}
      >
        {/* Return in a field presses the first button of a form: it keeps the round. */}
        <ButtonRow>
          <Button kind="secondary" name="act" value="save">
            {edit.save}
          </Button>
        </ButtonRow>
        <Field help={edit.nameHelp} invalid={invalid} label={edit.name} name="title" value={typed.title} />
        <When here={here} invalid={invalid} typed={typed} />
        <Group legend={edit.whom}>
          <Fieldset
            invalid={invalid}
            legend={edit.per}
            name="per"
            options={[
              { value: 'municipality', label: edit.perMunicipality, help: edit.perMunicipalityHelp },
              { value: 'reader', label: edit.perReader, help: edit.perReaderHelp },
            ]}
            value={typed.per}
          />
        </Group>
        <Heading level={2}>{edit.letters}</Heading>
        <Paragraph>{edit.lettersHelp}</Paragraph>
        <Paragraph>{edit.placeholders(inBraces)}</Paragraph>
        {typed.letters.length === 0 ? <Paragraph>{edit.noLetters}</Paragraph> : null}
        {typed.letters.map((letter, place) => (
          <LetterFields here={here} invalid={invalid} key={letter.id} letter={letter} place={place + 1} />
        ))}
        {typed.letters.length >= most.letters ? null : (
          <Button kind="secondary" name="act" value="add-letter">
            {edit.addLetter}
          </Button>
        )}
        <Heading level={2}>{edit.blocks}</Heading>
        <Paragraph>{edit.blocksHelp}</Paragraph>
        {typed.blocks.length === 0 ? <Paragraph>{edit.noBlocks}</Paragraph> : null}
        {typed.blocks.map((block, place) => (
          <BlockFields block={block} here={here} invalid={invalid} key={block.id} place={place + 1} />
        ))}
        {typed.blocks.length >= most.blocks ? null : (
          <Button kind="secondary" name="act" value="add-block">
            {edit.addBlock}
          </Button>
        )}
        <Fieldset
          invalid={invalid}
          kind="checkbox"
          legend={edit.stops}
          name="stops"
          optional={edit.optional}
          options={StopRule.options.map((value) => ({ value, label: words.stop[value] }))}
          value={typed.stops}
        />
        <ButtonRow>
          <Button name="act" value="preview">
            {edit.preview}
          </Button>
          <Button kind="secondary" name="act" value="save">
            {edit.save}
          </Button>
        </ButtonRow>
      </Form>
    </RoundShell>
  );
};

const When = ({ here, typed, invalid }: Pick<RoundEditProps, 'here' | 'typed'> & { readonly invalid: Invalid }) => {
  const { edit } = wordsOf(here);
  return (
    <Group legend={edit.when}>
      <Fieldset
        invalid={invalid}
        legend={edit.after}
        name="after"
        options={[
          { value: 'event', label: edit.afterEvent },
          { value: 'signing', label: edit.afterSigning },
          { value: 'ordering', label: edit.afterOrdering },
        ]}
        value={typed.after}
      />
      <Field
        help={edit.daysHelp}
        inputMode="numeric"
        invalid={invalid}
        label={edit.days}
        name="days"
        value={typed.days}
        width="short"
      />
      <Field help={edit.timeHelp} invalid={invalid} label={edit.time} name="time" value={typed.time} width="short" />
    </Group>
  );
};

type Part = { readonly here: RoundsHere; readonly invalid: Invalid; readonly place: number };

const LetterFields = ({ here, letter, place, invalid }: Part & { readonly letter: TypedLetter }) => {
  const words = wordsOf(here);
  const { edit } = words;
  const { id } = letter;
  const english = letter.subjectEn !== '' || letter.textEn !== '';
  return (
    <Group legend={edit.letter(place)}>
      <input name="letter" type="hidden" value={id} />
      <Select
        empty={edit.choose}
        invalid={invalid}
        label={edit.letterGroup}
        name={`group-${id}`}
        options={LetterGroup.options.map((value) => ({ value, label: words.group[value] }))}
        value={letter.group}
      />
      <Field
        help={edit.subjectHelp}
        invalid={invalid}
        label={edit.subject}
        name={`subject-${id}`}
        value={letter.subject}
        width="wide"
      />
      <Field
        invalid={invalid}
        kind="textarea"
        label={edit.text}
        name={`text-${id}`}
        rows={9}
        value={letter.text}
        width="wide"
      />
      <details className="fold" open={`subjectEn-${id}` in invalid || `textEn-${id}` in invalid}>
        <summary className="fold__summary">{english ? edit.inEnglishThere : edit.inEnglish}</summary>
        <div className="fold__inside stack">
          <Field
            help={edit.inEnglishHelp}
            invalid={invalid}
            label={edit.subjectEn}
            name={`subjectEn-${id}`}
            optional={edit.optional}
            value={letter.subjectEn}
            width="wide"
          />
          <Field
            invalid={invalid}
            kind="textarea"
            label={edit.textEn}
            name={`textEn-${id}`}
            optional={edit.optional}
            rows={9}
            value={letter.textEn}
            width="wide"
          />
        </div>
      </details>
      <ButtonRow>
        {place === 1 ? null : (
          <Button kind="subtle" name="act" value={`up:${id}`}>
            {edit.upLetter(place)}
          </Button>
        )}
        <Button kind="subtle" name="act" value={`remove:${id}`}>
          {edit.removeLetter(place)}
        </Button>
      </ButtonRow>
    </Group>
  );
};

const BlockFields = ({ here, block, place, invalid }: Part & { readonly block: TypedBlock }) => {
  const words = wordsOf(here);
  const { edit } = words;
  const { id } = block;
  return (
    <Group legend={edit.block(place)}>
      <input name="block" type="hidden" value={id} />
      <Select
        empty={edit.choose}
        invalid={invalid}
        label={edit.blockGroup}
        name={`blockGroup-${id}`}
        options={BlockGroup.options.map((value) => ({ value, label: words.blockGroup[value] }))}
        value={block.group}
      />
      <Field
        invalid={invalid}
        kind="textarea"
        label={edit.text}
        name={`blockText-${id}`}
        rows={4}
        value={block.text}
        width="wide"
      />
      <Field
        invalid={invalid}
        kind="textarea"
        label={edit.textEn}
        name={`blockTextEn-${id}`}
        optional={edit.optional}
        rows={4}
        value={block.textEn}
        width="wide"
      />
      <Button kind="subtle" name="act" value={`remove:${id}`}>
        {edit.removeBlock(place)}
      </Button>
    </Group>
  );
};
