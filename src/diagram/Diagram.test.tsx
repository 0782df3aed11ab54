import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { Position } from '../../tests/support/flagsAt';
import { podAt, tellingAt } from '../../tests/support/modelAt';
import type { LinuxNamespace } from '../domain/namespaces';
import type { Pointed, Target } from '../domain/pointed';
import { Card, type CardHandle } from './Card';
import { Diagram } from './Diagram';
import { DiagramMotion } from './DiagramMotion';
import { PLAYING } from './motionState';
import type { Picture } from './picture';

const noControls = () => null;
const ignore = () => undefined;
/** A card with a link in it. */
const details = (target: Target, card: CardHandle) => (
  <Card {...card}>
    <a href="#more">about {'member' in target ? target.member : target.namespace}</a>
  </Card>
);

interface ShownProps {
  position?: Position;
  picture?: Picture;
  laneControls?: (namespace: LinuxNamespace) => null;
}

/** A diagram with somebody who does what it asks for. Changes are shown at once. */
function Shown({ position = '0000', picture, laneControls = noControls }: ShownProps) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  const [from, setFrom] = useState('app');
  const pod = podAt(position);
  return (
    <>
      <p>Elsewhere</p>
      <Diagram
        name="main"
        picture={picture ?? pod.picture}
        telling={tellingAt(position, from)}
        onLookFrom={setFrom}
        onTell={ignore}
        notes={pod.notes}
        still={false}
        calm
        playing={PLAYING}
        mover={DiagramMotion}
        replays={0}
        pointed={pointed}
        onPoint={setPointed}
        unfolded={unfolded}
        onUnfold={setUnfolded}
        laneControls={laneControls}
        details={details}
      />
    </>
  );
}

/** A diagram that is shown as it is told, and only tells what it is asked for. */
function renderControlled(pointed: Pointed | null) {
  const [onPoint, onUnfold] = [vi.fn(), vi.fn()];
  const { picture, notes } = podAt('0000');
  const rendered = render(
    <Diagram
      name="main"
      {...{ picture, notes, pointed, onPoint, onUnfold, details }}
      still={false}
      telling={tellingAt('0000')}
      onLookFrom={ignore}
      onTell={ignore}
      calm
      playing={PLAYING}
      mover={null}
      replays={0}
      unfolded={false}
      laneControls={noControls}
    />,
  );
  return { ...rendered, onPoint, onUnfold, user: userEvent.setup() };
}

function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`No element ${selector}`);
  return found;
}
const box = (kind: LinuxNamespace, owner: string) => one(`[data-namespace="${kind}"][data-owner="${owner}"]`);
const laneName = (kind: LinuxNamespace) => one(`[data-lane="${kind}"] button:not([data-namespace])`);
const aboutMember = (name: string) => screen.getByRole('button', { name: `About ${name}` });
const card = () => document.querySelector('[data-target-card]');
const focus = (element: HTMLElement) => {
  act(() => {
    element.focus();
  });
};

/** Case 0's picture, with a note of each lane that is read while it is rendered. */
function watchedPicture(): { picture: Picture; rendered: Set<LinuxNamespace> } {
  const rendered = new Set<LinuxNamespace>();
  const { picture } = podAt('0000');
  const lanes = picture.lanes.map((lane) => ({
    ...lane,
    get boxAt() {
      rendered.add(lane.namespace);
      return lane.boxAt;
    },
  }));
  return { picture: { ...picture, lanes }, rendered };
}

describe('pointing renders only what is concerned', () => {
  test('a box that is pressed: its own lane, and no header', () => {
    const { picture, rendered } = watchedPicture();
    const laneControls = vi.fn(noControls);
    render(<Shown picture={picture} laneControls={laneControls} />);
    expect(rendered.size).toBe(6);
    expect(laneControls).toHaveBeenCalledTimes(6);
    rendered.clear();
    laneControls.mockClear();
    fireEvent.click(box('net', 'pod'));
    expect(card()).toHaveTextContent('about pause');
    expect([...rendered]).toEqual(['net']);
    expect(laneControls).not.toHaveBeenCalled();
  });

  test('a box under a mouse that rests: its own lane, and no header', async () => {
    const { picture, rendered } = watchedPicture();
    const laneControls = vi.fn(noControls);
    render(<Shown picture={picture} laneControls={laneControls} />);
    rendered.clear();
    laneControls.mockClear();
    await userEvent.hover(box('ipc', 'node'));
    await waitFor(() => {
      expect(card()).toHaveTextContent('about node');
    });
    expect([...rendered]).toEqual(['ipc']);
    expect(laneControls).not.toHaveBeenCalled();
  });

  test('a lane’s name: its header, and no lane', () => {
    const { picture, rendered } = watchedPicture();
    const laneControls = vi.fn(noControls);
    render(<Shown picture={picture} laneControls={laneControls} />);
    rendered.clear();
    laneControls.mockClear();
    fireEvent.click(laneName('uts'));
    expect(card()).toHaveTextContent('about uts');
    expect(laneControls.mock.calls).toEqual([['uts']]);
    expect([...rendered]).toEqual([]);
  });
});

describe('the diagram shows what it is told, and tells what it is asked for', () => {
  const target: Target = { kind: 'box', namespace: 'net', member: 'pause' };

  test('a press asks to pin a box; without an answer nothing opens', async () => {
    const { user, onPoint } = renderControlled(null);
    await user.click(box('net', 'pod'));
    expect(onPoint.mock.calls).toEqual([[{ target, pinned: true }]]);
    expect(card()).toBeNull();
    expect(box('net', 'pod')).toHaveAttribute('aria-expanded', 'false');
  });

  test('the focus alone asks for nothing', () => {
    const { onPoint } = renderControlled(null);
    focus(box('net', 'pod'));
    expect(onPoint).not.toHaveBeenCalled();
  });

  test('the focus that goes on asks to put away what it opened, not what it enters', () => {
    const { onPoint } = renderControlled({ target, pinned: true });
    focus(box('net', 'pod'));
    focus(screen.getByRole('link'));
    expect(onPoint).not.toHaveBeenCalled();
    focus(box('pid', 'app'));
    expect(onPoint.mock.calls).toEqual([[null]]);
  });

  test('what is pinned shows it, and has a button that puts it away', async () => {
    const { user, onPoint, unmount } = renderControlled({ target, pinned: true });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(onPoint.mock.calls).toEqual([[null]]);
    expect(box('net', 'pod')).toHaveFocus();
    unmount();
    renderControlled({ target, pinned: false });
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    expect(card()).toHaveTextContent('Click to keep this open.');
  });

  test('what is pointed at has its card and says so', () => {
    renderControlled({ target, pinned: false });
    expect(card()).toHaveTextContent('about pause');
    expect([...document.querySelectorAll('[aria-expanded="true"]')]).toEqual([box('net', 'pod')]);
  });

  test('any member of a box names it', () => {
    renderControlled({ target: { ...target, member: 'sidecar' }, pinned: false });
    expect(box('net', 'pod')).toHaveAttribute('aria-expanded', 'true');
  });

  test.each([
    ['a second press', (user: ReturnType<typeof userEvent.setup>) => user.click(box('net', 'pod'))],
    ['Escape', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}')],
    ['a press elsewhere', (user: ReturnType<typeof userEvent.setup>) => user.click(document.body)],
  ])('%s asks to put away what is pinned', async (_, act) => {
    const { user, onPoint } = renderControlled({ target, pinned: true });
    await act(user);
    expect(onPoint.mock.calls).toEqual([[null]]);
  });

  test('a press in the card does not', async () => {
    const { user, onPoint } = renderControlled({ target, pinned: true });
    await user.click(screen.getByRole('link'));
    expect(onPoint).not.toHaveBeenCalled();
  });

  test('a mouse that rests on another box asks for it only if nothing is pinned', () => {
    vi.useFakeTimers();
    try {
      for (const pinned of [false, true]) {
        const { onPoint, unmount } = renderControlled({ target, pinned });
        fireEvent.pointerEnter(box('pid', 'pause'), { pointerType: 'mouse' });
        vi.advanceTimersByTime(1000);
        expect(onPoint).toHaveBeenCalledTimes(pinned ? 0 : 1);
        unmount();
      }
    } finally {
      vi.useRealTimers();
    }
  });

  test('its button asks to open the folded lanes, and does not open them itself', async () => {
    const { user, onUnfold } = renderControlled(null);
    const button = screen.getByRole('button', { name: 'Show uts, user and mnt' });
    await user.click(button);
    expect(onUnfold.mock.calls).toEqual([[true]]);
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(document.querySelectorAll('[data-folded]')).toHaveLength(3);
  });
});

describe('folded lanes', () => {
  const folded = () => document.querySelectorAll('[data-folded]').length;

  test.each<[string, Position, number]>([
    ['stay folded where a change concerns others', '0001', 3],
    ['open where a change concerns one of them', '0010', 0],
  ])('%s', (_, position, count) => {
    const { rerender } = render(<Shown />);
    expect(folded()).toBe(3);
    rerender(<Shown position={position} />);
    expect(folded()).toBe(count);
  });
});

describe('Tab leads into the card', () => {
  test.each([
    ['a lane’s name', () => laneName('ipc'), 'about ipc'],
    ['a box', () => box('pid', 'pause'), 'about pause'],
    ['a member', () => aboutMember('app'), 'about app'],
  ])('of %s', async (_, button, text) => {
    render(<Shown />);
    focus(button());
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(screen.getByRole('link', { name: text })).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(button()).toHaveFocus();
  });
});

describe('the focus', () => {
  test('stays with one of a box’s members when the change joins it to others', () => {
    const { rerender } = render(<Shown />);
    focus(box('pid', 'app'));
    rerender(<Shown position="1000" />);
    expect(box('pid', 'pod')).toHaveFocus();
  });

  test('stays where the box that has it only loses members', () => {
    const { rerender } = render(<Shown position="0100" />);
    focus(box('pid', 'node'));
    rerender(<Shown />);
    expect(box('pid', 'node')).toHaveFocus();
  });

  test('is not called back to a box that it has left', async () => {
    const { rerender } = render(<Shown />);
    focus(box('pid', 'app'));
    await userEvent.hover(box('net', 'pod'));
    await userEvent.click(screen.getByText('Elsewhere'));
    expect(document.body).toHaveFocus();
    rerender(<Shown position="1000" />);
    expect(document.body).toHaveFocus();
  });
});
