/**
 * Takes any text; gives it for HTML, also inside an attribute.
 * @param {string} text
 */
export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
