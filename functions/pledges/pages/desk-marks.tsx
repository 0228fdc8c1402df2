import { momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type Campaign, type Mark, markNumber } from '../core/campaign.ts';
import { zone } from '../core/days.ts';
import type { Milestone, Tally } from '../core/milestone.ts';
import { deskWording } from '../wording/desk.ts';
import { milestonePath } from './paths.ts';

const looks = { ahead: 'neutral', held: 'warning', released: 'ok', quiet: 'neutral' } as const;

/** Every mark of a campaign: whether it is reached, whether everybody may see it, and when it goes public by itself. */
export const MarksTable = ({
  found: { campaign, tally, milestones, all },
  language,
}: {
  readonly found: {
    readonly campaign: Campaign;
    readonly tally: Tally;
    readonly milestones: readonly Milestone[];
    readonly all: number;
  };
  readonly language: Language;
}) => {
  const words = deskWording[language].overview.marks;
  return (
    <Table
      cards
      caption={words.caption}
      columns={(['mark', 'state', 'when'] as const).map((key) => ({ key, label: words.columns[key] }))}
      id="mijlpalen"
      rowHeader="mark"
      rows={[...campaign.marks, ...removedMarks(campaign.marks, milestones)].map((mark) => {
        const milestone = milestones.find((one) => one.mark === mark);
        const number = milestone?.number ?? markNumber(mark, all);
        const state = stateOf(milestone, number <= tally.count);
        return {
          key: String(mark),
          cells: {
            mark:
              milestone !== undefined && !milestone.quiet ? (
                <TextLink alone href={addressIn(language, milestonePath(campaign.slug, mark))}>
                  {words.mark(number)}
                </TextLink>
              ) : (
                words.mark(number)
              ),
            state: <Badge kind={looks[state]}>{words.state[state]}</Badge>,
            when: whenOf(milestone, number - tally.count, language),
          },
        };
      })}
    />
  );
};

/** Marks that were reached and are no longer asked for keep their line: what happened stays. */
const removedMarks = (marks: readonly Mark[], milestones: readonly Milestone[]): readonly Mark[] =>
  milestones.filter(({ mark, quiet }) => !quiet && !marks.includes(mark)).map(({ mark }) => mark);

/** A mark may be reached before it has been looked up. */
const stateOf = (milestone: Milestone | undefined, reached: boolean): keyof typeof looks => {
  if (milestone === undefined) return reached ? 'held' : 'ahead';
  return milestone.quiet ? 'quiet' : milestone.state;
};

const whenOf = (milestone: Milestone | undefined, toGo: number, language: Language): string => {
  const words = deskWording[language].overview.marks;
  if (milestone === undefined) return toGo > 0 ? words.toGo(toGo) : words.soon;
  if (milestone.quiet) return words.quietWhen;
  return milestone.releasedAt === undefined
    ? words.byItself(momentInWords(milestone.publicAt, zone, language))
    : words.since(momentInWords(milestone.releasedAt, zone, language));
};
