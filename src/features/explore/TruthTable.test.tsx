import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderWithStore } from '../../../tests/support/renderWithStore';
import { selectCase } from '../../store/selectors';
import { TruthTable } from './TruthTable';

function renderTable(path: string, search = '') {
  const page = renderWithStore(<TruthTable />, path, search);
  const links = screen.getAllByRole('link');
  return {
    ...page,
    links,
    linkOf: (number: number) => {
      const link = links[number];
      if (!link) throw new Error(`No link ${String(number)}`);
      return link;
    },
    shown: () => selectCase(page.store.getState()),
  };
}

test('it lists the twelve cases by their flags; under hostPID shareProcessNamespace does not matter', () => {
  renderTable('/');
  const [head, ...rows] = within(screen.getByRole('grid', { name: 'All twelve cases' })).getAllByRole('row');
  expect(
    head &&
      within(head)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
  ).toEqual(['Case No.', 'shareProcessNamespace', 'hostPID', 'hostNetwork', 'hostIPC']);
  const written = rows.map((row) =>
    [within(row).getByRole('rowheader'), ...within(row).getAllByRole('gridcell')]
      .map((cell) => cell.textContent)
      .join(' '),
  );
  expect(written).toEqual([
    '0 off off off off',
    '1 off off off on',
    '2 off off on off',
    '3 off off on on',
    '4 does not matter on off off',
    '5 does not matter on off on',
    '6 does not matter on on off',
    '7 does not matter on on on',
    '8 on off off off',
    '9 on off off on',
    '10 on off on off',
    '11 on off on on',
  ]);
});

describe('its links', () => {
  test('lead to the plain cases under the runtime shown', () => {
    const { links } = renderTable('/case/4/', '?shareProcessNamespace=true&runtime=containerd');
    expect(links).toHaveLength(12);
    expect(links[4]).toHaveAttribute('href', '/case/4/?runtime=containerd');
    expect(links[11]).toHaveAttribute('href', '/case/11/?runtime=containerd');
  });

  test('are named by number and title', () => {
    const { linkOf } = renderTable('/');
    expect(linkOf(7)).toHaveAccessibleName('Case 7: All three host namespaces');
  });

  test('mark the case shown, and only it', async () => {
    const { linkOf, user, links } = renderTable('/case/4/', '?shareProcessNamespace=true');
    const current = () => links.filter((link) => link.getAttribute('aria-current') === 'page');
    expect(current()).toEqual([linkOf(4)]);
    await user.click(linkOf(9));
    expect(current()).toEqual([linkOf(9)]);
  });

  test('are one stop of the Tab key: the case shown', async () => {
    const { user, linkOf } = renderTable('/case/5/');
    await user.tab();
    expect(linkOf(5)).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });
});

describe('the arrow keys move the focus in it', () => {
  test.each([
    ['{ArrowRight}', 5, 6],
    ['{ArrowDown}', 5, 6],
    ['{ArrowLeft}', 5, 4],
    ['{ArrowUp}', 5, 4],
    ['{Home}', 5, 0],
    ['{End}', 5, 11],
    ['{ArrowLeft}', 0, 0],
    ['{ArrowRight}', 11, 11],
    ['{ArrowRight}{ArrowRight}{ArrowUp}', 2, 3],
  ])('%s from case %i to case %i, and shows none', async (keys, from, to) => {
    const { user, linkOf, shown } = renderTable(`/case/${String(from)}/`);
    await user.tab();
    await user.keyboard(keys);
    expect(linkOf(to)).toHaveFocus();
    expect(shown()).toBe(from);
  });

  test('and Enter follows', async () => {
    const { user, shown } = renderTable('/case/0/');
    await user.tab();
    await user.keyboard('{End}{Enter}');
    expect(shown()).toBe(11);
  });

  test('Tab comes back to the case shown after the focus has left', async () => {
    const { user, linkOf } = renderTable('/case/5/');
    await user.tab();
    await user.keyboard('{End}');
    await user.tab();
    await user.tab();
    expect(linkOf(5)).toHaveFocus();
  });

  test('they go on from the link that was clicked', async () => {
    const { user, linkOf } = renderTable('/case/2/');
    await user.tab();
    await user.keyboard('{ArrowRight}');
    await user.click(linkOf(7));
    await user.keyboard('{ArrowRight}');
    expect(linkOf(8)).toHaveFocus();
  });

  test('with Ctrl, Alt or Command they belong to the browser', async () => {
    const { user, linkOf } = renderTable('/case/5/');
    await user.tab();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}{Control>}{End}{/Control}{Meta>}{ArrowRight}{/Meta}');
    expect(linkOf(5)).toHaveFocus();
  });
});
