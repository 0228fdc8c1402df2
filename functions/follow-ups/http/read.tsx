import { organiserAt } from '#kernel/actors.ts';
import type { Answer, Endpoints, MemberVisit, OrganiserVisit } from '#platform/http/visit.ts';
import type { followUps } from '../contract.ts';
import type { About } from '../core/mail-facts.ts';
import { MailPage } from '../pages/mail.tsx';
import type { MailReading } from '../reading.ts';
import { wording } from '../wording/wording.ts';
import { logPathOf, shapes, wellShaped } from './paths.ts';

/** One mail of an event, campaign or kit as it was sent, for whoever sees its log; to anybody else it is not there. */
export const readHttp = ({ reading }: { readonly reading: MailReading }): Endpoints<typeof followUps, 'read'> => {
  const answer = async (visit: OrganiserVisit, where: About): Promise<Answer> => {
    const words = wording[visit.language];
    const id = wellShaped(visit.params.mail ?? '', shapes.mail);
    const found = await reading.read(visit.organiser, where, id, words.mail.personalLink);
    if (found === undefined) return { notFound: true };
    return { page: <MailPage found={found} frame={visit.frame} log={logPathOf(where)} words={words} /> };
  };
  const slugOf = (visit: { readonly params: OrganiserVisit['params'] }): string =>
    wellShaped(visit.params.slug ?? '', shapes.slug);
  return {
    mail: {
      get: async (visit: MemberVisit<'organiser' | 'co-organiser'>) => {
        const event = slugOf(visit);
        const organiser = organiserAt(visit.member, event);
        return organiser === undefined ? { notFound: true } : answer({ ...visit, organiser }, { event });
      },
    },
    campaignMail: { get: (visit) => answer(visit, { campaign: slugOf(visit) }) },
    kitMail: { get: (visit) => answer(visit, { kit: wellShaped(visit.params.slug ?? '', shapes.id) }) },
  };
};
