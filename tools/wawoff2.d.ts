declare module 'wawoff2' {
  /** Takes a WOFF2 file; gives it as TTF. */
  export function decompress(data: Uint8Array): Promise<Uint8Array>;
}
