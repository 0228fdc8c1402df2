import { findInMail, type MailAwaited } from './mail-to.ts';
import * as story from './seed-story-invited.ts';
import { type Answers, newVisitor, optionOf, type Page, type Visitor } from './visitor.ts';

/** What later pages need to know of the invitations in the seed. */
export type SeededInvitations = {
  /** The slug of the lunch in Zwolle. */
  readonly lunch: string;
  /** The address of somebody who was invited and has not answered. */
  readonly silent: string;
};

const check = (good: boolean, page: Page, what: string): void => {
  if (!good) throw new Error(`The seed stopped at "${what}": ${page.status} ${page.path} ${page.outcome ?? ''}`);
};

/** Whom an organiser wants to ask, from a list: looked at first, then put on the list. */
const bring = async (desk: Visitor, home: string, list: string): Promise<void> => {
  const looked = await desk.hand(await desk.visit(`${home}/uitnodigen`), { text: list });
  check(/data-bad="0"/.test(looked.body), looked, 'look at a list of whom to invite');
  // Nothing is filled in: the page that shows the list holds it.
  const brought = await desk.hand(looked, { act: 'bring' });
  check(/\/uitnodigen\/lst_/.test(brought.path), brought, 'bring a list of whom to invite');
};

/** One press that mails everybody it concerns. */
const send = async (desk: Visitor, home: string, round: 'uitnodiging' | 'vooraankondiging'): Promise<void> => {
  const asked = await desk.visit(`${home}/uitnodigingen?ronde=${round}`);
  const sent = await desk.hand(asked, { earlier: '0' });
  check(sent.path.endsWith(`verstuurd=${round}`), sent, `send ${round}`);
};

const askQuestions = async (desk: Visitor, home: string): Promise<void> => {
  const add = async (question: Answers, after?: string): Promise<void> => {
    const form = await desk.visit(`${home}/vragen?vraag=nieuw`);
    const when = after === undefined ? {} : { when: optionOf(form, 'when', after) };
    const added = await desk.hand(form, { ...question, ...when });
    check(added.path.endsWith('uitkomst=toegevoegd'), added, `ask ${question['words-nl']}`);
  };
  await add(story.travel);
  await add(story.bus, story.askedAfter);
};

/**
 * The invitations of the seed, the way people would make them, in three parts. Before the second and before the third every mail has to be sent: their links
 * are followed.
 */
export const invitationsOf = ({
  address,
  headers,
  awaited,
  slug,
}: {
  address: string;
  headers: Readonly<Record<string, string>>;
  awaited: MailAwaited;
  /** The lunch, published. */
  slug: string;
}) => {
  const home = `/bureau/bijeenkomsten/${slug}`;
  const linkTo = (to: string, part: 'uitnodiging' | 'plaats'): Promise<string> =>
    findInMail(to, new RegExp(`/bijeenkomsten/${slug}/${part}/[\\w.~-]+`), { ...awaited, what: `a link to ${part}` });

  const answer = async ({ to, answer: given, travels }: story.SeedAnswer): Promise<void> => {
    const visitor = newVisitor(address, headers);
    const form = await visitor.visit(await linkTo(to, 'uitnodiging'));
    const [, field] = new RegExp(`name="(q-\\w+)"[^>]*value="${travels}"`).exec(form.body) ?? [];
    const travel = travels !== undefined && field !== undefined ? { [field]: travels } : {};
    const page = await visitor.hand(form, { who: 'self', ...given, ...travel });
    check(page.path.endsWith('uitkomst=verstuurd'), page, `${to} answers`);
  };

  /** The keys of the invitations by whom they are for, as the desk lists them. */
  const keysAt = async (desk: Visitor): Promise<(name: string) => string> => {
    const { body } = await desk.visit(`${home}/uitnodigingen`);
    const keys = new Map(
      [...body.matchAll(/\/uitnodigingen\/(inv_[\w-]+)"[^>]*>([^<]+)</g)].map(([, key, name]) => [name, key]),
    );
    return (name) => keys.get(name) ?? '';
  };

  const planTables = async (desk: Visitor, key: string): Promise<void> => {
    const at = `${home}/tafels`;
    const set = await desk.hand(await desk.visit(at), story.hall);
    check(set.path.endsWith('uitkomst=hall-set'), set, 'set the tables');
    const before = await desk.visit(at);
    const planned = await desk.hand(before, {
      act: 'plan',
      revision: /name="revision" value="(\d+)"/.exec(before.body)?.[1] ?? '',
    });
    check(planned.path.endsWith('uitkomst=planned'), planned, 'plan the tables');
    const marked = await desk.hand(await desk.visit(`${at}?gast=${key}`), { guest: key, act: 'wheelchair' });
    check(marked.path.endsWith('uitkomst=wheelchair'), marked, 'mark who needs a wheelchair place');
  };

  return {
    /** In April: what is asked of whoever comes, who is asked to come, and the mail that asks it. */
    invite: async (desk: Visitor): Promise<void> => {
      await askQuestions(desk, home);
      await bring(desk, home, story.firstList);
      await send(desk, home, 'uitnodiging');
    },

    /** Everybody who answers by mail. `lastChair` is when somebody from outside takes the last chair. */
    answer: async (lastChair: () => Promise<unknown>): Promise<void> => {
      for (const one of story.answers) await answer(one);
      await lastChair();
      await answer(story.waits);
    },

    /** A chair that comes free, and what the desk does: more chairs, people on the list and off it, tables, and whoever calls after that. */
    arrange: async (desk: Visitor): Promise<SeededInvitations> => {
      const gone = newVisitor(address, headers);
      const released = await gone.hand(await gone.visit(await linkTo(story.givesUp, 'plaats')), { choice: 'release' });
      check(released.status === 303, released, `${story.givesUp} gives the place back`);
      const asked = await desk.visit(`${home}/wachtlijst?plekken=${story.moreChairs}`);
      const enlarged = await desk.hand(asked, { capacity: String(story.moreChairs) });
      check(enlarged.path.endsWith('uitkomst=capacity'), enlarged, 'bring more chairs');
      await bring(desk, home, story.laterList);
      await send(desk, home, 'vooraankondiging');

      const keyOf = await keysAt(desk);
      const page = await desk.visit(`${home}/uitnodigingen/${keyOf(story.takenOff)}?doen=intrekken`);
      const off = await desk.hand(page, { act: 'withdraw' });
      check(off.path.endsWith('uitkomst=ingetrokken'), off, 'take somebody off the list');
      const inWheelchair = keyOf(story.wheelchair.name);
      await planTables(desk, inWheelchair);
      const { note } = story.wheelchair;
      const noted = await desk.hand(await desk.visit(`${home}/gasten/${inWheelchair}`), { note });
      check(noted.path.endsWith('uitkomst=noted'), noted, 'note something of a guest');
      const called = await desk.visit(`${home}/uitnodigingen/${keyOf(story.byPhone.name)}`);
      const told = await desk.hand(called, { answer: 'coming', by: story.byPhone.spokeTo });
      check(told.path.endsWith('uitkomst=beantwoord'), told, 'note an answer by telephone');

      for (const { to, card } of story.cards) {
        const guest = newVisitor(address, headers);
        const kept = await guest.hand(
          await guest.visit((await linkTo(to, 'plaats')).replace('/plaats/', '/kaart/')),
          card,
        );
        check(kept.path.endsWith('uitkomst=bewaard'), kept, `the card of ${to}`);
      }
      const guest = newVisitor(address, headers);
      const { to, party } = story.asksForMore;
      const wished = await guest.hand(await guest.visit(await linkTo(to, 'plaats')), { choice: 'keep', party });
      check(wished.path.endsWith('uitkomst=gevraagd'), wished, `${to} asks to bring somebody`);
      return { lunch: slug, silent: story.silent };
    },
  };
};
