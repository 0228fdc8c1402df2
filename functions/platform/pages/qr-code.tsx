import type { QrModules } from './qr-modules.ts';

/** The dark modules as one line, drawn along the middle of each row: the pen is down for a run of them and up in between. */
const lineOf = (modules: QrModules): string => {
  let line = '';
  for (const [y, row] of modules.entries()) {
    let pen = 0;
    for (let x = row.indexOf(true); x !== -1; x = row.indexOf(true, pen)) {
      line += pen === 0 ? `M${x} ${y}.5` : `m${x - pen} 0`;
      const light = row.indexOf(false, x);
      pen = light === -1 ? row.length : light;
      line += `h${pen - x}`;
    }
  }
  return line;
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
    <path d={lineOf(modules)} stroke="#000" />
  </svg>
);
