import { qrOf } from "./qr";

const MARGIN = 4;

/** A text as a QR code: black on white in every scheme, since cameras read that best. */
export function QrCode({ text, label, size = 220 }: { text: string; label: string; size?: number }) {
  const grid = qrOf(text);
  if (!grid) return null;
  const path = grid.flatMap((line, row) => line.flatMap((dark, column) => (dark ? [`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`] : []))).join("");
  const side = grid.length + 2 * MARGIN;
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
