import type { Language } from '#kernel/languages.ts';
import type { Place } from '../core/board.ts';
import { publicWording } from '../wording/public.ts';

/** A degree of longitude is shorter here than one of latitude, by the cosine of 52.2 degrees. */
const eastward = Math.cos((52.2 * Math.PI) / 180);
/** The longer side of what lies between the outermost dots, and the room around them, in units of the drawing. */
const [longest, margin] = [360, 24];
/** A province with one municipality is a point: no dot is drawn larger than if the province were this wide, in degrees. */
const leastDegrees = 0.2;
const side = longest + 2 * margin;
const radius = { on: 9, off: 7 };
/** Those on one point stand around it, six in a ring. */
const [aside, inRing] = [20, 6];

const round = (units: number): number => Math.round(units * 10) / 10;

/** Where each stands in a square that the province fills, but for a margin. */
const drawn = (places: readonly Place[]) => {
  const norths = places.map(({ lat }) => lat);
  const easts = places.map(({ lng }) => lng * eastward);
  const [north, west] = [Math.max(...norths), Math.min(...easts)];
  const [high, wide] = [north - Math.min(...norths), Math.max(...easts) - west];
  const unit = longest / Math.max(high, wide, leastDegrees);
  // In the middle of a square: a dot is as large in a narrow province as in a wide one.
  const [left, top] = [(side - wide * unit) / 2, (side - high * unit) / 2];
  const onPoint = new Map<string, number>();
  return places.map(({ code, lat, lng }) => {
    const point = `${lat} ${lng}`;
    const nth = onPoint.get(point) ?? 0;
    onPoint.set(point, nth + 1);
    const ring = Math.ceil(nth / inRing);
    const angle = (nth % inRing) * ((2 * Math.PI) / inRing) + 0.4;
    return {
      code,
      cx: round((lng * eastward - west) * unit + left + ring * aside * Math.cos(angle)),
      cy: round((north - lat) * unit + top + ring * aside * Math.sin(angle)),
    };
  });
};

/**
 * One province as dots, as large as the space allows: filled where a municipality has joined and everybody may know, an open ring where not. One picture to
 * who does not see it, with a title that says the number; the names stand in the list beside it.
 */
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
    <svg aria-labelledby="map-title" className="dots" id="map" role="img" viewBox={`0 0 ${side} ${side}`}>
      <title id="map-title">{publicWording[language].members.map(province, howMany, places.length)}</title>
      {drawn(places).map(({ code, cx, cy }) => (
        <circle
          className={joined.has(code) ? 'dot-on' : undefined}
          cx={cx}
          cy={cy}
          id={code}
          key={code}
          r={joined.has(code) ? radius.on : radius.off}
        />
      ))}
    </svg>
  );
};
