import type { DoorGuest } from '../../../core/door-list.ts';
import { canSign } from '../../../core/hall.ts';
import type { Capture } from '../../../core/operation.ts';
import { readSigning, type SigningField } from '../../../core/read-signing.ts';
import { readSubstitute, type SubstituteField } from '../../../core/read-substitute.ts';
import type { Door, Screen, Signatory } from './door.ts';
import { dateOf, municipalityOf, readyOf, todayAt } from './moments.ts';
import {
  button,
  choiceQuestion,
  form,
  heading,
  make,
  notice,
  paragraph,
  type Question,
  shape,
  submitButton,
  textQuestion,
  tick,
  write,
} from './parts.ts';
import { findIn, municipalityQuestion } from './picker.ts';
import { searchBox } from './search.ts';
import { faultsInWords } from './walk-in.ts';

export const signatoryOf = ({ key, role, municipality }: DoorGuest): Signatory => ({ guest: key, role, municipality });

/** Who signs, looked up at the door. */
export const signWhoScreen = (door: Door): Screen => {
  const { words, go } = door;
  const title = heading(words.table.whoTitle);
  const search = searchBox(door, {
    label: words.table.search,
    typed: '',
    pick: (guest) => go.sign(signatoryOf(guest)),
  });
  return {
    name: 'sign-who',
    heading: title,
    body: [title, search.element],
    foot: [button(words.table.elsewhere, 'secondary', () => go.sign({}))],
    live: search.live,
  };
};

/** The municipality takes part: nothing is kept, and a second name is one more press. */
const memberScreen = (door: Door, title: string, place: string, also: () => void): Screen => {
  const { words, go } = door;
  const top = heading(title);
  return {
    name: 'member',
    heading: top,
    bare: true,
    body: [
      top,
      paragraph(words.member.text(place), 'lead'),
      make(
        'div',
        { class: 'row' },
        button(words.member.also, 'secondary', also),
        button(words.member.enough, 'secondary', go.handBack),
      ),
    ],
  };
};

const lines = (text: string): readonly Node[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));

/** What is signed and the form under it, filled in as far as the list knows. The name stays empty: typing it is the signature. */
export const signScreen = (door: Door, who: Signatory, show: (screen: Screen) => void): Screen => {
  const { words, language, go } = door;
  const said = words.sign;
  const view = readyOf(door);
  const campaign = view?.list.campaign;
  if (view === undefined || campaign === undefined || !canSign(campaign, view.time)) {
    const closed = heading(said.title);
    return { name: 'sign', heading: closed, body: [closed, notice('ask', paragraph(said.closed))] };
  }
  const { municipalities } = view.list;
  const known = municipalityOf(view, who.municipality);
  if (known?.since !== undefined && who.also !== true) {
    return memberScreen(door, words.member.title(dateOf(door, known.since)), known.displayName, () =>
      go.sign({ ...who, also: true }),
    );
  }
  const title = heading(said.title);
  const text = (field: SigningField, more: Partial<Parameters<typeof textQuestion>[1]> = {}): Question =>
    textQuestion(field, { ...said.field[field], ...more });
  const decidedOn = text('decided-on', { attributes: { maxlength: '40', class: 'input input--medium' } });
  const mayName = choiceQuestion('may-name', {
    ...said.field['may-name'],
    options: [
      { value: 'yes', label: said.mayName },
      { value: 'no', label: said.mayNotName },
    ],
  });
  const askNext = (college: string): void => {
    decidedOn.element.hidden = college !== 'decided';
    mayName.element.hidden = college !== 'to-decide';
  };
  askNext('');
  const questions = {
    municipality: municipalityQuestion('municipality', {
      ...said.field.municipality,
      municipalities,
      value: who.municipality,
      words: words.picker,
    }),
    role: text('role', { value: who.role, attributes: { maxlength: '120' } }),
    email: text('email', { optional: words.optional, type: 'email', attributes: { inputmode: 'email' } }),
    college: choiceQuestion('college', {
      ...said.field.college,
      options: [
        { value: 'decided', label: said.decided },
        { value: 'to-decide', label: said.toDecide },
      ],
      changed: askNext,
    }),
    'decided-on': decidedOn,
    'may-name': mayName,
    name: text('name', { attributes: { maxlength: '120', spellcheck: 'false' } }),
  } satisfies Record<SigningField, Question>;
  const all = Object.values(questions);

  const keep = async (capture: Extract<Capture, { kind: 'sign' }>): Promise<void> => {
    const kept = await door.engine.keep(capture);
    if (kept.is === 'not-saved') {
      door.sounds.play('not-saved');
      go.notSaved(kept.because, { capture, name: capture.name }, () => void keep(capture));
      return;
    }
    const place = municipalityOf(view, capture.municipality)?.displayName ?? capture.municipality;
    show(signedScreen(door, { place, id: kept.id, hasEmail: capture.email !== undefined }));
  };

  const body = form(
    words,
    all,
    [
      paragraph(words.someOptional, 'help'),
      ...all.map(({ element }) => element),
      paragraph(said.why, 'help'),
      submitButton(said.press),
    ],
    async () => {
      const now = readyOf(door) ?? view;
      const typed = (field: string): string =>
        field === 'version' ? String(campaign.version) : (questions[field as SigningField]?.value() ?? '');
      const read = readSigning(typed, findIn(municipalities), todayAt(now));
      if ('faults' in read) return faultsInWords(read.faults, said.fault);
      const { answers } = read;
      const place = municipalityOf(now, answers.code);
      const capture = {
        kind: 'sign',
        campaign: campaign.slug,
        version: campaign.version,
        municipality: answers.code,
        name: answers.name,
        role: answers.role,
        ...(answers.email !== undefined && { email: answers.email }),
        college: answers.college,
        also: who.also === true && answers.code === who.municipality,
        ...(who.guest !== undefined && { guest: who.guest }),
        ...(now.list.device.table !== undefined && { table: now.list.device.table }),
      } as const satisfies Capture;
      if (place?.since !== undefined && !capture.also) {
        show(
          memberScreen(
            door,
            words.member.title(dateOf(door, place.since)),
            place.displayName,
            () => void keep({ ...capture, also: true }),
          ),
        );
        return undefined;
      }
      await keep(capture);
      return undefined;
    },
  );
  const dutch: Readonly<Record<string, string>> = language === 'nl' ? {} : { lang: 'nl' };
  const pillars = make('ol', { class: 'pillars', ...dutch });
  pillars.append(
    ...campaign.pillars.map((pillar) => make('li', {}, make('h3', {}, pillar.title), ...lines(pillar.text))),
  );
  return {
    name: 'sign',
    heading: title,
    bare: true,
    body: [
      title,
      make('p', { class: 'lead', ...dutch }, campaign.title),
      make(
        'div',
        { class: 'sheet' },
        make(
          'section',
          { class: 'stack sheet__text' },
          make('h2', {}, said.what),
          make('div', { class: 'stack', ...dutch }, ...lines(campaign.intro)),
          pillars,
          paragraph(said.version(campaign.version), 'help'),
        ),
        make(
          'section',
          { class: 'stack' },
          make('h2', {}, said.yours),
          body,
          button(said.substitute, 'quiet', () => go.substitute(who)),
        ),
      ),
    ],
  };
};

/** Says "bewaard" because it is, and "verstuurd" once it is. */
const keptLine = (door: Door): { readonly element: HTMLElement; readonly live: NonNullable<Screen['live']> } => {
  const { words } = door;
  const element = make('p', { class: 'verdict__state', role: 'status' }, words.verdict.saved);
  return {
    element,
    live: (view) => {
      if (view.toSend === 0) write(element, `${words.verdict.saved}. ${words.verdict.sent}`);
    },
  };
};

const thanks = (title: HTMLElement, ...more: readonly Node[]): HTMLElement =>
  make(
    'div',
    { class: 'verdict verdict--good' },
    make('div', { class: 'verdict__shape' }, shape('check')),
    title,
    ...more,
  );

const signedScreen = (
  door: Door,
  { place, id, hasEmail }: { readonly place: string; readonly id: string; readonly hasEmail: boolean },
): Screen => {
  const { words, go } = door;
  const title = heading(words.signed.title);
  const kept = keptLine(door);
  door.sounds.play('welcome');
  return {
    name: 'signed',
    heading: title,
    bare: true,
    body: [
      thanks(title, paragraph(words.signed.text(place)), kept.element),
      paragraph(hasEmail ? words.signed.mailed : words.signed.notMailed),
    ],
    foot: [button(words.signed.on, 'primary', () => go.wishes(id, hasEmail))],
    live: kept.live,
  };
};

/** What a signatory asks for, if anything. A partner is told only what a separate yes names. */
export const wishesScreen = (door: Door, of: string, hasEmail: boolean): Screen => {
  const { words, go, engine } = door;
  const said = words.wishes;
  const title = heading(said.title);
  const partners = readyOf(door)?.list.partners ?? [];
  const nameOf = (id: string): string => partners.find((one) => one.id === id)?.name ?? '';
  const passOn = (id: string): string => (hasEmail ? said.mayPassWithEmail : said.mayPass)(nameOf(id));
  const adviser = tick('adviser', said.adviser);
  const kit = tick('kit', said.kit);
  const mayPass = tick('may-pass', '');
  mayPass.element.hidden = true;
  const partner = choiceQuestion('partner', {
    label: said.partner,
    options: [{ value: '', label: said.noPartner }, ...partners.map(({ id, name }) => ({ value: id, label: name }))],
    changed: (id) => {
      mayPass.element.hidden = id === '';
      if (id !== '') mayPass.rename(passOn(id));
    },
  });
  const questions = [adviser, kit, ...(partners.length === 0 ? [] : [partner, mayPass])];
  return {
    name: 'wishes',
    heading: title,
    bare: true,
    body: [
      title,
      paragraph(said.lead, 'lead'),
      form(words, questions, [...questions.map(({ element }) => element), submitButton(said.press)], async () => {
        const whom = partner.value();
        if (whom !== '' && mayPass.value() === '') return { 'may-pass': said.passMissing };
        const capture: Capture = {
          kind: 'wishes',
          of,
          adviser: adviser.value() === 'yes',
          kit: kit.value() === 'yes',
          ...(whom !== '' && { partner: whom }),
        };
        if (!capture.adviser && !capture.kit && whom === '') {
          go.handBack();
          return undefined;
        }
        const keep = async (): Promise<void> => {
          const kept = await engine.keep(capture);
          if (kept.is === 'saved') {
            door.say(words.verdict.saved);
            go.handBack();
          } else {
            door.sounds.play('not-saved');
            go.notSaved(kept.because, { capture }, () => void keep());
          }
        };
        await keep();
        return undefined;
      }),
      button(said.none, 'quiet', go.handBack),
    ],
  };
};

/** No name stands here: the tablet goes from hand to hand. */
export const handBackScreen = (door: Door): Screen => {
  const { words, go } = door;
  const title = heading(words.handBack.title);
  const kept = keptLine(door);
  const role = readyOf(door)?.role === 'table' ? 'table' : 'door';
  return {
    name: 'hand-back',
    heading: title,
    bare: true,
    body: [make('div', { class: 'hand-back' }, title, paragraph(words.handBack.text[role], 'lead'))],
    foot: [button(words.handBack.next, 'primary', () => go.home())],
    live: kept.live,
  };
};

/** For who came instead of the alderperson and may not sign. */
export const substituteScreen = (door: Door, who: Signatory, show: (screen: Screen) => void): Screen => {
  const { words, go, engine } = door;
  const said = words.substitute;
  const title = heading(said.title);
  const view = readyOf(door);
  const campaign = view?.list.campaign;
  const municipalities = view?.list.municipalities ?? [];
  const text = (field: SubstituteField, more: Partial<Parameters<typeof textQuestion>[1]> = {}): Question =>
    textQuestion(field, { ...said.field[field], ...more });
  const questions = {
    municipality: municipalityQuestion('municipality', {
      ...said.field.municipality,
      municipalities,
      value: who.municipality,
      words: words.picker,
    }),
    from: text('from', { attributes: { maxlength: '120', spellcheck: 'false' } }),
    name: text('name', { optional: words.optional, attributes: { maxlength: '120', spellcheck: 'false' } }),
    email: text('email', { type: 'email', attributes: { inputmode: 'email' } }),
  } satisfies Record<SubstituteField, Question>;
  const all = Object.values(questions);
  const done = (place: string): Screen => {
    const top = heading(said.doneTitle);
    const kept = keptLine(door);
    door.sounds.play('saved');
    return {
      name: 'interested',
      heading: top,
      bare: true,
      body: [thanks(top, paragraph(said.done(place)), kept.element)],
      foot: [button(words.handBack.title, 'primary', go.handBack)],
      live: kept.live,
    };
  };
  return {
    name: 'substitute',
    heading: title,
    bare: true,
    body: [
      title,
      paragraph(said.text),
      form(
        words,
        all,
        [paragraph(words.someOptional, 'help'), ...all.map(({ element }) => element), submitButton(said.press)],
        async () => {
          const read = readSubstitute(
            (field) => questions[field as SubstituteField]?.value() ?? '',
            findIn(municipalities),
          );
          if ('faults' in read) return faultsInWords(read.faults, said.fault);
          if (campaign === undefined) {
            go.home();
            return undefined;
          }
          const { code, from, name, email } = read.substitution;
          const capture: Capture = {
            kind: 'ask-alderperson',
            campaign: campaign.slug,
            municipality: code,
            from,
            email,
            ...(name !== undefined && { name }),
          };
          const keep = async (): Promise<void> => {
            const kept = await engine.keep(capture);
            if (kept.is === 'saved') show(done(municipalityOf(view, code)?.displayName ?? code));
            else {
              door.sounds.play('not-saved');
              go.notSaved(kept.because, { capture, name: from }, () => void keep());
            }
          };
          await keep();
          return undefined;
        },
      ),
    ],
  };
};
