import { accountsActions } from '#accounts/actions.ts';
import { accountsStore } from '#accounts/store.ts';
import { wireEvents } from '#events/wire.ts';
import { pathOf } from '#kernel/links.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import type { Environment } from '#platform/env.ts';
import { noLimits } from '#platform/limits/limits.ts';
import { invitationCode, linkCode, linkToken } from '#platform/links.ts';
import { loadOnce } from '#platform/load-once.ts';
import { log } from '#platform/log.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import type { followUps } from './contract.ts';
import { type FactsFor, owingRoom } from './core/mail-facts.ts';
import { templateVersion } from './core/message.ts';
import { preferencesIn } from './preferences-link.ts';
import { type MailSender, mailSender, type Post, type Render } from './sender.ts';
import { followUpsStore } from './store.ts';

/** The wiring that `send` and `tick` share: the rooms that know the facts, the templates, and the provider. */
export const wireSender = (
  { tables, settings }: Environment<typeof followUps.functions.send>,
  database: Database = sdkDatabase(),
): MailSender => {
  const secret = settings.LINK_SECRET;
  const shared = { random: systemRandom, patience: systemPatience };
  const { actions: events } = wireEvents(tables, database);
  const accounts = accountsActions({
    store: accountsStore({ database, tables, secret }),
    limits: noLimits,
    settings,
    ...shared,
  });

  // Templates, provider and the rooms of guests, campaigns and kits come with the first mail: most ticks find nothing due, and a start that brings none of
  // them is a third shorter.
  const pledges = loadOnce(async () => {
    const [{ directoryActions }, { pledgesActions }, { pledgesStore }] = await Promise.all([
      import('#directory/actions.ts'),
      import('#pledges/actions.ts'),
      import('#pledges/store.ts'),
    ]);
    const store = pledgesStore({ database, tables, random: systemRandom });
    return pledgesActions({ store, directory: directoryActions(), secret, ...shared });
  });
  const rsvps = loadOnce(async () => (await import('#rsvps/wire.ts')).wireRsvps(tables, secret, database).actions);
  const kits = loadOnce(async () => (await import('#kits/wire.ts')).wireKits(tables, settings, database).actions);

  const rounds = loadOnce(async () => (await import('./wire-rounds.ts')).wireRounds(tables, secret, database));

  const factsFor: FactsFor = async (owed, now) => {
    switch (owingRoom[owed.kind]) {
      case 'accounts':
        return accounts.mailFactsFor(owed, now);
      case 'follow-ups':
        return (await rounds()).followUpFacts(owed, now);
      case 'kits':
        return (await kits()).mailFactsFor(owed, now);
      case 'pledges':
        return (await pledges()).mailFactsFor(owed, now);
      case 'rsvps':
        return (await rsvps()).mailFactsFor(owed, now);
    }
  };

  const ticketFor = loadOnce(async () => {
    const { ticketPictures } = await import('./ticket-picture.ts');
    return ticketPictures({ secret, site: settings.SITE_ADDRESS });
  });

  const render: Render = async ({ message, language, to, id }) => {
    const { renderMail, ticketedPlace } = await import('#emails/render.ts');
    const ticketed = ticketedPlace(message);
    const mail = renderMail({
      message,
      language,
      to,
      addressOf: (link) => `${settings.SITE_ADDRESS}${addressIn(language, pathOf(link, linkToken(secret, link)))}`,
      ...(message.kind === 'sign-in' && { code: linkCode(secret, message.facts.link) }),
      ...((message.kind === 'invitation' ||
        message.kind === 'invitation-reminder' ||
        message.kind === 'save-the-date') && { code: invitationCode(secret, message.facts.link) }),
      ...(ticketed !== undefined && { ticket: await (await ticketFor())(ticketed) }),
      ...preferencesIn(message, { secret, site: settings.SITE_ADDRESS, id, to, language }),
      siteName: settings.SITE_NAME,
      siteAddress: settings.SITE_ADDRESS,
    });
    return { ...mail, to };
  };

  const provider = loadOnce(async () => {
    const { postWithResend } = await import('./resend.ts');
    return postWithResend({ key: settings.RESEND_API_KEY, from: settings.MAIL_FROM });
  });
  const post: Post = async (mail, id) => (await provider())(mail, id);

  return mailSender({
    store: followUpsStore({ database, tables, random: systemRandom }),
    factsFor,
    render,
    templateVersion,
    post,
    organisationOf: async (about) => {
      if ('campaign' in about) return (await pledges()).organisationOf(about.campaign);
      if ('kit' in about) return (await kits()).organisationOf();
      return (await events.find(about.event))?.event.organisation;
    },
    secret,
    clock: systemClock,
    log,
    ...shared,
  });
};
