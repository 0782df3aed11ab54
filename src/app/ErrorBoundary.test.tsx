import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary';

function Failing(): never {
  throw new Error('No lane cgroup');
}

function renderFailing(rescue: () => Promise<string>) {
  const onCaughtError = vi.fn();
  render(
    <ErrorBoundary rescue={rescue}>
      <p>The page</p>
      <Failing />
    </ErrorBoundary>,
    { onCaughtError },
  );
  expect(screen.queryByText('The page')).not.toBeInTheDocument();
  expect(onCaughtError).toHaveBeenCalledTimes(1);
}

test('while nothing fails it is not seen', () => {
  const rescue = vi.fn();
  render(
    <ErrorBoundary rescue={rescue}>
      <p>The page</p>
    </ErrorBoundary>,
  );
  expect(screen.getByText('The page')).toBeInTheDocument();
  expect(rescue).not.toHaveBeenCalled();
});

test('after a failure the page stands as the build made it', async () => {
  renderFailing(() => Promise.resolve('<main><h1>All own</h1></main>'));
  expect(await screen.findByRole('heading', { name: 'All own' })).toBeInTheDocument();
});

test('where that cannot be had, it says so', async () => {
  renderFailing(() => Promise.reject(new Error('offline')));
  expect(await screen.findByText('The picture of this address could not be loaded.')).toBeInTheDocument();
});
