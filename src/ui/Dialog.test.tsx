import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Dialog } from './Dialog';

function renderDialog() {
  const onClose = vi.fn();
  const element = (open: boolean) => (
    <Dialog open={open} title="Keyboard and help" onClose={onClose}>
      <p>All keys</p>
    </Dialog>
  );
  const { rerender } = render(element(false));
  return {
    onClose,
    show: (open: boolean) => {
      rerender(element(open));
    },
  };
}

test('closed, it holds nothing', () => {
  renderDialog();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByText('All keys')).not.toBeInTheDocument();
});

test('opened, it is the browser’s modal dialog and is named by its title', () => {
  const { show } = renderDialog();
  const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  show(true);
  expect(showModal).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('dialog', { name: 'Keyboard and help' })).toHaveTextContent('All keys');
  show(true);
  expect(showModal).toHaveBeenCalledTimes(1);
});

test('its button asks to close it', async () => {
  const { show, onClose } = renderDialog();
  show(true);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalled();
  show(false);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('closed by the browser, on Escape, it says so', () => {
  const { show, onClose } = renderDialog();
  show(true);
  fireEvent(screen.getByRole('dialog'), new Event('close'));
  expect(onClose).toHaveBeenCalledTimes(1);
});
