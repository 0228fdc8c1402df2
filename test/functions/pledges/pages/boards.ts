import { directoryActions } from '#directory/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Board, Place, PublicMember } from '../../../../functions/pledges/core/board.ts';
import type { Campaign, PledgeText } from '../../../../functions/pledges/core/campaign.ts';
import type { MembersThen } from '../../../../functions/pledges/core/public-board.ts';

/** In the evening of 22 May, while alderpersons sign. */
export const evening: Instant = '2019-05-22T18:13:25.000Z';

export const campaignOf = (more: Partial<Campaign> = {}): Campaign => ({
  slug: 'een-tegen-eenzaamheid',
  organisation: 'programmateam',
  title: 'Eén tegen eenzaamheid',
  summary: 'Gemeenten beloven samen op te trekken tegen eenzaamheid. Zij tekenen voor vijf pijlers.',
  asks: 'Uw gemeente wijst iemand aan die dit trekt.\nGeld vragen wij niet. Reken op een dag in de week.',
  decides: 'Het college neemt het besluit. U mag vast tekenen. Het besluit volgt dan later.',
  goal: 'all',
  marks: [25, 50, 100, 120, 200, 'all'],
  opensAt: '2018-03-01T08:00:00.000Z',
  closesAt: '2030-12-31T23:00:00.000Z',
  contact: { name: 'Hanna Bos', phone: '+31701234567', email: 'hanna@programma.example' },
  state: 'published',
  version: 2,
  revision: 4,
  ...more,
});

export const pledgeText: PledgeText = {
  version: 2,
  since: '2019-01-01',
  intro: 'Wij trekken samen op tegen eenzaamheid. Dat doen wij met vijf pijlers.',
  pillars: [
    ['Steun van het college', 'Het college staat erachter en een wethouder trekt het.'],
    ['Een sterk netwerk', 'Wij werken samen met buurten, clubs en bedrijven.'],
    ['Mensen die het zelf kennen', 'Wie eenzaam is of was, denkt en doet mee.'],
    ['Een aanpak die blijft', 'Wij stoppen niet na een jaar.'],
    ['Weten wat werkt', 'Wij meten wat het doet en delen dat.'],
  ].map(([title = '', text = '']) => ({ title, text })),
};

/** The municipalities of 22 May 2019: 355. */
export const places: readonly Place[] = directoryActions()
  .municipalitiesOn('2019-05-22')
  .map(({ code, displayName, province, lat, lng }) => ({ code, name: displayName, province, lat, lng }));

/** Spread over the country, the same every time. */
const membersAmong = (count: number): readonly Place[] =>
  [...places]
    .sort((a, b) => Number(a.code.slice(-3)) * 7919 - Number(b.code.slice(-3)) * 7919 || (a.code < b.code ? -1 : 1))
    .map((place, at, all) => all[(at * 151) % all.length] ?? place)
    .slice(0, count);

const minutes = (at: number): Instant => new Date(Date.parse(evening) - at * 60_000).toISOString();

/** A board with that many members. The last to arrive have the longest names there are. */
export const boardOf = (count: number, more: Partial<Board> = {}): Board => {
  const long = places.filter(({ name }) => name.length >= 20).slice(0, Math.min(2, count));
  const members = [...new Set([...long, ...membersAmong(count + 8)])].slice(0, count);
  const joined = new Set(members.map(({ code }) => code));
  const provinces = [...new Set(places.map(({ province }) => province))];
  const marks = [25, 50, 100, 120, 200, places.length].filter((mark) => mark > count);
  return {
    campaign: campaignOf(),
    asOf: evening,
    count,
    underWay: 0,
    held: false,
    ...(marks[0] !== undefined && { next: { mark: marks[0], toGo: marks[0] - count } }),
    goal: places.length,
    all: places.length,
    latest: members.slice(0, 8).map(({ code, name, province }, at) => ({ code, name, province, since: minutes(at) })),
    dots: places.map((place) => ({ ...place, joined: joined.has(place.code) })),
    provinces: provinces.map((province) => ({
      province,
      joined: members.filter((place) => place.province === province).length,
      all: places.filter((place) => place.province === province).length,
    })),
    unnamed: 0,
    ...more,
  };
};

/** The same members as a list, every third of them waiting for its college. */
export const membersOf = (count: number, more: Partial<MembersThen> = {}): MembersThen => {
  const { dots } = boardOf(count);
  const members = dots
    .filter(({ joined }) => joined)
    .map(
      ({ code, name, province }, at): PublicMember => ({
        code,
        name,
        province,
        since: '2018-11-05T11:00:00.000Z',
        decision: at % 3 === 0 ? 'to-follow' : 'recorded',
        formerly: [],
      }),
    );
  return { campaign: campaignOf(), members, count, unnamed: 0, all: places.length, asOf: evening, places, ...more };
};
