/** Takes a media query; gives whether it holds, false where the browser does not say. */
export function mediaMatches(query: string): boolean {
  try {
    return window.matchMedia(query).matches;
  } catch {
    return false;
  }
}
