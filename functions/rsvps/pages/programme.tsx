import { Facts } from '#platform/pages/facts.tsx';

/** Times with what happens then, as an organiser wrote them. A line without a time belongs to the one before it. */
export const Programme = ({
  items,
  time,
}: {
  readonly items: readonly { readonly time: string; readonly what: string }[];
  readonly time: (typed: string) => string;
}) => {
  const parts: { readonly time: string; readonly lines: string[] }[] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (last !== undefined && (item.time === '' || item.time === last.time)) last.lines.push(item.what);
    else parts.push({ time: item.time, lines: [item.what] });
  }
  return (
    <Facts
      facts={parts.map((part) => ({ term: part.time === '' ? '–' : time(part.time), value: part.lines.join(' · ') }))}
      plain
    />
  );
};
