/** A point of the map. `on` fills its dot; `own` is the one that the reader looks for. */
export type Dot = {
  /** Unique in the page: the id of the circle, by which a script finds it. */
  readonly id: string;
  /** Degrees north and east. */
  readonly lat: number;
  readonly lng: number;
  readonly on: boolean;
  readonly own?: boolean | undefined;
};

/** A degree of longitude is shorter here than one of latitude, by the cosine of 52.2 degrees. */
const eastward = Math.cos((52.2 * Math.PI) / 180);

/** Where degrees land in a drawing, and how large dots are in it. Dots on one point stand `aside` it, six in a ring. */
type View = {
  readonly box: readonly [width: number, height: number];
  readonly corner: { readonly north: number; readonly west: number };
  /** Of a degree of latitude. */
  readonly units: number;
  readonly at: readonly [left: number, top: number];
  readonly aside: number;
  readonly radius: { readonly on: number; readonly off: number; readonly own: number };
};

/** The whole country; the corner is just outside the northernmost and westernmost point. */
const country: View = {
  box: [480, 560],
  corner: { north: 53.532, west: 3.361 * eastward },
  units: 200,
  at: [0, 0],
  aside: 8.5,
  radius: { on: 5, off: 3.5, own: 8 },
};

/** The longer side of what lies between the outermost dots, and the room around them, in units of the drawing. */
const [longest, margin] = [360, 24];
const side = longest + 2 * margin;
/** One dot alone is a point: none is drawn larger than if the others were this far, in degrees. */
const leastDegrees = 0.2;

/** Close by: a square that these dots fill, but for a margin. In the middle, so that a dot is as large among a narrow group as among a wide one. */
const around = (dots: readonly Dot[]): View => {
  const norths = dots.map(({ lat }) => lat);
  const easts = dots.map(({ lng }) => lng * eastward);
  const corner = { north: Math.max(...norths), west: Math.min(...easts) };
  const [high, wide] = [corner.north - Math.min(...norths), Math.max(...easts) - corner.west];
  const units = longest / Math.max(high, wide, leastDegrees);
  return {
    box: [side, side],
    corner,
    units,
    at: [(side - wide * units) / 2, (side - high * units) / 2],
    aside: 20,
    radius: { on: 9, off: 7, own: 12 },
  };
};

const inRing = 6;
const round = (units: number): number => Math.round(units * 10) / 10;

/** Where a dot stands; the `nth` on the same point moves aside, always the same way. */
const placeOf = (
  { lat, lng }: Dot,
  nth: number,
  { corner, units, at: [left, top], aside }: View,
): { readonly cx: number; readonly cy: number } => {
  const ring = Math.ceil(nth / inRing);
  const angle = (nth % inRing) * ((2 * Math.PI) / inRing) + 0.4;
  return {
    cx: round((lng * eastward - corner.west) * units + left + ring * aside * Math.cos(angle)),
    cy: round((corner.north - lat) * units + top + ring * aside * Math.sin(angle)),
  };
};

/**
 * The Netherlands, or a part of it, as dots: filled and larger, or an open ring, so that the form tells them apart without colour. One picture to who does
 * not see it, with a title that says the number; the names stand in a list beside it. Nothing in it can be pressed: the nearest dots of the country are
 * 3.5 units apart.
 */
export const DotMap = ({
  id,
  title,
  dots,
  close = false,
}: {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** At least one when `close`. */
  readonly dots: readonly Dot[];
  /** As large as the space allows, instead of where they lie in the country. */
  readonly close?: boolean | undefined;
}) => {
  const view = close ? around(dots) : country;
  const { radius } = view;
  const onPoint = new Map<string, number>();
  // Drawn last, so that no neighbour covers it.
  const inOrder = [...dots].map((dot) => {
    const point = `${dot.lat} ${dot.lng}`;
    const nth = onPoint.get(point) ?? 0;
    onPoint.set(point, nth + 1);
    return { ...dot, ...placeOf(dot, nth, view) };
  });
  return (
    <svg aria-labelledby={`${id}-title`} className="dots" id={id} role="img" viewBox={`0 0 ${view.box.join(' ')}`}>
      <title id={`${id}-title`}>{title}</title>
      {[...inOrder.filter(({ own }) => own !== true), ...inOrder.filter(({ own }) => own === true)].map((dot) => (
        <circle
          className={dot.own === true ? 'dot-own' : dot.on ? 'dot-on' : undefined}
          cx={dot.cx}
          cy={dot.cy}
          id={dot.id}
          key={dot.id}
          r={dot.own === true ? radius.own : dot.on ? radius.on : radius.off}
        />
      ))}
    </svg>
  );
};
