import type { DataAttributes } from '#platform/pages/invalid.ts';
import type { Board } from '../core/board.ts';

/**
 * What the script that keeps a number live reads from the main element. `every` in milliseconds; `page` for one that people read: it
 * rests while nobody sees it and says the day with the time.
 */
export const liveData = (
  board: Pick<Board, 'count' | 'underWay' | 'asOf' | 'milestone'>,
  { poll, every, page = false }: { readonly poll: string; readonly every: number; readonly page?: boolean },
): DataAttributes => ({
  'data-poll': poll,
  'data-every': String(every),
  ...(page && { 'data-while-seen': 'yes', 'data-dated': 'yes' }),
  'data-as-of': board.asOf,
  'data-released': board.milestone?.releasedAt ?? '',
  'data-count': String(board.count),
  'data-under-way': String(board.underWay),
});
