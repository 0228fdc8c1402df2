import type { DoorGuest } from '../../../core/door-list.ts';
import type { Verdict } from '../../../core/judge-arrival.ts';
import type { Capture } from '../../../core/operation.ts';
import type { Sound } from '../sounds.ts';
import type { Door, From, Last, Screen, WalkIn } from './door.ts';
import { comesFrom, momentOf, municipalityOf, readyOf, timeOf } from './moments.ts';
import {
  type ButtonLook,
  button,
  form,
  heading,
  make,
  paragraph,
  type Shape,
  shape,
  submitButton,
  textQuestion,
  write,
} from './parts.ts';

/** How long what was done can be undone, in milliseconds. */
export const undoFor = 60_000;

/** Colour, word, shape and sound go together: whoever misses one has the others. */
type Look = {
  readonly tone: 'good' | 'ask' | 'bad' | 'plain';
  readonly shape: Shape;
  readonly word: string;
  readonly sound: Sound;
};

const factsOf = (door: Door, guest: Pick<DoorGuest, 'party' | 'table' | 'help'>): HTMLElement => {
  const { words } = door;
  const facts = make('ul', { class: 'facts' });
  if (guest.table !== undefined) facts.append(make('li', { class: 'facts__table' }, words.guest.table(guest.table)));
  if (guest.party > 1) facts.append(make('li', {}, words.guest.people(guest.party)));
  if (guest.help) facts.append(make('li', { class: 'facts__help' }, words.guest.help));
  facts.hidden = facts.childElementCount === 0;
  return facts;
};

const cardOf = (
  look: Look,
  { name, from }: { readonly name?: string; readonly from?: string },
  more: readonly Node[],
): { readonly card: HTMLElement; readonly title: HTMLElement; readonly wear: (look: Look) => void } => {
  const title = heading('');
  const picture = make('div', { class: 'verdict__shape' });
  const card = make('div', {}, picture, title);
  const wear = (next: Look): void => {
    card.className = `verdict verdict--${next.tone}`;
    picture.replaceChildren(shape(next.shape));
    title.replaceChildren(make('span', { class: 'verdict__word' }, next.word));
    if (name !== undefined) title.append(' ', make('span', { class: 'verdict__name' }, name));
  };
  wear(look);
  if (from !== undefined && from !== '') card.append(make('p', { class: 'verdict__from' }, from));
  card.append(...more);
  return { card, title, wear };
};

const nextButton = ({ words, go }: Door, from: From, look: ButtonLook = 'primary'): HTMLButtonElement =>
  button(words.verdict.next, look, () => (from === 'scan' ? go.scan() : go.home()));

/** Keeps it, and says so only then; after that it can be undone for a minute. */
const arrived = (
  door: Door,
  {
    look,
    name,
    from,
    capture,
    ticket,
    more,
    signs,
    back,
  }: {
    readonly look: Look;
    readonly name: string;
    readonly from: string;
    readonly capture: Extract<Capture, { kind: 'check-in' | 'walk-in' }>;
    readonly ticket?: string | undefined;
    readonly more: readonly Node[];
    readonly signs?: (() => void) | undefined;
    readonly back: From;
  },
): Screen => {
  const { words, engine, go, memory } = door;
  const status = make('p', { class: 'verdict__state' }, words.verdict.keeping);
  const { card, title } = cardOf(look, { name, from }, [...more, status]);
  const row = make('div', { class: 'row' });
  let left = false;
  let saved: Last | undefined;
  let callOff = (): void => undefined;
  const withdrawUndo = (undo: HTMLElement): void => {
    const hadFocus = undo === document.activeElement;
    undo.remove();
    if (hadFocus) title.focus();
  };
  void engine.keep(capture, ticket).then((kept) => {
    if (kept.is === 'not-saved') {
      door.sounds.play('not-saved');
      go.notSaved(kept.because, { capture, name }, () =>
        capture.kind === 'walk-in'
          ? go.letIn(capture, back)
          : go.verdict(engine.judgeGuest(capture.guest), capture.by, back),
      );
      return;
    }
    saved = { id: kept.id, name };
    memory.forgetLast();
    memory.last = saved;
    const mine = saved;
    memory.forgetLast = door.after(undoFor, () => {
      if (memory.last === mine) memory.last = undefined;
    });
    door.sounds.play(look.sound);
    if (left) return;
    write(status, words.verdict.saved);
    card.dataset.saved = 'yes';
    const aloud = [look.word, name, from, ...more.map((part) => spoken(part)), words.verdict.saved];
    door.say(sentences(aloud));
    const undo = button(words.verdict.undo, 'secondary', () => go.undo(mine, back));
    row.prepend(undo);
    callOff = door.after(undoFor, () => withdrawUndo(undo));
  });
  if (signs !== undefined) row.append(button(words.verdict.sign, 'quiet', signs));
  return {
    name: 'arrived',
    heading: title,
    body: [card, row],
    foot: [nextButton(door, back)],
    live: (view) => {
      if (saved !== undefined && view.toSend === 0) write(status, `${words.verdict.saved}. ${words.verdict.sent}`);
    },
    leave: () => {
      left = true;
      callOff();
    },
  };
};

/** What is said aloud, sentence after sentence, whether a part ends with a full stop or not. */
const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');

/** Facts of a list are said one after the other. */
const spoken = (part: Node): string =>
  part instanceof HTMLUListElement
    ? [...part.children].map((item) => item.textContent).join('. ')
    : (part.textContent ?? '');

const asWalkIn = (guest: DoorGuest): Omit<WalkIn, 'chair'> => ({
  kind: 'walk-in',
  guest: guest.key,
  name: guest.name,
  party: guest.party,
  ...(guest.role !== undefined && guest.role !== '' && { role: guest.role }),
  ...(guest.municipality !== undefined && { municipality: guest.municipality }),
  ...(guest.organisation !== undefined && guest.organisation !== '' && { organisation: guest.organisation }),
});

/** Not in, with a reason in words and what can still be done. It plays its sound and says itself aloud. */
const refused = (
  door: Door,
  look: Look,
  about: { readonly name?: string; readonly from?: string },
  more: readonly Node[],
  presses: readonly Node[],
  back: From,
): Screen => {
  const { card, title } = cardOf(look, about, more);
  door.sounds.play(look.sound);
  const aloud = [look.word, about.name ?? '', about.from ?? '', ...more.map(spoken)];
  door.say(sentences(aloud));
  return {
    name: 'verdict',
    heading: title,
    body: [card, make('div', { class: 'row row--choices' }, ...presses)],
    foot: [nextButton(door, back, presses.length === 0 ? 'primary' : 'secondary')],
  };
};

/**
 * What can be done for somebody who has no place: a place that this tablet may give, else "uw tafel volgt" for an office holder, who is never left standing
 * outside, and one place more where the tablet is the lead's. Nothing is chosen beforehand.
 */
const waysIn = (door: Door, walkIn: Omit<WalkIn, 'chair'>, placeFree: boolean, back: From): readonly Node[] => {
  const { words, go } = door;
  const lead = readyOf(door)?.role === 'lead';
  const office = walkIn.municipality !== undefined;
  const nodes: Node[] = [];
  if (placeFree)
    nodes.push(button(words.verdict.letIn, 'primary', () => go.letIn({ ...walkIn, chair: 'leased' }, back)));
  if (lead && !placeFree) {
    nodes.push(button(words.verdict.addPlace, 'primary', () => go.addPlace({ ...walkIn, chair: 'added' }, back)));
  }
  if (office && !placeFree) {
    nodes.push(
      button(words.verdict.follows, 'secondary', () => go.letIn({ ...walkIn, chair: 'follows' }, back)),
      paragraph(words.verdict.followsHelp, 'help'),
    );
  }
  if (!(lead || office || placeFree)) nodes.push(paragraph(words.verdict.askLead));
  return nodes;
};

/** One colour, one word, one shape and one sound for what a scan or a choice means; who has a place is in at once, and that can be undone for a minute. */
export const verdictScreen = (door: Door, verdict: Verdict, by: 'ticket' | 'code' | 'name', back: From): Screen => {
  const { words, go } = door;
  const view = readyOf(door);
  const said = words.verdict;
  const search = button(said.search, 'secondary', () => go.home());
  switch (verdict.is) {
    case 'welcome': {
      const { guest } = verdict;
      const place = municipalityOf(view, guest.municipality);
      const canSign = view?.list.campaign !== undefined && place !== undefined && place.since === undefined;
      return arrived(door, {
        look: { tone: 'good', shape: 'check', word: said.welcome, sound: 'welcome' },
        name: guest.name,
        from: comesFrom(view, guest),
        capture: { kind: 'check-in', guest: guest.key, by },
        ticket: by === 'name' ? undefined : by === 'code' ? guest.code : guest.ticket,
        more: [factsOf(door, guest)],
        signs: canSign
          ? () => go.sign({ guest: guest.key, role: guest.role, municipality: guest.municipality })
          : undefined,
        back,
      });
    }
    case 'already-in': {
      const { guest } = verdict;
      const time = timeOf(door, verdict.in.at);
      const here = verdict.in.door === view?.list.device.name;
      return refused(
        door,
        { tone: 'ask', shape: 'clock', word: said.alreadyIn, sound: 'already-in' },
        { name: guest.name, from: comesFrom(view, guest) },
        [
          paragraph(here ? said.sameDoor(time) : said.since(time, verdict.in.door), 'verdict__since'),
          factsOf(door, guest),
        ],
        [paragraph(said.alreadyText), search],
        back,
      );
    }
    case 'no-place':
    case 'gave-up': {
      const { guest, placeFree } = verdict;
      const word =
        verdict.is === 'gave-up' || guest.is === 'seated' || guest.is === 'cancelled'
          ? said.gaveUp
          : said.noPlace[guest.is];
      return refused(
        door,
        { tone: 'ask', shape: 'question', word, sound: 'choose' },
        { name: guest.name, from: comesFrom(view, guest) },
        [paragraph(placeFree ? said.placeFree : said.noPlaceFree), factsOf(door, guest)],
        waysIn(door, asWalkIn(guest), placeFree, back),
        back,
      );
    }
    case 'event-cancelled':
      return refused(
        door,
        { tone: 'bad', shape: 'cross', word: said.eventCancelled, sound: 'no' },
        {},
        [paragraph(said.cancelledText)],
        [],
        back,
      );
    case 'other-event': {
      const { event } = verdict;
      return refused(
        door,
        { tone: 'bad', shape: 'arrow', word: said.otherEvent, sound: 'elsewhere' },
        {},
        [
          paragraph(
            event === undefined ? said.otherUnknown : said.otherText(event.title, momentOf(door, event.startsAt)),
          ),
        ],
        [search],
        back,
      );
    }
    case 'not-on-list':
      return refused(
        door,
        { tone: 'bad', shape: 'cross', word: said.notOnList, sound: 'no' },
        {},
        [paragraph(said.notOnListText)],
        [search, button(words.home.walkIn, 'secondary', () => go.walkIn())],
        back,
      );
  }
};

/** Somebody without a place was let in: on a free place of this tablet, on one that was added, or with a table still to come. */
export const letInScreen = (door: Door, capture: WalkIn, back: From): Screen => {
  const { words } = door;
  const said = words.verdict;
  const view = readyOf(door);
  const guest = view?.list.guests.find(({ key }) => key === capture.guest);
  const left = view === undefined ? 0 : view.places.leased - view.places.given - capture.party;
  const how = { leased: said.leased(Math.max(0, left)), added: said.added, follows: said.followsText }[capture.chair];
  return arrived(door, {
    look: {
      tone: 'good',
      shape: 'check',
      word: capture.chair === 'follows' ? said.welcomeLater : said.welcome,
      sound: 'welcome',
    },
    name: capture.name,
    from: comesFrom(view, capture),
    capture,
    more: [factsOf(door, { party: capture.party, help: guest?.help ?? false, table: guest?.table }), paragraph(how)],
    back,
  });
};

/** Somebody who is not on the list was typed in: is there a place? */
export const newGuestScreen = (door: Door, walkIn: Omit<WalkIn, 'chair'>): Screen => {
  const { words } = door;
  const view = readyOf(door);
  const placeFree = view !== undefined && view.places.leased - view.places.given >= walkIn.party;
  return refused(
    door,
    {
      tone: 'ask',
      shape: 'question',
      word: placeFree ? words.verdict.free : words.verdict.full,
      sound: 'choose',
    },
    { name: walkIn.name, from: comesFrom(view, walkIn) },
    [factsOf(door, { party: walkIn.party, help: false })],
    waysIn(door, walkIn, placeFree, 'search'),
    'search',
  );
};

/** The lead adds a place: one reason, one press. */
export const addPlaceScreen = (door: Door, capture: WalkIn, back: From): Screen => {
  const { words, go } = door;
  const title = heading(words.verdict.addPlaceTitle);
  const reason = textQuestion('reason', {
    label: words.verdict.reason,
    help: words.verdict.reasonHelp,
    attributes: { maxlength: '120' },
  });
  return {
    name: 'add-place',
    heading: title,
    body: [
      title,
      make('p', { class: 'lead' }, capture.name),
      form(words, [reason], [reason.element, submitButton(words.verdict.addPlacePress)], () => {
        const why = reason.value().trim();
        if (why === '') return { reason: words.verdict.reasonMissing };
        go.letIn({ ...capture, chair: 'added', reason: why }, back);
        return undefined;
      }),
    ],
  };
};

/** It never happened, once that is saved. */
export const undoneScreen = (door: Door, last: Last, back: From): Screen => {
  const { words, engine, go, memory } = door;
  const said = words.verdict;
  const text = paragraph(said.keeping);
  const { card, title, wear } = cardOf({ tone: 'plain', shape: 'undo', word: said.keeping, sound: 'saved' }, {}, [
    text,
  ]);
  text.hidden = true;
  const capture = { kind: 'undo', of: last.id } as const;
  void engine.keep(capture).then((kept) => {
    if (kept.is === 'not-saved') {
      door.sounds.play('not-saved');
      go.notSaved(kept.because, { capture, name: last.name }, () => go.undo(last, back));
      return;
    }
    memory.forgetLast();
    memory.last = undefined;
    door.sounds.play('saved');
    wear({ tone: 'plain', shape: 'undo', word: said.undone, sound: 'saved' });
    text.hidden = false;
    write(text, said.undoneText(last.name));
    door.say(`${said.undone}. ${said.undoneText(last.name)}`);
  });
  return { name: 'undone', heading: title, body: [card], foot: [nextButton(door, back)] };
};
