import { EventEmitter } from 'node:events';
import type { Notification as ElectronNotification, NotificationConstructorOptions } from 'electron';
import type { DoubleLog } from '../messages.ts';
import { readiness } from './readiness.ts';

const shown: Notification[] = [];

/** A notification that a test can read and click. */
export class Notification extends EventEmitter implements Pick<ElectronNotification, 'show' | 'title' | 'body'> {
  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: NotificationConstructorOptions = {}) {
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    readiness.assertAfter('notification.show');
    shown.push(this);
  }
}

export function listNotifications(): DoubleLog['notifications'] {
  return shown.map(({ title, body }) => ({ title, body }));
}

export function clickNotification(index: number): void {
  const notification = shown[index];
  if (!notification) throw new Error(`There is no notification ${index} of ${shown.length}`);
  notification.emit('click');
}
