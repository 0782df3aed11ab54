// SVG as text, well-formed whatever the words in it are.

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Takes any text; gives it for XML, without the control characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Takes numbers; gives them side by side, each with at most three digits behind the point. */
export function svgNumbers(...values: readonly number[]): string {
  return values.map((value) => String(Math.round(value * 1000) / 1000)).join(' ');
}

/** Takes a name, attributes (undefined ones are left out) and markup for inside; gives the element. */
export function markup(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? svgNumbers(value) : escapeXml(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`;
}
