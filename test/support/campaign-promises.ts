import { counts, MembershipState } from '#pledges/core/membership.ts';
import { type CampaignHouse, campaignPlan } from './campaign.ts';

const marks = campaignPlan().marks.map((mark) => (mark === 'all' ? 355 : mark));

/** How a mail names the mark: all municipalities have a code of their own. */
const code = (number: number): number => (number === 355 ? 999_999 : number);

/** What a campaign's count, memberships, marks and mails look like together; the promises are about this. */
export const lookAt = async (house: CampaignHouse, slug: string) => {
  const found = await house.store.find(slug, { consistent: true });
  if (found === undefined) throw new Error(`No campaign ${slug}`);
  const memberships = await house.store.memberships(slug, { consistent: true });
  const signatures = (await Promise.all(memberships.map(({ code }) => house.store.signatures(slug, code)))).flat();
  return { ...found, memberships, signatures, mails: await house.mails(slug) };
};

/**
 * What must hold of a campaign whatever went wrong before, as sentences about what does not. Empty means all is well. `swept`: the sweep has run, so no
 * reached mark may be without its milestone.
 */
export const brokenCampaignPromises = async (
  house: CampaignHouse,
  slug: string,
  { swept = true } = {},
): Promise<readonly string[]> => {
  const { tally, memberships, signatures, milestones, mails } = await lookAt(house, slug);
  const broken: string[] = [];
  const promise = (holds: boolean, otherwise: string): void => {
    if (!holds) broken.push(otherwise);
  };
  const counted = memberships.filter(({ state }) => counts(state));
  promise(tally.count === counted.length, `the counter says ${tally.count}, ${counted.length} municipalities count`);
  for (const { code, state, signatories, steps } of memberships) {
    const standing = signatures.filter((one) => one.code === code && one.state === 'stands').length;
    promise(signatories === standing, `${code} counts ${signatories} signatories, ${standing} signatures stand`);
    promise(steps.at(-1)?.to === state, `${code} is ${state}, its history ends otherwise`);
    promise(MembershipState.safeParse(state).success, `${code} is in no state`);
  }
  const persons = new Set(signatures.map(({ code, person }) => `${code}~${person}`));
  promise(persons.size === signatures.length, 'T7: one person signed twice for one municipality');
  for (const signature of signatures) {
    const id = `${signature.code}~${signature.person}`;
    const kind = { stands: 'signature-recorded', awaits: 'signature-awaits' } as const;
    const owes = signature.email !== undefined && (signature.state === 'stands' || signature.state === 'awaits');
    const owed = mails.filter(
      (mail) =>
        mail.reader === id &&
        mail.kind === kind[signature.state as 'stands'] &&
        mail.generation === signature.generation,
    );
    if (owes && signature.by !== 'import') promise(owed.length === 1, `${id} is owed ${owed.length} mails about it`);
  }
  const names = milestones.map(({ number }) => number);
  promise(new Set(names).size === names.length, 'T7: a mark was reached twice');
  for (const mark of marks) {
    if (swept) promise(tally.count < mark || names.includes(mark), `T7: ${mark} was passed and nobody put it down`);
  }
  for (const { number, quiet } of milestones) {
    const told = mails.filter((mail) => mail.kind === 'milestone-reached' && mail.generation === code(number)).length;
    promise(told === (quiet ? 0 : 1), `T7: the organisers are told ${told} times of ${number}`);
  }
  for (const { number, releases } of milestones) {
    const told = mails.filter(
      (mail) => mail.kind === 'milestone-public' && Math.floor(mail.generation / 100) === code(number),
    );
    promise(told.length === 2 * releases, `${number} was released ${releases} times and ${told.length} mails are owed`);
  }
  return broken;
};
