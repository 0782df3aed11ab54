import { PAGE_TEXTS } from '../../content/pageTexts';
import { refusalLines } from '../../domain/flags';
import type { View } from '../../store/createAppStore';

/** Takes a sentence on a view; gives it with the API server's refusal where there is one. */
export function withRefusal(sentence: string, view: View): string {
  const isRefused = view.kind === 'case' && refusalLines(view.flags, view.hostUsers).length > 0;
  return isRefused ? `${sentence} ${PAGE_TEXTS.rejected}` : sentence;
}
