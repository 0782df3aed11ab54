// What an address says of a class's windows: `window=presenter` or `audience`, and `class=NAME` where several run on one machine.

const WINDOW_ROLES = ['presenter', 'audience'] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];

/** One of the windows of a class. Without a role it is alone. */
export interface ClassWindow {
  readonly role: WindowRole | null;
  readonly name: string;
}

/** The longest name of a class that is followed. */
const LONGEST_NAME = 40;

/** Takes that part of the query; gives the window. Total: a role that is none is none, of several the first counts. */
export function parseClassWindow(query: string): ClassWindow {
  const parameters = new URLSearchParams(query);
  const given = parameters.get('window');
  return {
    role: WINDOW_ROLES.find((role) => role === given) ?? null,
    name: (parameters.get('class') ?? '').slice(0, LONGEST_NAME),
  };
}

/** Takes a window; gives that part of its query. */
export function formatClassWindow({ role, name }: ClassWindow): string {
  const parameters = new URLSearchParams();
  if (role !== null) parameters.set('window', role);
  if (name !== '') parameters.set('class', name);
  return parameters.toString();
}
