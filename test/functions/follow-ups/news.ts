import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { followUps } from '../../../functions/follow-ups/contract.ts';
import { deliveryDesk } from '../../../functions/follow-ups/delivery.ts';
import { pressHttp } from '../../../functions/follow-ups/preferences-press.ts';
import { verifyWithResend } from '../../../functions/follow-ups/signature.ts';
import { followUpsStore } from '../../../functions/follow-ups/store.ts';
import { webhookHttp } from '../../../functions/follow-ups/webhook.ts';
import { signed, type Webhook } from '../../../infra/local/resend.ts';
import { type Handler, testSettings } from '../../support/visit.ts';
import { organisation, type postOffice, secret, slug } from './post-office.ts';

/** As Resend shows it: not of any account. */
export const webhookSecret = `whsec_${Buffer.from('a-secret-of-the-tests-24').toString('base64')}`;

/** Every order of a few things. */
export const permutationsOf = <T>(things: readonly T[]): readonly (readonly T[])[] =>
  things.length <= 1
    ? [things]
    : things.flatMap((one, at) =>
        permutationsOf(things.filter((_, other) => other !== at)).map((rest) => [one, ...rest]),
      );

export const tellings = [
  'sent',
  'delivery_delayed',
  'delivered',
  'temporary',
  'failed',
  'permanent',
  'suppressed',
  'complained',
] as const;
export type Told = (typeof tellings)[number];

/** What Resend would post about a mail of this office. */
export const eventOf = (id: string, told: Told, provider = `re_${id}`): string =>
  JSON.stringify({
    type: `email.${told === 'temporary' || told === 'permanent' ? 'bounced' : told}`,
    created_at: '2019-05-20T07:00:00.000Z',
    data: {
      email_id: provider,
      to: ['noor@bewoners.example'],
      tags: { mail: id },
      ...(told === 'failed' && { failed: { reason: 'reached_daily_quota' } }),
      ...(told === 'suppressed' && { suppressed: { message: 'On the list.', type: 'OnAccountSuppressionList' } }),
      ...(told === 'temporary' && { bounce: { type: 'Transient', subType: 'MailboxFull', message: 'Full.' } }),
      ...(told === 'permanent' && { bounce: { type: 'Permanent', subType: 'General', message: 'No such address.' } }),
    },
  });

type Event = Parameters<Handler>[0];

/** The webhook's function over the database of an office, by the office's clock. */
export const newsDesk = (
  office: ReturnType<typeof postOffice>,
  database: Database,
  tables = { outbox: 'outbox', todo: 'todo' },
  addressesOf: Parameters<typeof deliveryDesk>[0]['addressesOf'] = async () => undefined,
) => {
  const desk = deliveryDesk({
    store: followUpsStore({ database, tables, random: office.random }),
    organisationOf: async (about) => ('event' in about && about.event !== slug ? undefined : organisation),
    addressesOf,
    secret,
    patience: office.patience,
    log: (level, what, fields) => office.logged.push(JSON.stringify({ level, what, ...fields })),
  });
  const verify = verifyWithResend(webhookSecret);
  const handler = httpFunction<typeof followUps, 'webhook'>(
    followUps,
    {
      ...webhookHttp({ desk, verify: async () => verify }),
      ...pressHttp({ preferences: async () => ({ press: async () => 'not-found' }) }),
    },
    {
      settings: testSettings,
      clock: () => office.clock.now,
      random: office.random,
      log: (level, what, fields) => office.logged.push(JSON.stringify({ level, what, ...fields })),
      whoIs: async () => undefined,
    },
  ) as Handler;

  /** Posts bytes as another server does, through the front. */
  const post = async (
    { body, headers }: { readonly body: string; readonly headers: Readonly<Record<string, string | undefined>> },
    change: Partial<Event> & { readonly method?: string } = {},
  ) => {
    const { method = 'POST', ...event } = change;
    const path = '/webhooks/resend';
    const given = Object.entries({ 'x-origin-secret': testSettings.ORIGIN_SECRET, ...headers });
    const result = await handler(
      {
        version: '2.0',
        routeKey: `ANY ${path}`,
        rawPath: path,
        rawQueryString: '',
        headers: Object.fromEntries(given.filter(([, value]) => value !== undefined)),
        requestContext: {
          accountId: '0',
          apiId: 'test',
          domainName: 'aanschuif.example',
          domainPrefix: 'test',
          http: { method, path, protocol: 'HTTP/1.1', sourceIp: '198.51.100.7', userAgent: 'Svix-Webhooks' },
          requestId: 'req-webhook',
          routeKey: `ANY ${path}`,
          stage: '$default',
          time: '',
          timeEpoch: 0,
        },
        body,
        isBase64Encoded: false,
        ...event,
      } as Event,
      { awsRequestId: 'req', getRemainingTimeInMillis: () => 10_000 } as Parameters<Handler>[1],
    );
    return { status: result.statusCode ?? 200, headers: result.headers ?? {}, body: result.body ?? '' };
  };

  let count = 0;
  const sign = (body: string, id?: string): Webhook => {
    count += 1;
    return signed(webhookSecret, body, { id: id ?? `msg_${count}`, now: office.clock.now });
  };
  return {
    post,
    sign,
    /** What Resend tells about a mail, signed and posted. */
    tell: async (id: string, told: Told, provider?: string) => post(sign(eventOf(id, told, provider))),
  };
};
