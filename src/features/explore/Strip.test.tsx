import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '../../../tests/support/renderApp';

/** Not by its role: to look through the whole page for it takes long. */
const strip = () => {
  const found = document.querySelector<HTMLElement>('[data-strip]');
  if (!found) throw new Error('No question is shown');
  return found;
};
const question = () => within(strip()).getByRole('heading');
const press = (name: string | RegExp) => within(strip()).getByRole('button', { name });

describe('the questions', { timeout: 30_000 }, () => {
  test('are asked, answered by the switches, and gone through to the end', async () => {
    const { user, kept } = renderApp('/');
    const answers = [
      { keys: '1', answer: /PID 1 in it is pause/ },
      { keys: '13', answer: /node’s net namespace/ },
      { keys: '32', answer: /every process on the node/ },
      { keys: '1', answer: /Nothing moves.*API server refuses/ },
      { keys: '23', answer: /all three owners.*twelve cases/ },
    ];
    for (const [index, { keys, answer }] of answers.entries()) {
      expect(strip()).toHaveAttribute('data-strip', String(index + 1));
      for (const key of keys) {
        expect(strip()).not.toHaveTextContent(answer);
        await user.keyboard(key);
      }
      expect(strip()).toHaveTextContent(answer);
      expect(press(`Question ${String(index + 1)}, answered`)).toHaveAttribute('aria-current', 'step');
      if (index < 4) {
        await user.click(press('Next question'));
        expect(question()).toHaveFocus();
      }
    }
    expect(within(strip()).queryByRole('button', { name: 'Next question' })).toBeNull();
    expect(kept.get('strip')).toBe('5 12345 open');
  });

  test('say which switches are in the way, and what else one can do does not matter to them', async () => {
    const { user, back } = renderApp('/');
    await user.keyboard('34');
    expect(strip()).toHaveTextContent('hostNetwork and hostIPC are still on: turn them off first. Flip');
    await user.keyboard('34');
    expect(strip()).not.toHaveTextContent('still on');
    await user.click(screen.getByRole('link', { name: /^Case 8:/, hidden: true }));
    expect(strip()).toHaveTextContent('PID 1 in it is pause');
    await user.keyboard('4');
    expect(strip()).toHaveTextContent('hostIPC is still on');
    expect(press('Question 1, answered')).toBeInTheDocument();
    await back();
    expect(strip()).toHaveTextContent('PID 1 in it is pause');
  });

  test('can be taken in any order', async () => {
    const { user } = renderApp('/');
    await user.click(press('Question 5'));
    expect(question()).toHaveFocus();
    await user.keyboard('2');
    expect(strip()).toHaveTextContent('hostPID shows it the node’s processes too.');
    await user.keyboard('213');
    expect(press('Question 5, answered')).toBeInTheDocument();
    await user.click(press('Question 2'));
    expect(strip()).toHaveTextContent('shareProcessNamespace is still on: turn it off first.');
  });

  test('are put away, and called back from the help where one was', async () => {
    const { user, kept } = renderApp('/');
    await user.keyboard('1');
    await user.click(press('Next question'));
    await user.click(press('Close'));
    expect(screen.queryByRole('region', { name: 'Five questions' })).toBeNull();
    expect(screen.getByRole('region', { name: 'About this page' })).toBeInTheDocument();
    expect(document.getElementById('diagram')).toHaveFocus();
    expect(kept.get('strip')).toBe('2 1 closed');
    await user.keyboard('?');
    await user.click(screen.getByRole('button', { name: 'Show the five questions' }));
    expect(strip()).toHaveAttribute('data-strip', '2');
    expect(question()).toHaveFocus();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('begin anew where all five were answered', async () => {
    const { user, kept } = renderApp('/case/3/', { strip: '5 12345 closed' });
    await user.keyboard('?');
    await user.click(screen.getByRole('button', { name: 'Show the five questions' }));
    expect(strip()).toHaveAttribute('data-strip', '1');
    expect(kept.get('strip')).toBe('1  open');
  });
});

describe('they are shown', () => {
  test.each([
    ['on the start page', '/', {}, true],
    ['on a case’s page once they have begun', '/case/3/', { strip: '1  open' }, true],
    ['not on a case’s page before', '/case/3/', {}, false],
    ['not where they were put away', '/', { strip: '3 12 closed' }, false],
    ['not where the start page’s address asks for a case', '/?hostIPC=true', {}, false],
  ])('%s', (_, address, left, isShown) => {
    renderApp(address, left);
    expect(screen.queryAllByRole('region', { name: 'Five questions' })).toHaveLength(isShown ? 1 : 0);
  });

  test('after a flip on the start page also where one goes on', async () => {
    const { user, kept } = renderApp('/');
    expect(kept.get('strip')).toBeUndefined();
    await user.keyboard('4');
    expect(strip()).toBeInTheDocument();
    expect(kept.get('strip')).toBe('1  open');
  });
});
