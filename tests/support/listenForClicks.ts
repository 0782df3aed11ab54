import { onTestFinished } from 'vitest';

/** Watches what reaches the browser until the test ends; gives, for each click, whether the page answered it itself. */
export function listenForClicks(): readonly boolean[] {
  const answered: boolean[] = [];
  const listener = (event: Event) => {
    answered.push(event.defaultPrevented);
    // jsdom cannot open another page.
    event.preventDefault();
  };
  window.addEventListener('click', listener);
  onTestFinished(() => {
    window.removeEventListener('click', listener);
  });
  return answered;
}
