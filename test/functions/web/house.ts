import type { Organiser } from '#kernel/actors.ts';
import type { Contact } from '#kernel/contacts.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { ask, solve, type Todo } from '#platform/todo/todo.ts';
import { webActions } from '../../../functions/web/actions.ts';
import { web } from '../../../functions/web/contract.ts';
import type { Privacy } from '../../../functions/web/core/privacy.ts';
import { webHttp } from '../../../functions/web/http.tsx';
import { kept } from '../../../functions/web/wire-kept.ts';
import { campaignHouse } from '../../support/campaign.ts';
import { houseOver, monday, organiser, secret, seeded, tables } from '../../support/house.ts';
import { testSettings, visitor } from '../../support/visit.ts';

export const contact: Contact = { name: 'Noor Bakker', phone: '+31701234567', email: 'programma@aanschuif.example' };

export const privacy: Privacy = {
  controllers: ['Ministerie van Volksgezondheid, Welzijn en Sport', 'Vereniging van Nederlandse Gemeenten'],
  dataProtectionOfficer: 'fg@aanschuif.example',
  processors: [
    {
      name: 'Amazon Web Services',
      does: { nl: 'bewaart de gegevens', en: 'keeps the data' },
      place: { nl: 'Ierland', en: 'Ireland' },
    },
    {
      name: 'Resend',
      does: { nl: 'verstuurt onze mails en bewaart ze', en: 'sends our emails and keeps them' },
      place: {
        nl: 'de Verenigde Staten, buiten de Europese Unie',
        en: 'the United States, outside the European Union',
      },
    },
  ],
  legalBasis: {
    nl: 'Wij doen dit voor een taak van algemeen belang.',
    en: 'We do this for a task in the public interest.',
  },
};

/** The web room and the rooms it asks, over one database; `signedIn` is whoever has the session cookie of that value, `stated` the stage's word. */
export const webHouse = (
  database: Database,
  {
    exampleData = 'no',
    signedIn = {},
    stated = privacy,
  }: { exampleData?: string; signedIn?: Readonly<Record<string, Organiser>>; stated?: Privacy } = {},
) => {
  const house = houseOver(database);
  const campaigns = campaignHouse(database);
  const clock = { now: monday };
  const actions = webActions({
    events: house.events,
    campaigns: async () => campaigns.pledges,
    database,
    table: tables.todo,
    erased: tables.erased,
  });
  const logged: string[] = [];
  const handler = httpFunction(web, webHttp({ actions, kept, contact, privacy: stated, secret }), {
    settings: { ...testSettings, EXAMPLE_DATA: exampleData },
    clock: () => clock.now,
    random: seeded('web'),
    log: (...line) => logged.push(JSON.stringify(line)),
    whoIs: async (session) => {
      const who = { organiser, ...signedIn }[session ?? ''];
      if (who === undefined) return undefined;
      return { ...who, name: session === 'organiser' ? 'Samira El Amrani' : 'Jeroen van Dijk' };
    },
  });

  return {
    ...house,
    campaigns,
    clock,
    logged,
    /** A browser of nobody in particular, or of whoever that session is. */
    browser: (session?: string) => {
      const browser = visitor(handler, web);
      if (session !== undefined) browser.jar.set('__Host-session', session);
      return browser;
    },
    solved: (todo: Pick<Todo, 'kind' | 'subject'>) =>
      database.transact([solve(tables.todo, { organisation: organiser.organisation, ...todo })]),
    waits: (todo: Partial<Todo> & Pick<Todo, 'kind' | 'subject'>) =>
      database.transact([ask(tables.todo, { organisation: organiser.organisation, since: monday, ...todo })]),
  };
};
