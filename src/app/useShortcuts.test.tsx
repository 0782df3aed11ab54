import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { renderApp } from '../../tests/support/renderApp';

vi.mock('framer-motion', () => ({ animateValue: () => ({ stop: () => undefined }) }));

function focus(element: HTMLElement | null): void {
  act(() => {
    element?.focus();
  });
  expect(element).toHaveFocus();
}
const helpIsOpen = () => document.querySelector('dialog[open]') !== null;

describe('a single key', () => {
  test.each([
    ['1', '/case/0/', '/case/8/'],
    ['2', '/case/0/', '/case/4/'],
    ['3', '/case/0/', '/case/2/'],
    ['4', '/case/0/', '/case/1/'],
    ['34', '/case/0/', '/case/3/'],
    ['12', '/case/0/', '/case/4/?shareProcessNamespace=true'],
    ['33', '/case/0/', '/case/0/'],
    ['0', '/case/11/?runtime=cri-o', '/case/0/?runtime=cri-o'],
    [']', '/case/5/', '/case/6/'],
    ['[[', '/case/5/', '/case/4/'],
    ['[[', '/case/0/', '/case/11/'],
    ['{ArrowRight}', '/case/11/', '/case/0/'],
    ['{ArrowLeft}', '/case/5/', '/case/4/'],
  ])('%s at %s leads to %s', async (keys, from, to) => {
    const { user, address } = renderApp(from);
    await user.keyboard(keys);
    expect(address()).toBe(to);
  });

  test('U undoes', async () => {
    const { user, address } = renderApp('/case/0/');
    await user.keyboard('3');
    await user.keyboard('u');
    await waitFor(() => {
      expect(address()).toBe('/case/0/');
    });
  });

  test('T goes through the themes, and a capital letter does the same', async () => {
    const { user } = renderApp('/');
    const { dataset } = document.documentElement;
    await user.keyboard('t');
    expect(dataset.theme).toBe('light');
    await user.keyboard('T');
    expect(dataset.theme).toBe('dark');
    await user.keyboard('t');
    expect(dataset.theme).toBeUndefined();
  });

  test('S copies the link', async () => {
    const { user } = renderApp('/case/7/');
    await user.keyboard('s');
    expect(await navigator.clipboard.readText()).toBe('http://localhost:3000/case/7/');
  });

  test('R replays the last change, where there is one', async () => {
    const { user } = renderApp('/case/0/');
    const pressed = vi.fn();
    const replay = screen.getByText('Replay');
    replay.addEventListener('click', pressed);
    await user.keyboard('r');
    expect(pressed).not.toHaveBeenCalled();
    await user.keyboard('3r');
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  test('? opens the help, which closes by its button', async () => {
    const { user } = renderApp('/');
    await user.keyboard('?');
    expect(helpIsOpen()).toBe(true);
    await user.click(within(screen.getByRole('dialog')).getByText('Close'));
    expect(helpIsOpen()).toBe(false);
  });
});

describe('a key is left alone', () => {
  test('with Ctrl, Alt or Command', async () => {
    const { user, address } = renderApp('/case/5/');
    await user.keyboard('{Control>}1{/Control}{Alt>}{ArrowLeft}{/Alt}{Meta>}[[{/Meta}');
    expect(address()).toBe('/case/5/');
  });

  test('in a control that takes it itself', async () => {
    const { user, address } = renderApp('/case/5/');
    focus(screen.getByLabelText('Runtime'));
    await user.keyboard('1{ArrowRight}]');
    expect(address()).toBe('/case/5/');
  });

  test('while the help is open', async () => {
    const { user, address } = renderApp('/case/5/');
    await user.keyboard('?');
    await user.keyboard('1]');
    expect(address()).toBe('/case/5/');
  });

  test('the arrows in the table of cases; the brackets still step there', async () => {
    const { user, address } = renderApp('/case/5/');
    focus(document.querySelector<HTMLElement>('[role="grid"] [aria-current]'));
    await user.keyboard('{ArrowRight}');
    expect(address()).toBe('/case/5/');
    await user.keyboard(']');
    expect(address()).toBe('/case/6/');
  });

  test('the arrows in what scrolls sideways', async () => {
    const { user, address } = renderApp('/case/5/');
    focus(document.querySelector<HTMLElement>('[role="group"][tabindex]'));
    await user.keyboard('{ArrowRight}');
    expect(address()).toBe('/case/5/');
  });
});

describe('switched off', () => {
  test('no single key does anything', async () => {
    const { user, address } = renderApp('/case/5/', { shortcuts: 'off' });
    await user.keyboard('1]{ArrowRight}t?');
    expect(address()).toBe('/case/5/');
    expect(document.documentElement).not.toHaveAttribute('data-theme');
    expect(helpIsOpen()).toBe(false);
  });

  test('in the help, it is remembered', async () => {
    const { user, address, kept } = renderApp('/case/5/');
    await user.keyboard('?');
    await user.click(screen.getByLabelText('Use single-key shortcuts'));
    await user.click(within(screen.getByRole('dialog')).getByText('Close'));
    await user.keyboard('1');
    expect(address()).toBe('/case/5/');
    expect([...kept]).toEqual([['shortcuts', 'off']]);
  });
});

describe('a key that is held', () => {
  /** Holds a key for two seconds, as a keyboard reports it, thirty times a second; gives how often the browser may answer itself. */
  function hold(key: string): number {
    let left = 0;
    for (let moment = 1000; moment < 3000; moment += 33) {
      const event = new KeyboardEvent('keydown', { key, repeat: moment > 1000, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: moment });
      act(() => {
        if (document.activeElement?.dispatchEvent(event)) left += 1;
      });
    }
    return left;
  }

  test.each([
    [']', '/case/6/'],
    ['ArrowRight', '/case/6/'],
    ['[', '/case/2/'],
  ])('%s steps as fast as one can see: four more times in two seconds', (key, end) => {
    const from = key === '[' ? '/case/7/' : '/case/1/';
    const { address } = renderApp(from);
    hold(key);
    expect(address()).toBe(end);
  });

  test('1 flips once', () => {
    const { address } = renderApp('/case/0/');
    hold('1');
    expect(address()).toBe('/case/8/');
  });

  test('the space bar flips a switch once, and Enter follows a link once', () => {
    const { address } = renderApp('/case/0/');
    focus(screen.getByRole('switch', { name: 'hostNetwork' }));
    hold(' ');
    expect(address()).toBe('/case/2/');
    focus(screen.getAllByRole('link', { name: 'Next case' })[0] ?? null);
    expect(hold('Enter')).toBe(1);
  });
});
