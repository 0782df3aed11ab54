import { qrCodePath } from '../formats/qrCode';

interface QrCodeProps {
  address: string;
  label: string;
  className?: string | undefined;
  /** What stands in its place where the address is too long for any code. */
  tooLong: string;
}

/** A QR code: black on white in every theme, because that is what phones read. */
export function QrCode({ address, label, className, tooLong }: QrCodeProps) {
  const code = qrCodePath(address);
  if (!code) return <p>{tooLong}</p>;
  return (
    <svg
      className={className}
      data-qr={address}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(code.size)} ${String(code.size)}`}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
