import { dateInWords } from '#kernel/instants.ts';
import type { Erased } from '#kernel/kept.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { erasedPath, type Month, monthAfter, monthBefore, monthInWords } from '../core/erased-month.ts';
import type { KeptThing } from '../core/kept.ts';
import { wording } from '../wording/index.ts';

/** What was taken away in one month because its time was over: how much of what on which day, and by which rule. Names nobody. */
export const ErasedPage = ({
  frame,
  month,
  thisMonth,
  erased,
  kept,
}: {
  frame: Frame;
  month: Month;
  thisMonth: Month;
  erased: readonly Erased[];
  kept: readonly KeptThing[];
}) => {
  const { language } = frame;
  const words = wording[language];
  const { things, until } = words.privacy.kept;
  const at = (path: string): string => addressIn(language, path);
  const ruleOf = (what: Erased['what']): string => {
    const rule = kept.find((one) => one.what === what);
    return rule === undefined ? '' : until[rule.until];
  };
  const to = (other: Month) => ({ href: at(erasedPath(other)), label: monthInWords(other, language) });
  return (
    <Page {...frame} path={erasedPath(month)} section="desk" title={words.erased.title} unlisted>
      <Heading level={1}>{words.erased.title}</Heading>
      <Paragraph look="lead">{words.erased.lead}</Paragraph>
      <Paragraph>
        <TextLink href={at('/privacy')}>{words.erased.rules}</TextLink>
      </Paragraph>
      {erased.length === 0 ? (
        <Paragraph>{words.erased.none(monthInWords(month, language))}</Paragraph>
      ) : (
        <Table
          cards
          caption={words.erased.caption(monthInWords(month, language))}
          columns={(['what', 'day', 'count', 'until'] as const).map((key) => ({
            key,
            label: words.erased.columns[key],
            numeric: key === 'count',
          }))}
          id="gewist"
          rowHeader="what"
          rows={erased.map(({ what, day, count }) => ({
            key: `${day} ${what}`,
            cells: {
              what: things[what].what,
              day: dateInWords(`${day}T12:00:00.000Z`, 'Europe/Amsterdam', language),
              count: String(count),
              until: ruleOf(what),
            },
          }))}
        />
      )}
      <Pager
        label={words.erased.months}
        next={month < thisMonth ? to(monthAfter(month)) : undefined}
        previous={to(monthBefore(month))}
      />
    </Page>
  );
};
