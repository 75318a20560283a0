import { plannerStore } from './planner-store.ts';

/** Keep the page's theme as the settings say; `system` leaves it to the operating system. */
export function setupTheme(): void {
  const apply = () => {
    const { theme } = plannerStore.getState().settings;
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset.theme = theme;
  };
  apply();
  plannerStore.subscribe(apply);
}
