import type { QrModules } from './qr-modules.ts';

/** The dark modules as one path: each run of them in a row is a rectangle. A plain loop: it is most of the work of a page that shows a code. */
const pathOf = (modules: QrModules): string => {
  let path = '';
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      const run = x + 1 - from;
      path += `M${from} ${y}h${run}v1h-${run}z`;
    }
  }
  return path;
};

/**
 * A QR code as one picture with a name, inside the page itself. Black on white also where the page is dark: a reader wants that. As wide as `.qr` says; what
 * it stands for is written out beside it, for who cannot scan.
 */
export const QrCode = ({ modules, label }: { readonly modules: QrModules; readonly label: string }) => (
  <svg
    aria-label={label}
    className="qr"
    role="img"
    shapeRendering="crispEdges"
    viewBox={`0 0 ${modules.length} ${modules.length}`}
  >
    <path d={`M0 0h${modules.length}v${modules.length}h-${modules.length}z`} fill="#fff" />
    <path d={pathOf(modules)} fill="#000" />
  </svg>
);
