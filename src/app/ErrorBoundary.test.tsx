import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary';

function Failing(): never {
  throw new Error('No lane cgroup');
}

test('while nothing fails it is not seen', () => {
  render(
    <ErrorBoundary>
      <p>The page</p>
    </ErrorBoundary>,
  );
  expect(screen.getByText('The page')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a failure does not leave the page blank: it is said, with what to do and what to report', () => {
  const onCaughtError = vi.fn();
  render(
    <ErrorBoundary>
      <p>The page</p>
      <Failing />
    </ErrorBoundary>,
    { onCaughtError },
  );
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('Something went wrong in this page');
  expect(alert).toHaveTextContent('Load the page again.');
  expect(alert).toHaveTextContent('No lane cgroup');
  expect(screen.queryByText('The page')).not.toBeInTheDocument();
  expect(onCaughtError).toHaveBeenCalled();
});
