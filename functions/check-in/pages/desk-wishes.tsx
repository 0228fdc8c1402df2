import { timeInWords } from '#kernel/instants.ts';
import { Button } from '#platform/pages/button.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import type { WishList } from '../wording/desk.ts';
import { ReadyFile, type Taken, TakenBefore } from './desk-exports.tsx';
import { at, DeskShell, type Told, wordsOf } from './desk-shell.tsx';
import { type DoorPage, type WishView, wishesPath } from './door-view.ts';

export type DeskWishesProps = DoorPage &
  Told &
  Taken & {
    readonly wishes: readonly WishView[];
    /** Which file was chosen, when it was not one of these. */
    readonly typed?: string | undefined;
    readonly invalid?: Invalid | undefined;
  };

const lists: readonly WishList[] = ['adviser', 'kit'];

/** The partners that were asked for, each once, in the order of their names. */
export const partnersIn = (wishes: readonly WishView[]): readonly { readonly id: string; readonly name: string }[] =>
  [
    ...new Map(
      wishes.flatMap(({ partner }) => (partner === undefined ? [] : [[partner.id, partner] as const])),
    ).values(),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));

/** What a file of this choice holds: the wishes it is about and no others; a partner never sees what was asked of another. */
export const wishesFor = (wishes: readonly WishView[], what: string): readonly WishView[] =>
  wishes.filter(({ adviser, kit, partner }) => {
    if (what === 'adviser') return adviser;
    return what === 'kit' ? kit : partner !== undefined && what === partnerChoice(partner.id);
  });

export const partnerChoice = (id: string): string => `partner-${id}`;

/** What was asked after signing, and the files that hand it over: one for the advisers, one for the kits, one for each partner. */
export const DeskWishesPage = (props: DeskWishesProps) => {
  const { event, frame, wishes, exports, invalid, request, typed, notice, refused } = props;
  const words = wordsOf(props).wishes;
  const partners = partnersIn(wishes);
  const count = (what: string): number => wishesFor(wishes, what).length;
  const choices = [
    ...lists.filter((list) => count(list) > 0).map((list) => ({ value: list, label: words.lists[list](count(list)) })),
    ...partners.map(({ id, name }) => ({
      value: partnerChoice(id),
      label: words.forPartner(name, count(partnerChoice(id))),
      help: words.partnerHelp,
    })),
  ];
  return (
    <DeskShell
      data={{ 'data-wishes': String(wishes.length) }}
      here={props}
      invalid={invalid}
      title={words.title}
      told={{ notice, refused }}
    >
      <ReadyFile {...props} />
      <Paragraph look="lead">{wishes.length === 0 ? words.none : words.lead(wishes.length)}</Paragraph>
      {wishes.length === 0 ? null : (
        <>
          <Table
            caption={words.caption}
            cards
            columns={[
              { key: 'municipality', label: words.municipality },
              { key: 'name', label: words.name },
              { key: 'role', label: words.role },
              { key: 'email', label: words.email },
              { key: 'asks', label: words.asks },
              { key: 'at', label: words.at },
            ]}
            id="wishes"
            rowHeader="municipality"
            rows={wishes.map((wish) => ({
              key: wish.key,
              cells: {
                municipality: wish.municipality,
                name: wish.name,
                role: wish.role,
                email: wish.email ?? '',
                asks: asksInWords(wish, words).join('. '),
                at: timeInWords(wish.at, event.zone, frame.language),
              },
            }))}
          />
          {exports ? (
            <>
              <Heading level={2}>{words.exportTitle}</Heading>
              <Paragraph>{words.exportHelp}</Paragraph>
              <Form
                action={at(props, wishesPath(event.slug))}
                hidden={{ act: 'export' }}
                request={request}
                token={frame.formToken}
              >
                <Fieldset invalid={invalid} legend={words.what} name="what" options={choices} value={typed} />
                <Button kind="secondary">{words.exportButton}</Button>
              </Form>
            </>
          ) : null}
        </>
      )}
      <TakenBefore {...props} />
    </DeskShell>
  );
};

/** What somebody asked, each in a few words. */
const asksInWords = (
  { adviser, kit, partner }: WishView,
  words: { readonly adviser: string; readonly kit: string; readonly partner: (partner: string) => string },
): readonly string[] => [
  ...(adviser ? [words.adviser] : []),
  ...(kit ? [words.kit] : []),
  ...(partner === undefined ? [] : [words.partner(partner.name)]),
];
