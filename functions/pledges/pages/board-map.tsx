import type { Language } from '#kernel/languages.ts';
import { DotMap } from '#platform/pages/dot-map.tsx';
import type { Board } from '../core/board.ts';
import { publicWording } from '../wording/public.ts';

/** The municipalities of the day as dots, with the members filled in. A dot's id is its municipality's code, by which the script finds it. */
export const BoardMap = ({
  board,
  language,
  own,
}: {
  readonly board: Pick<Board, 'dots' | 'all'>;
  readonly language: Language;
  /** The code of the municipality that the reader looks for. */
  readonly own?: string | undefined;
}) => {
  const joined = board.dots.filter((dot) => dot.joined).length;
  return (
    <DotMap
      dots={board.dots.map(({ code, lat, lng, joined: on }) => ({ id: code, lat, lng, on, own: code === own }))}
      id="map"
      title={publicWording[language].live.map(joined, board.all)}
    />
  );
};
