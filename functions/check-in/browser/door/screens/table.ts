import { themeWords } from '#kernel/card-themes.ts';
import type { DoorCardSide, DoorGuest, DoorMunicipality } from '../../../core/door-list.ts';
import { canSign } from '../../../core/hall.ts';
import type { Door, Ready, Screen } from './door.ts';
import { comesFrom, dateOf, municipalityOf, readyOf } from './moments.ts';
import { button, heading, make, paragraph } from './parts.ts';
import { guestButton } from './search.ts';
import { signatoryOf } from './sign.ts';

type Seated = {
  readonly guest: DoorGuest;
  readonly place: DoorMunicipality | undefined;
  readonly signed: 'self' | 'other' | undefined;
};

/** Who can still sign, whose municipality takes part or signed just now, and who comes for another organisation. */
const groups = ['open', 'joined', 'others'] as const;
const groupOf = ({ place, signed }: Seated): (typeof groups)[number] =>
  place === undefined ? 'others' : place.since !== undefined || signed !== undefined ? 'joined' : 'open';

const seatedAt = (view: Ready): readonly Seated[] => {
  const here = view.list.guests.map((guest) => ({
    guest,
    place: municipalityOf(view, guest.municipality),
    signed: view.signed.has(guest.key) ? ('self' as const) : guest.signed,
  }));
  const byHand = new Set(here.flatMap(({ signed, guest }) => (signed === 'self' ? [guest.municipality] : [])));
  // What this tablet took a moment ago counts for everybody of that municipality.
  return here.map((one) =>
    one.signed === undefined && one.place !== undefined && byHand.has(one.place.code)
      ? { ...one, signed: 'other' }
      : one,
  );
};

/** What somebody agreed that others read at this event. */
const cardOf = ({ words, language }: Door, { card }: DoorGuest): readonly Node[] => {
  if (card === undefined) return [];
  const side = (term: string, said: DoorCardSide | undefined): readonly Node[] =>
    said === undefined
      ? []
      : [
          make('dt', { class: 'talk__term' }, term),
          make('dd', { class: 'talk__said' }, make('b', {}, themeWords[language][said.theme]), ': ', said.sentence),
        ];
  return [
    make('dl', { class: 'talk' }, ...side(words.table.proud, card.proud), ...side(words.table.seeks, card.seeks)),
  ];
};

/** A table host's own screen: who sits here, what they are proud of and look for as far as they agreed to that, and who can still sign. */
export const tableScreen = (door: Door): Screen => {
  const { words, go } = door;
  const said = words.table;
  const first = readyOf(door);
  const number = first?.list.device.table;
  const title = heading(number === undefined ? said.anyTitle : said.title(number));
  const lead = paragraph('', 'lead');
  const lists = make('div', { class: 'stack' });
  const elsewhere = button(said.elsewhere, 'secondary', () => go.sign({}));

  const marksOf = ({ place, signed }: Seated): readonly string[] => {
    if (signed === 'self') return [said.signed];
    if (place?.since !== undefined) return [said.since(dateOf(door, place.since))];
    return signed === 'other' ? [said.signedByOther] : [];
  };
  const lineOf = (view: Ready, one: Seated, signs: boolean): HTMLLIElement => {
    const guest = { ...one.guest, table: undefined };
    const line = signs
      ? guestButton(door, view, guest, marksOf(one), () => go.sign(signatoryOf(guest)))
      : make(
          'li',
          {},
          make(
            'p',
            { class: 'guest guest--still' },
            make('b', { class: 'guest__name' }, guest.name),
            ' ',
            make('span', { class: 'guest__from' }, comesFrom(view, guest)),
          ),
        );
    line.append(...cardOf(door, guest));
    return line;
  };
  const listOf = (id: string, title: string, lines: readonly HTMLLIElement[]): readonly Node[] => {
    const list = make('ul', { class: 'guests', 'aria-labelledby': `group-${id}` }, ...lines);
    return [make('h2', { id: `group-${id}` }, title), list];
  };

  let shown = '';
  const show = (): void => {
    const view = readyOf(door);
    if (view === undefined || lists.contains(document.activeElement)) return;
    const { campaign } = view.list;
    const signs = campaign !== undefined && canSign(campaign, view.time);
    const here = seatedAt(view);
    const state = JSON.stringify([signs, here]);
    if (state === shown) return;
    shown = state;
    lead.textContent = signs ? said.whoTitle : said.nothing;
    elsewhere.hidden = !signs;
    const parts = signs
      ? groups.map((group) => ({ group, members: here.filter((one) => groupOf(one) === group) }))
      : [{ group: 'here' as const, members: here }];
    const filled = parts.filter(({ members }) => members.length > 0);
    lists.replaceChildren(
      ...(filled.length === 0 ? [paragraph(said.nobody)] : []),
      ...(filled[0]?.group === 'joined' ? [paragraph(said.allJoined)] : []),
      ...filled.flatMap(({ group, members }) =>
        listOf(
          group,
          said[group],
          members.map((one) => lineOf(view, one, signs)),
        ),
      ),
    );
  };
  show();
  return { name: 'table', heading: title, body: [title, lead, lists], foot: [elsewhere], live: show };
};
