import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { listenForClicks } from '../../tests/support/listenForClicks';
import { ActionLink } from './ActionLink';

function renderLink() {
  const onFollow = vi.fn();
  const answered = listenForClicks();
  render(
    <ActionLink href="/case/2/" onFollow={onFollow}>
      Case 2
    </ActionLink>,
  );
  return { link: screen.getByRole('link', { name: 'Case 2' }), onFollow, answered };
}

test('it is a real link', () => {
  expect(renderLink().link).toHaveAttribute('href', '/case/2/');
});

test('Tab stops at it in Safari too, which passes over links without a tab index', () => {
  expect(renderLink().link).toHaveAttribute('tabindex', '0');
});

test('a plain click is answered by the page, once', async () => {
  const { link, onFollow, answered } = renderLink();
  await userEvent.click(link);
  expect(onFollow).toHaveBeenCalledTimes(1);
  expect(answered).toEqual([true]);
});

test('so is Enter', async () => {
  const { link, onFollow } = renderLink();
  link.focus();
  await userEvent.keyboard('{Enter}');
  expect(onFollow).toHaveBeenCalledTimes(1);
});

test.each([
  ['Ctrl', { ctrlKey: true }],
  ['Command', { metaKey: true }],
  ['Shift', { shiftKey: true }],
  ['Alt', { altKey: true }],
  ['the middle button', { button: 1 }],
])('a click with %s is left to the browser: a new tab, a window, a download', (_, modifier) => {
  const { link, onFollow, answered } = renderLink();
  fireEvent.click(link, modifier);
  expect(onFollow).not.toHaveBeenCalled();
  expect(answered).toEqual([false]);
});
