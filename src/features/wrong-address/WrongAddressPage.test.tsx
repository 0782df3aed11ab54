import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderWithStore } from '../../../tests/support/renderWithStore';
import { parseAppUrl } from '../../formats/appUrl';
import { WrongAddressPage } from './WrongAddressPage';

function renderAt(path: string, search = '') {
  const address = parseAppUrl(path, search);
  if (address.kind !== 'unknown') throw new Error(`${path} shows a case`);
  return renderWithStore(<WrongAddressPage problem={address.problem} />, path, search);
}

describe('it says in words what was wrong', () => {
  test.each([
    ['/case/12/', 'There is no case 12. Cases run from 0 to 11.'],
    ['/case/-1/', 'There is no case -1. Cases run from 0 to 11.'],
    ['/case/07/', '“07” is not how a case is written: case numbers have no zero in front.'],
    ['/case/1e0/', '“1e0” is not a case number. Cases run from 0 to 11.'],
    ['/case/', 'The address names no case: after /case/ comes a number from 0 to 11.'],
    [
      '/case/%E0%A4%A/',
      'The address “/case/%E0%A4%A/” cannot be read: after each % there must be two hexadecimal digits that make a letter.',
    ],
    ['/case/4/5/', 'There is no page “/case/4/5/” here.'],
    ['/<img src=x>/', 'There is no page “/<img src=x>/” here.'],
  ])('%s', (path, sentence) => {
    renderAt(path);
    expect(screen.getByRole('main').querySelector('p')).toHaveTextContent(sentence);
    expect(screen.getByRole('heading', { level: 1, name: 'This address shows no case' })).toBeInTheDocument();
  });
});

test('it offers the twelve cases in order, under the runtime asked for', () => {
  renderAt('/case/12/', '?runtime=cri-o');
  const hrefs = within(screen.getByRole('list'))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual([
    '/case/0/?runtime=cri-o',
    '/case/1/?runtime=cri-o',
    '/case/2/?runtime=cri-o',
    '/case/3/?runtime=cri-o',
    '/case/4/?runtime=cri-o',
    '/case/5/?runtime=cri-o',
    '/case/6/?runtime=cri-o',
    '/case/7/?runtime=cri-o',
    '/case/8/?runtime=cri-o',
    '/case/9/?runtime=cri-o',
    '/case/10/?runtime=cri-o',
    '/case/11/?runtime=cri-o',
  ]);
});

test('for /case/07/ it offers case 7 before the list', async () => {
  const { user, store } = renderAt('/case/07/');
  const offer = within(screen.getByText(/Did you mean/)).getByRole('link', { name: '7 All three host namespaces' });
  expect(offer).toHaveAttribute('href', '/case/7/');
  await user.click(offer);
  expect(store.getState().view).toMatchObject({
    kind: 'case',
    flags: { shareProcessNamespace: false, hostPID: true, hostNetwork: true, hostIPC: true },
  });
});

test.each(['/case/012/', '/case/12/', '/nowhere/'])('for %s it guesses nothing', (path) => {
  renderAt(path);
  expect(screen.queryByText(/Did you mean/)).not.toBeInTheDocument();
});

test('a long text that turns the direction is shortened, and kept apart from the sentence', () => {
  renderAt(`/\u202e\u2069${'שלום'.repeat(2000)}/`);
  const reason = screen.getByRole('main').querySelector('p');
  expect(reason).toHaveTextContent(/^There is no page “.*…” here\.$/);
  expect(reason?.querySelector('bdi')).toHaveTextContent(/^\/\ufffd\ufffdשלום.*…$/);
  expect(reason?.textContent.length).toBeLessThan(80);
});
