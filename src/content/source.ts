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

/** Takes a line of the API server's validation.go, Kubernetes v1.34.1; gives the link to it in the copy that openshift-apiserver vendors. */
export function validationSource(label: string, line: string | number): Source {
  return githubSource(
    label,
    'openshift/openshift-apiserver',
    '56aa2d96edd725e44ddd7ff13f23e53e6c509828',
    'vendor/k8s.io/kubernetes/pkg/apis/core/validation/validation.go',
    line,
  );
}

/** Takes a manual page's name and section; gives where it is read. */
export function manPage(name: string, section: 2 | 5 | 7 | 8): Source {
  return {
    label: `${name}(${section})`,
    href: `https://man7.org/linux/man-pages/man${section}/${name}.${section}.html`,
  };
}
