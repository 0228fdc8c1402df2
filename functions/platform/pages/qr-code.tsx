import type { QrModules } from './qr-modules.ts';

/** The dark modules as one path: each run of them in a row is a rectangle. */
const pathOf = (modules: QrModules): string =>
  modules
    .map((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '#' : ' '))
          .join('')
          .matchAll(/#+/g),
      ]
        .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
        .join(''),
    )
    .join('');

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
