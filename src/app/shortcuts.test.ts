import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderApp } from '../../tests/support/renderApp';
import { SHORTCUTS } from './shortcuts';

vi.mock('framer-motion', () => ({ animateValue: () => ({ stop: () => undefined }) }));

test('no key stands for two things', () => {
  const keys = Object.values(SHORTCUTS).flatMap((shortcut) => Object.keys(shortcut.keys));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('the help lists every key with what it does', async () => {
  const { user } = renderApp('/');
  await user.keyboard('?');
  const list = screen.getByText('Flip hostPID').closest('dl');
  expect([...(list?.children ?? [])].map(({ children }) => [...children].map((part) => part.textContent))).toEqual([
    ['1', 'Flip shareProcessNamespace'],
    ['2', 'Flip hostPID'],
    ['3', 'Flip hostNetwork'],
    ['4', 'Flip hostIPC'],
    ['←→', 'Previous or next case'],
    ['[]', 'Previous or next case, also inside the table'],
    ['P', 'Present this case in large: arrows step, B blanks, Q shows a QR code, Esc leaves'],
    ['R', 'Replay the last change'],
    ['U', 'Undo'],
    ['0', 'Reset to case 0'],
    ['T', 'Next theme: system, light, dark'],
    ['S', 'Copy the link'],
    ['?', 'This help'],
    ['Esc', 'Close help or details'],
  ]);
});
