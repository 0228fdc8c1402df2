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

/** A degree of latitude is 200 units; one of longitude is shorter here, by the cosine of 52.2 degrees. */
const unitsNorth = 200;
const unitsEast = 200 * Math.cos((52.2 * Math.PI) / 180);
const [width, height] = [480, 560];
/** The corner of the box: just outside the northernmost and westernmost point. */
const [north, west] = [53.532, 3.361];
/** Dots on one point stand around it, six in a ring. */
const [aside, inRing] = [8.5, 6];

const radius = { on: 5, off: 3.5, own: 8 };

const round = (units: number): number => Math.round(units * 10) / 10;

/** Where a dot stands; the `nth` on the same point moves aside, always the same way. */
const placeOf = ({ lat, lng }: Dot, nth: number): { readonly cx: number; readonly cy: number } => {
  const ring = Math.ceil(nth / inRing);
  const angle = (nth % inRing) * ((2 * Math.PI) / inRing) + 0.4;
  return {
    cx: round((lng - west) * unitsEast + ring * aside * Math.cos(angle)),
    cy: round((north - lat) * unitsNorth + ring * aside * Math.sin(angle)),
  };
};

/**
 * The Netherlands as dots: filled and larger, or an open ring, so that the form tells them apart without colour. One picture to who does not see it,
 * with a title that says the number; the names stand in a list beside it. Nothing in it can be pressed: the nearest dots are 3.5 units apart.
 */
export const DotMap = ({
  id,
  title,
  dots,
}: {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly dots: readonly Dot[];
}) => {
  const onPoint = new Map<string, number>();
  // Drawn last, so that no neighbour covers it.
  const inOrder = [...dots].map((dot) => {
    const point = `${dot.lat} ${dot.lng}`;
    const nth = onPoint.get(point) ?? 0;
    onPoint.set(point, nth + 1);
    return { ...dot, ...placeOf(dot, nth) };
  });
  return (
    <svg aria-labelledby={`${id}-title`} className="dots" id={id} role="img" viewBox={`0 0 ${width} ${height}`}>
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
