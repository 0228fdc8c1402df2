import type { Language } from '#kernel/languages.ts';
import { DotMap } from '#platform/pages/dot-map.tsx';
import type { Place } from '../core/board.ts';
import { publicWording } from '../wording/public.ts';

/** One province as dots, as large as the space allows: filled where a municipality has joined and everybody may know, an open ring where not. */
export const ProvinceMap = ({
  province,
  places,
  joined,
  language,
}: {
  readonly province: string;
  /** All municipalities of the province on the date shown; at least one. */
  readonly places: readonly Place[];
  /** Codes of those that are shown as members. */
  readonly joined: ReadonlySet<string>;
  readonly language: Language;
}) => {
  const howMany = places.filter(({ code }) => joined.has(code)).length;
  return (
    <DotMap
      close
      dots={places.map(({ code, lat, lng }) => ({ id: code, lat, lng, on: joined.has(code) }))}
      id="map"
      title={publicWording[language].members.map(province, howMany, places.length)}
    />
  );
};
