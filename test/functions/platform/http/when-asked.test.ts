import { describe, expect, test } from 'vitest';
import type { Contract } from '#kernel/contract.ts';
import type { OrganiserVisit } from '#platform/http/visit.ts';
import { whenOrganisersCome } from '#platform/http/when-asked.ts';

const notes = {
  room: 'notes',
  tables: {},
  routes: {
    note: { path: '/notities/{slug}', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } },
    desk: { path: '/bureau/notities', methods: ['GET', 'POST'], who: 'organiser', page: 'personal' },
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
