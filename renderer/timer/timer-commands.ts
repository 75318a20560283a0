import type { Command } from '../commands/command.ts';
import { getPlanner, plannerStore } from '../store/planner-store.ts';
import { getSelectedTask } from '../store/shown-feature.ts';
import { isTimedNow, runTimer, showTimedTask, toggleTimer } from '../store/timer.ts';
import { showDialog, showNotice } from '../store/ui-store.ts';
import { allowedEvent, askToWatchIdle, canWatchIdle } from './watch-idle.ts';

const runs = () => plannerStore.getState().timer.running !== null;

/** What can be asked of the timer from anywhere in the window. */
export const timerCommands: readonly Command[] = [
  {
    id: 'toggle-timer',
    title: 'Start or stop the timer on the task',
    category: 'Task',
    shortcuts: ['t'],
    isEnabled: () => getSelectedTask() !== null,
    run: async () => {
      const task = getSelectedTask();
      if (task !== null) await toggleTimer(task, isTimedNow(task.key));
    },
  },
  {
    id: 'start-timer-earlier',
    title: 'Start the timer some minutes ago…',
    category: 'Task',
    shortcuts: ['Shift+t'],
    isEnabled: () => getSelectedTask() !== null,
    run: () => showDialog({ type: 'start-timer' }),
  },
  {
    id: 'stop-timer',
    title: 'Stop the timer',
    category: 'Task',
    isEnabled: runs,
    run: async () => {
      await runTimer({ type: 'stop', note: '' });
    },
  },
  {
    id: 'stop-timer-with-note',
    title: 'Stop the timer with a note…',
    category: 'Task',
    isEnabled: runs,
    run: () => showDialog({ type: 'stop-timer' }),
  },
  {
    id: 'switch-timer-back',
    title: 'Take the switch of the timer back',
    category: 'Task',
    isEnabled: () => plannerStore.getState().timer.switched !== null,
    run: async () => {
      await runTimer({ type: 'switch-back' });
    },
  },
  {
    id: 'toggle-log-reminder',
    title: 'Offer an entry for work ticked off without time: on or off',
    category: 'Task',
    run: async () => {
      const remindsToLog = !plannerStore.getState().settings.remindsToLog;
      await getPlanner().writeSettings({ remindsToLog });
      showNotice('info', remindsToLog ? 'Work ticked off without time is offered' : 'No more offers');
    },
  },
  ...[5, 10, 20, 0].map(
    (minutes): Command => ({
      id: `idle-minutes-${minutes}`,
      title: minutes === 0 ? 'Never ask about minutes without input' : `Ask after ${minutes} minutes without input`,
      category: 'Task',
      // A page hears of input elsewhere only where its browser can tell, and the user allows it.
      isEnabled: () => getPlanner().face === 'desktop' || canWatchIdle(),
      run: async () => {
        const isAllowed = minutes === 0 || getPlanner().face === 'desktop' || (await askToWatchIdle());
        if (!isAllowed) showNotice('error', 'The browser does not allow it: only sleep is asked about');
        await getPlanner().writeSettings({ idleMinutes: minutes });
        window.dispatchEvent(new Event(allowedEvent));
      },
    }),
  ),
  {
    id: 'show-timed-task',
    title: 'Go to the task that is timed',
    category: 'Go',
    isEnabled: runs,
    run: showTimedTask,
  },
];
