import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CopyButton } from './CopyButton';

const MANIFEST = 'apiVersion: v1\nkind: Pod\n';

function renderButton() {
  const user = userEvent.setup();
  const { container } = render(
    <CopyButton text={() => MANIFEST} done="YAML copied">
      Copy YAML
    </CopyButton>,
  );
  return { user, button: screen.getByRole('button'), live: container.querySelector('[aria-live]') };
}

function refuseClipboard() {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
}

afterEach(() => {
  vi.useRealTimers();
});

describe('where copying is allowed', () => {
  test('the text is on the clipboard, and a polite region says so', async () => {
    const { user, button, live } = renderButton();
    expect(button).toHaveAccessibleName('Copy YAML');
    expect(live).toBeEmptyDOMElement();
    await user.click(button);
    expect(await navigator.clipboard.readText()).toBe(MANIFEST);
    expect(live).toHaveTextContent('YAML copied');
    expect(live).toHaveAttribute('aria-live', 'polite');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  test('the button says so for two seconds', async () => {
    const { button, live } = renderButton();
    vi.useFakeTimers();
    await act(async () => {
      fireEvent.click(button);
      await Promise.resolve();
    });
    act(() => {
      vi.advanceTimersByTime(1999);
    });
    expect(live).toHaveTextContent('YAML copied');
    act(() => {
      vi.advanceTimersByTime(1);
    });
    expect(live).toBeEmptyDOMElement();
    expect(button).toHaveAccessibleName('Copy YAML');
  });
});

describe('where the browser refuses', () => {
  test('the text stands in a field, selected, to be copied by hand', async () => {
    const { user, button, live } = renderButton();
    refuseClipboard();
    await user.click(button);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /has not copied it.*Ctrl\+C/ });
    expect(field).toHaveValue(MANIFEST);
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, MANIFEST.length]);
    expect(live).toBeEmptyDOMElement();
  });

  test('the field cannot be changed, and goes when one leaves it', async () => {
    const { user, button } = renderButton();
    refuseClipboard();
    await user.click(button);
    await user.keyboard('x');
    expect(screen.getByRole('textbox')).toHaveValue(MANIFEST);
    await user.tab();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

test('a clipboard that never answers gets a word after two seconds, and is believed when it answers later', async () => {
  const { button, live } = renderButton();
  let answer = (): void => undefined;
  vi.spyOn(navigator.clipboard, 'writeText').mockReturnValue(new Promise((settle) => (answer = settle)));
  vi.useFakeTimers();
  fireEvent.click(button);
  act(() => {
    vi.advanceTimersByTime(1999);
  });
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  act(() => {
    vi.advanceTimersByTime(1);
  });
  expect(screen.getByRole('textbox')).toHaveValue(MANIFEST);
  await act(async () => {
    answer();
    await Promise.resolve();
  });
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(live).toHaveTextContent('YAML copied');
});

test('where there is no clipboard at all, as on a page without https, the field comes too', async () => {
  const { user, button } = renderButton();
  vi.stubGlobal('navigator', { userAgent: 'old' });
  await user.click(button);
  vi.unstubAllGlobals();
  expect(screen.getByRole('textbox')).toHaveValue(MANIFEST);
});
