import { describe, expect, test } from 'vitest';
import type { Contract } from '#kernel/contract.ts';
import type { OrganiserVisit, Visit } from '#platform/http/visit.ts';
import { whenAsked, whenOrganisersCome } from '#platform/http/when-asked.ts';

const notes = {
  room: 'notes',
  tables: {},
  routes: {
    note: { path: '/notities/{slug}', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } },
    desk: { path: '/bureau/notities', methods: ['GET', 'POST'], who: 'organiser', page: 'personal' },
    share: { path: '/notities/{slug}/delen/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },
    remove: { path: '/bureau/notities/weg', methods: ['POST'], who: 'organiser', page: 'personal' },
  },
  functions: {},
  keeps: [],
} as const satisfies Contract;

const visit = { path: '/bureau/notities' } as unknown as OrganiserVisit;

/** The desk of notes, and how often it was loaded. */
const opened = () => {
  const loads: string[] = [];
  const say = (text: string) => async () => ({ text, type: 'text/plain' });
  const endpoints = whenOrganisersCome(notes, async () => {
    loads.push('the desk');
    return { desk: { get: say('all notes'), post: say('written down') }, remove: { post: say('gone') } };
  });
  return { loads, endpoints };
};

describe('the endpoints of a desk that is loaded when an organiser comes', () => {
  test('are all its routes with all their methods, and no others', () => {
    const { endpoints } = opened();
    expect(Object.entries(endpoints).map(([route, handlers]) => [route, Object.keys(handlers)])).toEqual([
      ['desk', ['get', 'post']],
      ['remove', ['post']],
    ]);
  });

  test('load nothing before somebody comes, and then once for all routes', async () => {
    const { loads, endpoints } = opened();
    expect(loads).toEqual([]);
    await Promise.all([endpoints.desk.get(visit), endpoints.desk.post(visit), endpoints.remove.post(visit)]);
    expect(loads).toEqual(['the desk']);
  });

  test('answer what the desk answers', async () => {
    const { endpoints } = opened();
    expect(await endpoints.desk.get(visit)).toMatchObject({ text: 'all notes' });
    expect(await endpoints.desk.post(visit)).toMatchObject({ text: 'written down' });
    expect(await endpoints.remove.post(visit)).toMatchObject({ text: 'gone' });
  });
});

describe('the endpoints of some routes that are loaded when one is asked for', () => {
  const visitor = {} as unknown as Visit;

  /** Sharing a note and the note itself, and how often they were loaded. */
  const asked = () => {
    const loads: string[] = [];
    const say = (text: string) => async () => ({ text, type: 'text/plain' });
    const endpoints = whenAsked(notes, ['share', 'note'], async () => {
      loads.push('sharing');
      return { share: { get: say('with whom'), post: say('shared') }, note: { get: say('one note') } };
    });
    return { loads, endpoints };
  };

  test('are the routes that were named with all their methods, whoever may come there', () => {
    const { endpoints } = asked();
    expect(Object.entries(endpoints).map(([route, handlers]) => [route, Object.keys(handlers)])).toEqual([
      ['share', ['get', 'post']],
      ['note', ['get']],
    ]);
  });

  test('load nothing before that, and then once', async () => {
    const { loads, endpoints } = asked();
    expect(loads).toEqual([]);
    expect(await endpoints.note.get(visitor)).toMatchObject({ text: 'one note' });
    expect(await endpoints.share.post(visitor)).toMatchObject({ text: 'shared' });
    expect(loads).toEqual(['sharing']);
  });
});
