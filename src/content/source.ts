/** A link to where a claim can be checked. */
export interface Source {
  readonly label: string;
  readonly href: string;
}

/** Takes a GitHub repository, a commit, a path and (if known) a line; gives the link to exactly that line. */
export function githubSource(
  label: string,
  repo: string,
  commit: string,
  path: string,
  line?: number | string,
): Source {
  return { label, href: `https://github.com/${repo}/blob/${commit}/${path}${line === undefined ? '' : `#L${line}`}` };
}
