import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Organiser } from '#kernel/actors.ts';
import { endAccess as endTheAccess } from '../../../../functions/accounts/core/end-access.ts';
import { letIn } from '../../../../functions/accounts/core/let-in.ts';
import {
  type ActsFor,
  type LetInField,
  type LettingIn,
  readLettingIn,
} from '../../../../functions/accounts/core/letting-in.ts';
import { accessMail } from '../../../../functions/accounts/core/mail-facts.ts';
import { actingAs, admit, KnownPerson, type Person, roleOf } from '../../../../functions/accounts/core/person.ts';
import { contact, femke, firstOrganiser, noor, typedPiet } from '../examples.ts';

const now = '2019-05-20T07:00:00.000Z';
const organiser = { is: 'organiser', person: noor.id, organisation: noor.organisation } as const;
const stranger = { ...organiser, organisation: 'een-ander' };
const newId = 'person_new';
const nameOf = (code: string) => (code === 'GM0794' ? 'Helmond' : undefined);

const read = (fields: Partial<Record<LetInField, string>>) =>
  readLettingIn((field) => ({ ...typedPiet, ...fields })[field] ?? '', nameOf);

describe('the form that lets somebody in', () => {
  test('makes a partner’s organisation of its name, however the name is written', () => {
    expect(read({ email: ' Piet <PIET@ProRail.example> ' })).toEqual({
      lettingIn: {
        name: 'Piet Visser',
        email: 'piet@prorail.example',
        for: { role: 'partner', organisation: 'prorail', organisationName: 'ProRail' },
      },
    });
    expect(read({ organisation: ' prorail  ' })).toMatchObject({ lettingIn: { for: { organisation: 'prorail' } } });
  });

  test('makes a municipality’s organisation of its code', () => {
    expect(read({ role: 'official', municipality: 'GM0794' })).toMatchObject({
      lettingIn: {
        for: {
          role: 'official',
          organisation: 'gemeente-gm0794',
          organisationName: 'Gemeente Helmond',
          municipality: 'GM0794',
        },
      },
    });
  });

  test.each([
    [
      { name: '', email: '', role: '' },
      { name: 'name-missing', email: 'email-missing', role: 'role-missing' },
    ],
    [
      { name: 'www.x.nl', email: 'piet@' },
      { name: 'not-a-name', email: 'not-an-email' },
    ],
    [{ role: 'co-organiser' }, { role: 'role-missing' }],
    [{ role: 'official' }, { municipality: 'municipality-missing' }],
    [{ role: 'official', municipality: 'GM9999' }, { municipality: 'municipality-missing' }],
    [{ organisation: ' ' }, { organisation: 'organisation-missing' }],
    [{ role: 'station-keeper', organisation: 'Станция' }, { organisation: 'not-an-organisation' }],
  ])('says everything that is wrong with %j at once', (fields, faults) => {
    expect(read(fields)).toEqual({ faults });
  });

  test('never makes an id that could not stand in a key, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('partner', 'station-keeper', 'official'),
        (text, role) => {
          const found = read({ organisation: text, role, municipality: 'GM0794' });
          return (
            'faults' in found ||
            (found.lettingIn.for !== 'colleague' && /^[a-z0-9][a-z0-9-]{0,59}$/.test(found.lettingIn.for.organisation))
          );
        },
      ),
    );
  });
});

const lettingIn = (more: Partial<ActsFor> = {}): LettingIn & { readonly for: ActsFor } => ({
  name: 'Piet Visser',
  email: 'piet@prorail.example',
  for: { role: 'partner', organisation: 'prorail', organisationName: 'ProRail', ...more },
});
const nothing = { known: undefined, held: undefined, first: firstOrganiser, organiser, newId };

describe('letting somebody in', () => {
  test('makes a record that says who did it, and the organisation where it is new', () => {
    expect(letIn(lettingIn(), nothing, now)).toEqual({
      is: 'let-in',
      person: {
        id: newId,
        name: 'Piet Visser',
        email: 'piet@prorail.example',
        organisation: 'prorail',
        organisationName: 'ProRail',
        roles: ['partner'],
        generation: 1,
        letIn: { by: noor.id, organisation: noor.organisation, at: now },
      },
      newOrganisation: lettingIn().for,
    });
  });

  test('keeps the name that an organisation got first', () => {
    const outcome = letIn(lettingIn({ organisationName: 'PRORAIL' }), { ...nothing, held: lettingIn().for }, now);
    expect(outcome).toMatchObject({ person: { organisationName: 'ProRail' }, newOrganisation: undefined });
  });

  test('lets in again whose access ended: the same person, one generation on', () => {
    const known = { id: 'person_before', roles: [], generation: 3, endedAt: now };
    const outcome = letIn(lettingIn(), { ...nothing, known }, now);
    expect(outcome).toMatchObject({ is: 'let-in', person: { id: 'person_before', generation: 4 } });
  });

  test.each([
    ['somebody of another organisation', lettingIn(), { known: femke }],
    ['an organiser', lettingIn(), { known: noor }],
    ['a first organiser who was never here', { ...lettingIn(), email: firstOrganiser.email }, {}],
  ])('refuses %s, without a word about whom they are for', (_, asked, more) => {
    expect(letIn(asked, { ...nothing, ...more }, now)).toEqual({ is: 'refused', because: 'has-access' });
  });

  test.each([
    ['of another role', lettingIn({ role: 'station-keeper' }), { held: lettingIn().for }],
    ['of the organisers', lettingIn({ organisation: firstOrganiser.organisation }), {}],
    ['of the organiser who asks', lettingIn({ organisation: 'een-ander' }), { organiser: stranger }],
    ['with the id of a municipality', lettingIn({ organisation: 'gemeente-gm0794' }), {}],
  ])('refuses an organisation %s', (_, asked, more) => {
    expect(letIn(asked, { ...nothing, ...more }, now)).toEqual({ is: 'refused', because: 'other-role' });
  });
});

describe('letting in a colleague', () => {
  const colleague: LettingIn = { name: 'Jeroen van Dijk', email: 'jeroen@example.nl', for: 'colleague' };

  test('makes an organiser of one’s own organisation, and no new organisation', () => {
    const outcome = letIn(colleague, nothing, now);
    expect(outcome).toMatchObject({
      person: { roles: ['organiser'], organisation: organiser.organisation, letIn: { by: organiser.person } },
      newOrganisation: undefined,
    });
    const elsewhere = letIn(colleague, { ...nothing, organiser: stranger }, now);
    expect(elsewhere).toMatchObject({ person: { organisation: stranger.organisation } });
  });

  test('is what the form says, without a name of an organisation', () => {
    const typed = { name: 'Jeroen van Dijk', email: 'jeroen@example.nl', role: 'organiser', organisation: '' };
    expect(read(typed)).toEqual({ lettingIn: colleague });
  });
});

describe('ending access', () => {
  const later = '2019-06-01T07:00:00.000Z';
  const endAccess = (known: KnownPerson | undefined, by: Organiser, at: string) =>
    endTheAccess(known, by, undefined, at);

  test('leaves nothing of somebody but their id (T12)', () => {
    const outcome = endAccess(femke, organiser, later);
    const former = { id: femke.id, roles: [], generation: 1, endedAt: later, letInBy: noor.organisation };
    expect(outcome).toEqual({ is: 'ended', person: femke, former });
    expect(KnownPerson.parse(former)).toEqual(former);
    expect(endAccess(former, organiser, later)).toEqual({ is: 'ended-before' });
    expect(admit(femke.email, { found: former, first: firstOrganiser, newId })).toEqual({ is: 'nobody' });
  });

  test('is for whoever’s organisation gave it (T10)', () => {
    const former = { id: femke.id, roles: [], generation: 1, endedAt: later, letInBy: noor.organisation };
    for (const [known, by] of [
      [femke, stranger],
      [former, stranger],
      [noor, stranger],
      [{ ...noor, roles: [] }, organiser],
      [undefined, organiser],
    ] as const) {
      expect(endAccess(known && KnownPerson.parse(known), by, later)).toEqual({ is: 'not-found' });
    }
  });
});

describe('ending a colleague’s access', () => {
  const other: Person = { ...noor, id: 'person_other', email: 'ander@example.nl' };

  test('wants an organiser who stays, of the same organisation', () => {
    const ended = { is: 'ended', person: noor };
    expect(endTheAccess(noor, organiser, other, now)).toMatchObject(ended);
    const refused = { is: 'refused', because: 'last-organiser' };
    for (const stays of [undefined, noor, femke, { ...other, organisation: 'een-ander' }]) {
      expect(endTheAccess(noor, organiser, stays, now)).toEqual(refused);
    }
  });
});

describe('who somebody is', () => {
  const { id: person, organisation, organisationName, municipality } = femke;

  test('to the other rooms: with the name of their organisation, and an official with a municipality', () => {
    expect(actingAs(femke)).toEqual({ is: 'official', person, organisation, organisationName, municipality });
    expect(actingAs({ ...femke, roles: ['partner'] })).toEqual({
      is: 'partner',
      person,
      organisation,
      organisationName,
    });
    expect(actingAs({ ...femke, roles: ['station-keeper'] })).toMatchObject({ is: 'station-keeper' });
    expect(actingAs(noor)).toEqual({ is: 'organiser', person: noor.id, organisation: noor.organisation });
  });

  test('is nobody without a role, a municipality or a name of the organisation', () => {
    const { municipality: _, ...nowhere } = femke;
    const { organisationName: __, ...nameless } = femke;
    for (const one of [{ ...femke, roles: [] }, nowhere, nameless]) expect(actingAs(one)).toBeUndefined();
  });

  test('is an organiser before anything else', () => {
    expect(roleOf({ roles: ['partner', 'organiser'] })).toBe('organiser');
    expect(roleOf({ roles: [] })).toBeUndefined();
  });
});

describe('the facts of the mail to whoever was let in', () => {
  const asked = { generation: 1, by: noor, language: 'nl', contact } as const;

  test('are who let them in, as what, for whom, and whom to call', () => {
    expect(accessMail(femke, asked)).toEqual({
      to: femke.email,
      language: 'nl',
      facts: { name: 'Femke Smits', by: noor.name, role: 'official', organisation: 'Gemeente Helmond', contact },
    });
    const former = { id: noor.id, roles: [], generation: 1, endedAt: now };
    expect(accessMail(femke, { ...asked, by: former })).not.toHaveProperty('facts.by');
  });

  test('name no organisation to a colleague, and to whoever was let in for an event the event and its desk', () => {
    expect(accessMail(noor, asked)).toEqual({
      to: noor.email,
      language: 'nl',
      facts: { name: noor.name, by: noor.name, role: 'organiser', contact },
    });
    const at = { event: 'samen', title: 'Samen eten', organisation: noor.organisation, by: noor.id, at: now };
    const helper = { ...femke, events: [{ ...at, as: 'desk-crew' as const }] };
    expect(accessMail(helper, { ...asked, event: 'samen' })).toMatchObject({
      facts: { role: 'desk-crew', organisation: 'Samen eten', page: '/bureau/bijeenkomsten/samen/gasten' },
    });
    expect(accessMail(helper, { ...asked, event: 'anders' })).toEqual({ skipped: 'gone' });
    expect(accessMail(helper, asked)).toMatchObject({ facts: { role: 'official' } });
  });

  test.each([
    ['access has ended', { id: femke.id, roles: [], generation: 1, endedAt: now }],
    ['it was given anew since', { ...femke, generation: 2 }],
    ['there is nobody', undefined],
    ['they were let in for nothing but an event', { ...noor, roles: ['desk-crew' as const] }],
  ])('are gone when %s', (_, known) => {
    expect(accessMail(known, asked)).toEqual({ skipped: 'gone' });
  });
});
