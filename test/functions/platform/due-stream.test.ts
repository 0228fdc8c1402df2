import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { dueStream } from '#platform/due-stream.ts';

const now = '2019-05-22T15:00:00.000Z';
const record = (slug: string | undefined, due = true): DynamoDBRecord => ({
  dynamodb: { NewImage: { ...(slug && { slug: { S: slug } }), ...(due && { dueAt: { S: now } }) } },
});

/** What is done for some records, and what is logged. */
const done = async (records: DynamoDBRecord[], broken?: string) => {
  const acts: string[] = [];
  const logged: unknown[] = [];
  const follow = dueStream(
    async (slug, at) => {
      if (slug === broken) throw new TypeError('no answer');
      acts.push(`${slug} ${at}`);
    },
    { left: 'left to the tick', clock: () => now, log: (level, what, fields) => logged.push([level, what, fields]) },
  );
  await follow({ Records: records });
  return { acts, logged };
};

test('what became due is done once for each slug, however many records tell of it', async () => {
  const { acts, logged } = await done([record('den-haag'), record('helmond'), record('den-haag')]);
  expect(acts).toEqual([`den-haag ${now}`, `helmond ${now}`]);
  expect(logged).toEqual([]);
});

test('an item that is not due, or is gone, is left alone', async () => {
  const { acts } = await done([record('den-haag', false), record(undefined), { dynamodb: {} }, {}]);
  expect(acts).toEqual([]);
});

test('what breaks is logged and left, and keeps nothing else from being done', async () => {
  const { acts, logged } = await done([record('den-haag'), record('helmond')], 'den-haag');
  expect(acts).toEqual([`helmond ${now}`]);
  expect(logged).toEqual([['error', 'left to the tick', expect.objectContaining({ error: 'TypeError' })]]);
});
