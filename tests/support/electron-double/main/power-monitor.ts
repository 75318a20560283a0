import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { readiness } from './readiness.ts';

class PowerMonitorDouble extends EventEmitter implements Pick<PowerMonitor, 'getSystemIdleTime'> {
  #idleSeconds = 0;

  getSystemIdleTime(): number {
    readiness.assertAfter('powerMonitor.getSystemIdleTime');
    return this.#idleSeconds;
  }

  setIdle(seconds: number): void {
    this.#idleSeconds = seconds;
  }
}

export const powerMonitor = new PowerMonitorDouble();
