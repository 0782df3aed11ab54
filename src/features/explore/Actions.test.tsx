import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderWithStore } from '../../../tests/support/renderWithStore';
import { parseAppUrl } from '../../formats/appUrl';
import { viewOf } from '../../store/createAppStore';
import { DEFAULT_FLAGS } from '../../domain/flags';
import { resolvePod } from '../../parts/resolvedPod';
import { Actions } from './Actions';

const POD = resolvePod(DEFAULT_FLAGS, 'textbook');

const button = (name: string) => screen.getByRole('button', { name });

describe('Replay', () => {
  test('needs a change to show again', () => {
    renderWithStore(<Actions pod={POD} canReplay={false} />, '/case/2/');
    expect(button('Replay')).toBeDisabled();
  });

  test('asks for it once more with each press', async () => {
    const { user, store } = renderWithStore(<Actions pod={POD} canReplay />, '/case/2/');
    await user.click(button('Replay'));
    await user.click(button('Replay'));
    expect(store.getState().replays).toBe(2);
  });
});

describe('Undo', () => {
  test('needs an entry of ours to go back to', async () => {
    const { user, goBack } = renderWithStore(<Actions pod={POD} canReplay={false} />, '/case/2/');
    expect(button('Undo')).toBeDisabled();
    await user.click(button('Undo'));
    expect(goBack).not.toHaveBeenCalled();
  });

  test('goes back once', async () => {
    const { user, goBack, store } = renderWithStore(<Actions pod={POD} canReplay={false} />, '/case/2/');
    act(() => {
      store.getState().arrive(viewOf(parseAppUrl('/case/3/', '')), true);
    });
    await user.click(button('Undo'));
    expect(goBack).toHaveBeenCalledTimes(1);
  });
});

test('Reset leads to case 0 and keeps the runtime', async () => {
  const { user, store } = renderWithStore(<Actions pod={POD} canReplay={false} />, '/case/11/', '?runtime=cri-o');
  const reset = screen.getByRole('link', { name: 'Reset' });
  expect(reset).toHaveAttribute('href', '/case/0/?runtime=cri-o');
  await user.click(reset);
  expect(store.getState().view).toMatchObject({
    flags: { shareProcessNamespace: false, hostPID: false, hostNetwork: false, hostIPC: false },
    runtime: 'cri-o',
  });
});
