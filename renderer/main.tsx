import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/app.tsx';
import { setupCommands } from './commands/setup-commands.ts';
import { connectPlanner } from './store/connect-planner.ts';
import { setupPlannerBridge } from './store/planner-store.ts';
import { setupTheme } from './store/theme.ts';

const root = document.getElementById('root');
const { planner } = window;
if (root === null || planner === undefined) throw new Error('The page needs #root and window.planner');

setupPlannerBridge(planner);
setupTheme();
setupCommands();
createRoot(root).render(<App />);
void connectPlanner(planner, new AbortController().signal);
