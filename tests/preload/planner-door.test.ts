import { describe, expect, it } from 'vitest';
import { openPlannerDoor, type PlannerDoor } from '../../preload/planner-door.ts';

function createDoor() {
  const listeners = new Set<(event: never) => void>();
  const door = {
    face: 'desktop',
    platform: 'linux',
    listen(_name: string, listener: (event: never) => void) {
      listeners.add(listener);
      // Only plain data and functions pass between the worlds; an event of the page does not.
      return (...args: unknown[]) => {
        if (args.length > 0) throw new TypeError('An object could not be cloned');
        listeners.delete(listener);
      };
    },
  } as unknown as PlannerDoor;
  return { door, tell: (event: unknown) => [...listeners].map((listener) => listener(event as never)), listeners };
}

describe('the bridge made of the door', () => {
  it('hears events until its signal is aborted', () => {
    const { door, tell, listeners } = createDoor();
    const end = new AbortController();
    const heard: string[] = [];
    openPlannerDoor(door).on('menuCommand', ({ command }) => heard.push(command), { signal: end.signal });
    tell({ command: 'undo' });
    end.abort();
    tell({ command: 'redo' });
    expect(heard).toEqual(['undo']);
    expect(listeners.size).toBe(0);
  });

  it('does not listen at all when the signal is aborted already', () => {
    const { door, listeners } = createDoor();
    openPlannerDoor(door).on('menuCommand', () => {}, { signal: AbortSignal.abort() });
    expect(listeners.size).toBe(0);
  });

  it('keeps what else the door has, and not the door itself', () => {
    const bridge = openPlannerDoor(createDoor().door);
    expect(bridge.face).toBe('desktop');
    expect('listen' in bridge).toBe(false);
  });
});
