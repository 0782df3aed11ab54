// What a page's head tells the programs that show a preview of a link to it: https://ogp.me/

import { escapeHtml } from './escapeHtml.mjs';

/**
 * Takes what the page says of itself, the site's address (origin, which may be empty, and base) and the page's preview; gives the tags.
 * Without an origin the addresses begin at the base: most programs then show no picture.
 * @param {{ path: string, canonical: string | null, title: string, description: string }} page
 * @param {string} site
 * @param {{ file: string, alt: string }} preview
 */
export function linkPreviewTags(page, site, preview) {
  const properties = {
    'og:type': 'website',
    'og:title': page.title,
    'og:description': page.description,
    'og:url': site + (page.canonical ?? '/').slice(1),
    'og:image': site + preview.file,
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': preview.alt,
  };
  return [
    ...Object.entries(properties).map(
      ([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}" />`,
    ),
    '<meta name="twitter:card" content="summary_large_image" />',
  ];
}
