// @vitest-environment node

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { laneOf, modelAt } from '../../tests/support/modelAt';
import type { LinuxNamespace } from '../domain/namespaces';
import { DiagramMotion } from './DiagramMotion';
import { frameAt, interruptedFrameAt, restartFrame, restFrame, type LaneFrame } from './frames';

interface Animation {
  readonly duration: number;
  readonly onUpdate: (elapsed: number) => void;
  readonly onComplete: () => void;
  stopped: boolean;
}

const animations = vi.hoisted((): Animation[] => []);

// Time is moved by hand: what the motion asks of the library is an elapsed time, nothing else.
vi.mock('framer-motion', () => ({
  animateValue: (options: Omit<Animation, 'stopped'>) => {
    const animation = { ...options, stopped: false };
    animations.push(animation);
    return {
      stop: () => {
        animation.stopped = true;
      },
    };
  },
}));

function running(): Animation {
  const going = animations.filter(({ stopped }) => !stopped);
  const [only] = going;
  if (!only || going.length > 1) throw new Error(`${String(going.length)} motions are running`);
  return only;
}

function finish(): void {
  const { duration, onUpdate, onComplete } = running();
  onUpdate(duration);
  onComplete();
  running().stopped = true;
}

const DEFAULT = modelAt('0000');
const HOST_NETWORK = modelAt('0010');
const ALL_HOST = modelAt('0111');
const SHARED = modelAt('1000');

function newMotion() {
  /** What is on screen: the frame of each lane that is not at rest. */
  const screen = new Map<LinuxNamespace, LaneFrame>();
  const motion = new DiagramMotion((namespace, frame) => {
    if (frame) screen.set(namespace, frame);
    else screen.delete(namespace);
  });
  const heard = vi.fn();
  motion.subscribe(heard);
  return { motion, screen, heard };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  animations.splice(0);
  vi.useRealTimers();
});

describe('a change', () => {
  test('begins with the old picture, and moves only the lanes that differ', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, HOST_NETWORK, false);
    expect([...screen.keys()]).toEqual(['net', 'uts']);
    expect(screen.get('net')).toEqual(frameAt(laneOf(DEFAULT, 'net'), laneOf(HOST_NETWORK, 'net'), 0));
    expect(motion.snapshot()).toEqual({
      before: DEFAULT,
      moving: true,
      marked: ['net', 'uts'],
      calm: false,
      canReplay: true,
    });
  });

  test('of one lane takes 900 ms', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    expect(running().duration).toBe(900);
    running().onUpdate(450);
    expect(screen.get('pid')).toEqual(frameAt(laneOf(DEFAULT, 'pid'), laneOf(SHARED, 'pid'), 0.5));
  });

  test('of several lanes starts them one after another', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, HOST_NETWORK, false);
    expect(running().duration).toBe(990);
    running().onUpdate(540);
    expect(screen.get('net')).toEqual(frameAt(laneOf(DEFAULT, 'net'), laneOf(HOST_NETWORK, 'net'), 0.6));
    expect(screen.get('uts')).toEqual(frameAt(laneOf(DEFAULT, 'uts'), laneOf(HOST_NETWORK, 'uts'), 0.5));
    running().onUpdate(60);
    expect(screen.get('uts')).toEqual(frameAt(laneOf(DEFAULT, 'uts'), laneOf(HOST_NETWORK, 'uts'), 0));
  });

  test('of all lanes ends within 1.2 s', () => {
    const { motion } = newMotion();
    motion.change(DEFAULT, modelAt('0111', 'cri-o'), false);
    expect(motion.snapshot().marked).toHaveLength(6);
    expect(running().duration).toBeLessThanOrEqual(1200);
  });

  test('leaves every lane to the style sheet when it is done', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, ALL_HOST, false);
    finish();
    expect(screen.size).toBe(0);
    expect(motion.snapshot()).toMatchObject({ before: null, moving: false, calm: false, canReplay: true });
  });

  test('marks the changed lanes, and unmarks them 2 s after the picture is at rest', () => {
    const { motion, heard } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    finish();
    expect(motion.snapshot().marked).toEqual(['pid']);
    vi.advanceTimersByTime(1999);
    expect(motion.snapshot().marked).toEqual(['pid']);
    heard.mockClear();
    vi.advanceTimersByTime(1);
    expect(motion.snapshot()).toMatchObject({ marked: [], canReplay: true });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('that comes while the last one is still marked keeps its own mark for the whole time', () => {
    const { motion } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    finish();
    vi.advanceTimersByTime(1500);
    motion.change(SHARED, DEFAULT, false);
    vi.advanceTimersByTime(1000);
    expect(motion.snapshot()).toMatchObject({ moving: true, marked: ['pid'] });
    finish();
    vi.advanceTimersByTime(1999);
    expect(motion.snapshot().marked).toEqual(['pid']);
  });

  test('that nobody can see moves and marks nothing', () => {
    const { motion, screen } = newMotion();
    motion.change(modelAt('0100'), modelAt('1100'), false);
    expect(animations).toEqual([]);
    expect(screen.size).toBe(0);
    expect(motion.snapshot()).toMatchObject({ moving: false, marked: [] });
  });
});

describe('a calm change', () => {
  test('shows the new picture at once and marks what is new', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, HOST_NETWORK, true);
    expect(animations).toEqual([]);
    expect(screen.size).toBe(0);
    expect(motion.snapshot()).toEqual({
      before: null,
      moving: false,
      marked: ['net', 'uts'],
      calm: true,
      canReplay: true,
    });
    vi.advanceTimersByTime(2000);
    expect(motion.snapshot().marked).toEqual([]);
  });

  test('in the middle of a motion ends it', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, HOST_NETWORK, false);
    running().onUpdate(400);
    motion.change(HOST_NETWORK, modelAt('0010', 'containerd'), true);
    expect(animations.every(({ stopped }) => stopped)).toBe(true);
    expect(screen.size).toBe(0);
  });
});

describe('an interrupted motion', () => {
  test('goes from the frame on screen to the new picture in 300 ms', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    running().onUpdate(300);
    const shown = frameAt(laneOf(DEFAULT, 'pid'), laneOf(SHARED, 'pid'), 1 / 3);
    expect(screen.get('pid')).toEqual(shown);

    const node = modelAt('0100');
    motion.change(SHARED, node, false);
    expect(running().duration).toBe(300);
    expect(screen.get('pid')).toEqual(shown);
    running().onUpdate(150);
    expect(screen.get('pid')).toEqual(interruptedFrameAt(shown, laneOf(node, 'pid'), 0.5));
    finish();
    expect(screen.size).toBe(0);
  });

  test('goes back to where it came from, if that is chosen', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    running().onUpdate(300);
    const shown = screen.get('pid');
    motion.change(SHARED, DEFAULT, false);
    expect(screen.get('pid')).toEqual(shown);
    running().onUpdate(300);
    expect(screen.get('pid')).toEqual(restFrame(laneOf(DEFAULT, 'pid')));
  });

  test('takes along the lanes that were still moving, and starts the new ones from rest', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    running().onUpdate(300);
    const shown = screen.get('pid');
    motion.change(SHARED, modelAt('1001'), false);
    expect(screen.get('pid')).toEqual(shown);
    expect(screen.get('ipc')).toEqual(restartFrame(restFrame(laneOf(SHARED, 'ipc'))));
    expect(motion.snapshot().marked).toEqual(['pid', 'ipc']);
  });

  test('can be interrupted again', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    running().onUpdate(300);
    motion.change(SHARED, DEFAULT, false);
    running().onUpdate(100);
    const shown = screen.get('pid');
    motion.change(DEFAULT, SHARED, false);
    expect(running().duration).toBe(300);
    expect(shown && screen.get('pid')).toEqual(shown && restartFrame(shown));
  });

  test('keeps the words that are read at that moment: the old ones before the sweep has passed, then the new ones', () => {
    const early = newMotion().motion;
    early.change(DEFAULT, SHARED, false);
    running().onUpdate(300);
    early.change(SHARED, ALL_HOST, false);
    expect(early.snapshot().before?.lanes[0]?.values).toEqual(laneOf(DEFAULT, 'pid').values);
    running().stopped = true;

    const late = newMotion().motion;
    late.change(DEFAULT, SHARED, false);
    running().onUpdate(880);
    late.change(SHARED, ALL_HOST, false);
    expect(late.snapshot().before?.lanes[0]?.values).toEqual(laneOf(SHARED, 'pid').values);
    expect(late.snapshot().before?.lanes[0]?.boxes).toEqual(laneOf(SHARED, 'pid').boxes);
  });
});

describe('replay', () => {
  test('plays the last change from its beginning', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    finish();
    motion.replay(false);
    expect(running().duration).toBe(900);
    expect(screen.get('pid')).toEqual(frameAt(laneOf(DEFAULT, 'pid'), laneOf(SHARED, 'pid'), 0));
    expect(motion.snapshot()).toMatchObject({ before: DEFAULT, moving: true, marked: ['pid'] });
  });

  test('in the middle of a motion starts it over, and frees the lanes it does not need', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    running().onUpdate(300);
    motion.change(SHARED, modelAt('1001'), false);
    running().onUpdate(100);
    motion.replay(false);
    expect([...screen.keys()]).toEqual(['ipc']);
    expect(running().duration).toBe(900);
  });

  test('is calm where calm is asked for', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, SHARED, true);
    vi.advanceTimersByTime(2000);
    motion.replay(true);
    expect(animations).toEqual([]);
    expect(screen.size).toBe(0);
    expect(motion.snapshot()).toMatchObject({ marked: ['pid'], calm: true });
  });

  test('needs a change first', () => {
    const { motion, heard } = newMotion();
    expect(motion.snapshot().canReplay).toBe(false);
    motion.replay(false);
    expect(animations).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a jump', () => {
  test('marks nothing and leaves nothing to replay', () => {
    const { motion } = newMotion();
    motion.change(DEFAULT, SHARED, true);
    motion.jump();
    expect(motion.snapshot()).toEqual({ before: null, moving: false, marked: [], calm: false, canReplay: false });
    motion.replay(false);
    expect(animations).toEqual([]);
  });

  test('out of a motion stops it and leaves every lane to the style sheet', () => {
    const { motion, screen } = newMotion();
    motion.change(DEFAULT, SHARED, false);
    running().onUpdate(300);
    motion.jump();
    expect(animations.every(({ stopped }) => stopped)).toBe(true);
    expect(screen.size).toBe(0);
  });
});

test('a diagram that goes away stops its motion and its timer', () => {
  const { motion, heard } = newMotion();
  motion.change(DEFAULT, SHARED, true);
  motion.change(DEFAULT, SHARED, false);
  motion.dispose();
  heard.mockClear();
  expect(animations.every(({ stopped }) => stopped)).toBe(true);
  vi.advanceTimersByTime(5000);
  expect(heard).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
